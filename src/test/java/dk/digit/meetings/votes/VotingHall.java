package dk.digit.meetings.votes;

import dk.digit.association.AssociationFixture;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Role;
import dk.digit.platform.seal.SealFixture;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/// A general assembly on a database of a test's own: every member's chief executive with a log-in and a token.
final class VotingHall {

    static final MeetingId MEETING = new MeetingId("assembly");

    final DSLContext sql;
    final StoredVotes votes;
    final Registers registers;
    final Ballots ballots;
    final Papers papers;
    final BallotBox box;
    final Results results;
    final Casting casting;
    private final Conduct conduct;
    private final TransactionTemplate transaction;
    private final long item;

    /// @param home of the key that secret votes are sealed with
    /// @param members how many, with a vote each
    VotingHall(TestDatabase database, Path home, int members) {
        this(database, home, members, Clock.systemUTC());
    }

    VotingHall(TestDatabase database, Path home, int members, Clock clock) {
        var source = new TransactionAwareDataSourceProxy(database.dataSource());
        sql = DSL.using(source, SQLDialect.POSTGRES, database.dsl().settings());
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
        votes = new StoredVotes(sql);
        registers = new Registers(sql);
        ballots = new Ballots(sql);
        papers = new Papers(sql);
        box = new BallotBox(sql, SealFixture.in(home));
        results = new Results(registers, ballots, papers, box);
        conduct = new Conduct(votes, registers, ballots, papers, box, results, clock);
        casting = new Casting(
                votes, new Voter(new Places(sql), registers, clock), ballots, papers, box, transaction, clock);
        AssociationFixture.on(database.dsl()).founded();
        people(members);
        sql.execute("insert into meetings.meeting (id, body, kind, held_on, state)"
                + " values ('assembly', 'general-assembly', 'ORDINARY', current_date, 'OPEN')");
        item = (Long) sql.fetchValue("insert into meetings.agenda_item (meeting, number, kind, title)"
                + " values ('assembly', 1, 'MATTER', 'Prøve') returning id");
    }

    private void people(int members) {
        sql.execute("""
                insert into association.membership (municipality, period)
                select code, daterange('2020-01-01', null) from association.municipality m
                 where not exists (select from association.membership s where s.municipality = m.code)
                 order by code limit greatest(0, {0} - (select count(*) from association.membership))
                """, members);
        sql.execute("update association.body set filled_by_function = 'CHIEF_EXECUTIVE' where id = 'general-assembly'");
        sql.execute("insert into people.account (username, password_hash, display_name)"
                + " select 'chief-' || municipality, 'x', 'Kommunaldirektør' from association.membership");
        sql.execute("insert into people.employment (username, municipality_code, function, period)"
                + " select 'chief-' || municipality, municipality, 'CHIEF_EXECUTIVE', daterange('2020-01-01', null)"
                + " from association.membership");
        sql.fetch("select municipality from association.membership")
                .getValues(0, String.class)
                .forEach(code -> sql.execute(
                        "insert into people.api_token (username, name, token_hash, expires_on, scopes)"
                                + " values ({0}, 'vote', {1}, current_date + 30, array['write'])",
                        DSL.val("chief-" + code), DSL.val(hash(token(new MunicipalityCode(code))))));
    }

    static String token(MunicipalityCode code) {
        return "digit_vote_of_" + code;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<MunicipalityCode> members() {
        return sql
                .fetch("select municipality from association.membership order by 1")
                .getValues(0, String.class)
                .stream()
                .map(MunicipalityCode::new)
                .toList();
    }

    /// Everybody is there.
    Register everybody() {
        return new Register(members().stream()
                .map(code -> new Entitled(code, 1, true, null))
                .toList());
    }

    /// @param seats null for a question
    VoteId prepare(VoteMethod method, @Nullable Integer seats, String... candidates) {
        return inTransaction(() -> votes.add(new NewVote(
                MEETING,
                item,
                new Bilingual("Skal vi?", "Shall we?"),
                Matter.ORDINARY,
                method,
                seats,
                List.of(candidates))));
    }

    void open(VoteId vote, Register register, VotingRules rules) {
        transaction.executeWithoutResult(status -> conduct.open(vote, register, rules));
    }

    void giveInHand(VoteId vote, MunicipalityCode code) {
        transaction.executeWithoutResult(status -> conduct.giveInHand(vote, code));
    }

    void startCasting(VoteId vote) {
        transaction.executeWithoutResult(status -> conduct.startCasting(vote));
    }

    Vote close(VoteId vote, Map<Integer, Integer> counts) {
        transaction.executeWithoutResult(status -> conduct.close(vote, Map.of(), counts));
        return votes.find(vote).orElseThrow();
    }

    void annul(VoteId vote) {
        transaction.executeWithoutResult(status -> conduct.annul(vote, "Prøve"));
    }

    void decideTie(VoteId vote, Choice choice) {
        transaction.executeWithoutResult(status -> conduct.decideTie(vote, choice));
    }

    VoteResult result(VoteId vote) {
        return results.of(votes.find(vote).orElseThrow());
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /// @return as the web would answer
    int casts(VoteId vote, MunicipalityCode code, Choice choice) throws Exception {
        try {
            return CurrentActor.callAs(chief(code), () -> {
                casting.cast(vote, code, choice);
                return 204;
            });
        } catch (RefusedException e) {
            return 409;
        }
    }

    static Actor chief(MunicipalityCode code) {
        return new Actor("chief-" + code, "", Set.of(Role.BODY_MEMBER), code.value(), Lang.EN);
    }

    static String marks(Choice choice) {
        return choice.options().stream().map(mark -> "&choice=" + mark).collect(Collectors.joining());
    }
}
