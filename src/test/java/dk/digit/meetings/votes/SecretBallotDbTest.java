package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteFixture.MOST_VOTES;
import static dk.digit.meetings.votes.VoteFixture.SIMPLE;
import static dk.digit.meetings.votes.VoteFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.votes.VotingRules.Tie;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.RefusedException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A secret ballot is tied to nobody, whoever looks at the stored rows and however, and each voter finds the own.
class SecretBallotDbTest {

    private static final VotingRules RULES = rules(6, MOST_VOTES, Tie.LOT);

    private final TestDatabase database = TestDatabase.migrated();
    private final SecureRandom random = new SecureRandom();
    private VotingHall hall;
    private List<MunicipalityCode> members;

    @TempDir
    Path home;

    @BeforeEach
    void assemble() {
        hall = new VotingHall(database, home, 11);
        members = hall.members();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void each_voter_finds_the_own_ballot_and_everybody_can_check_and_count_all() {
        var vote = opened();
        var papers = draw(vote, members);
        hall.startCasting(vote);
        var choices = cast(vote, papers);

        var closed = hall.close(vote, Map.of());

        var key = BlindSignature.publicKey(closed.publicKey());
        var ballots = hall.box.of(vote);
        assertThat(ballots)
                .hasSize(11)
                .allMatch(ballot -> BlindSignature.verifies(key, ballot.receipt(), ballot.signature()));
        ballots.forEach(ballot -> assertThat(choices.get(hex(ballot.receipt()))).isEqualTo(ballot.choice()));
        assertThat(BallotsHash.of(hall.result(vote))).isEqualTo(closed.closing().hash());
        assertThat(hall.result(vote).tally().marks()).isEqualTo(Map.of(1, 6L, 2, 5L));
        assertThat(closed.closing().sentence().en())
                .isEqualTo("11 of 11 present, quorum 6; A 6, B 5, blank 0: elected with most votes by § 7: A.");
    }

    @Test
    void nothing_in_any_row_ties_a_ballot_to_its_voter() {
        var vote = opened();
        var papers = draw(vote, members);
        hall.startCasting(vote);
        // In the order of the register: what could keep an order would keep this one.
        cast(vote, papers);
        hall.close(vote, Map.of());

        database.asSuperuser(sql -> {
            assertThat(list(sql, "select distinct xmin::text from meetings.secret_ballot"))
                    .as("one transaction wrote all ballots")
                    .hasSize(1);
            assertThat(list(sql, "select encode(receipt, 'hex') from meetings.secret_ballot order by ctid"))
                    .as("as they lie in the file: by receipt")
                    .isSorted();
            assertThat(list(
                            sql,
                            "select column_name::text from information_schema.columns"
                                    + " where table_schema = 'meetings' and table_name = 'secret_ballot'"))
                    .as("no number, time or name beside them")
                    .containsExactlyInAnyOrder("vote", "receipt", "signature", "choice");
            assertThat(list(sql, "select vote from meetings.boxed_ballot union all select vote from meetings.vote_key"))
                    .as("box and key are gone")
                    .isEmpty();
            for (Blinding paper : papers.values()) {
                assertThat(tablesThatHold(sql, hex(paper.number())))
                        .as("where a receipt stands")
                        .containsExactly("meetings.secret_ballot");
                assertThat(tablesThatHold(sql, hex(paper.blinded()))).isEmpty();
                assertThat(tablesThatHold(sql, hex(paper.blindSignature()))).isEmpty();
            }
            assertThat(list(sql, "select distinct table_name from platform.audit_entry where room = 'meetings'"))
                    .as("what the trail tells of: not of ballots")
                    .doesNotContain("secret_ballot", "boxed_ballot", "vote_key", "ballot")
                    .contains("vote_paper", "vote");
        });
    }

    @Test
    void while_the_box_is_locked_its_rows_tell_neither_receipt_nor_choice() {
        var vote = opened();
        var papers = draw(vote, members);
        hall.startCasting(vote);
        cast(vote, papers);

        database.asSuperuser(sql -> {
            assertThat(list(sql, "select distinct length(sealed)::text from meetings.boxed_ballot"))
                    .as("of one length, whatever they say")
                    .hasSize(1);
            for (Blinding paper : papers.values()) {
                assertThat(tablesThatHold(sql, hex(paper.number()))).isEmpty();
                assertThat(tablesThatHold(sql, hex(paper.signature()))).isEmpty();
            }
        });
        assertThat(hall.box.of(vote)).isEmpty();
    }

    @Test
    void a_paper_is_drawn_once_and_again_with_the_same_number_only() {
        var vote = opened();
        var first = Blinding.of(key(vote), random);
        var second = Blinding.of(key(vote), random);
        var signed = draw(vote, members.getFirst(), first);

        assertThat(draw(vote, members.getFirst(), first)).isEqualTo(signed);
        assertThatThrownBy(() -> draw(vote, members.getFirst(), second))
                .isInstanceOfSatisfying(RefusedException.class, refused("paperDrawn"));
        assertThatThrownBy(() -> as(members.get(1), () -> hall.casting.draw(vote, members.get(2), 1, second.blinded())))
                .isInstanceOfSatisfying(RefusedException.class, refused("notYours"));
    }

    @Test
    void the_box_takes_no_ballot_twice_none_without_a_paper_and_none_too_early_or_too_late() {
        var vote = opened();
        var paper = draw(vote, members.subList(0, 2)).get(members.getFirst());
        var ballot = ballot(paper, new Choice(List.of(1)));
        assertThatThrownBy(() -> hall.casting.putInBox(vote, ballot))
                .isInstanceOfSatisfying(RefusedException.class, refused("state.HANDING_OUT"));
        hall.startCasting(vote);

        var forged = new SecretBallot(new byte[32], paper.signature(), ballot.choice());
        assertThatThrownBy(() -> hall.casting.putInBox(vote, forged))
                .isInstanceOfSatisfying(RefusedException.class, refused("badPaper"));
        var over = ballot(paper, new Choice(List.of(1, 2)));
        assertThatThrownBy(() -> hall.casting.putInBox(vote, over))
                .isInstanceOfSatisfying(RefusedException.class, refused("choice"));
        hall.casting.putInBox(vote, ballot);
        var changed = ballot(paper, new Choice(List.of(2)));
        assertThatThrownBy(() -> hall.casting.putInBox(vote, changed))
                .isInstanceOfSatisfying(RefusedException.class, refused("alreadyInBox"));
        hall.close(vote, Map.of());
        assertThatThrownBy(() -> hall.casting.putInBox(vote, ballot))
                .isInstanceOfSatisfying(RefusedException.class, refused("state.CLOSED"));
    }

    @Test
    void papers_in_the_hand_are_counted_by_tellers_and_the_result_says_so() {
        var vote = opened();
        var papers = draw(vote, members.subList(0, 9));
        hall.giveInHand(vote, members.get(9));
        hall.giveInHand(vote, members.get(10));
        hall.startCasting(vote);
        cast(vote, papers);

        assertThatThrownBy(() -> hall.close(vote, Map.of(1, 2, 2, 1)))
                .hasMessageContaining("this count is not possible");
        assertThat(hall.close(vote, Map.of(1, 1, 0, 1)).closing().sentence().en())
                .isEqualTo("11 of 11 present, quorum 6; A 6, B 4, blank 1: elected with most votes by § 7: A."
                        + " 2 of the ballots were on paper and counted by tellers.");
    }

    @Test
    void a_vote_that_is_annulled_leaves_its_box_unread() {
        var vote = opened();
        var papers = draw(vote, members);
        hall.startCasting(vote);
        cast(vote, papers);

        hall.annul(vote);

        assertThat(hall.box.inside(vote)).isZero();
        assertThat(hall.box.key(vote)).isEmpty();
        assertThat(hall.box.of(vote)).isEmpty();
    }

    @Test
    void what_is_frozen_or_cast_cannot_be_changed_in_the_database_either() {
        var vote = opened();
        var papers = draw(vote, members);
        hall.startCasting(vote);
        cast(vote, papers);
        hall.close(vote, Map.of());
        for (String change : List.of(
                "update meetings.vote set state = 'OPEN'",
                "update meetings.vote set quorum_needed = 1",
                "update meetings.vote set ballots_hash = '\\x00'",
                "insert into meetings.secret_ballot select vote, sha256(receipt), signature, choice"
                        + " from meetings.secret_ballot",
                "update meetings.secret_ballot set choice = '{2}'",
                "delete from meetings.secret_ballot",
                "update meetings.vote_entitled set votes = 9",
                "delete from meetings.vote_paper")) {
            assertThatThrownBy(() -> database.asOwner(sql -> sql.execute(change)))
                    .as(change)
                    .hasMessageContaining("ERROR");
        }
    }

    @Test
    void open_ballots_are_cast_once_by_whoever_is_there_and_not_after_the_close() {
        var vote = hall.prepare(VoteMethod.ELECTRONIC, null);
        var register = new ArrayList<>(hall.everybody().entitled());
        register.set(9, new Entitled(members.get(9), 1, false, members.get(0)));
        register.set(10, new Entitled(members.get(10), 1, false, null));
        hall.open(vote, new Register(register), rules(6, SIMPLE, Tie.CHAIR_DECIDES));

        as(members.getFirst(), () -> cast(vote, members.getFirst(), Choice.FOR));
        as(members.getFirst(), () -> cast(vote, members.get(9), Choice.AGAINST));
        assertThatThrownBy(() -> as(members.getFirst(), () -> cast(vote, members.getFirst(), Choice.AGAINST)))
                .isInstanceOfSatisfying(RefusedException.class, refused("alreadyCast"));
        for (int absent : List.of(9, 10)) {
            assertThatThrownBy(() -> as(members.get(absent), () -> cast(vote, members.get(absent), Choice.FOR)))
                    .isInstanceOfSatisfying(RefusedException.class, refused("notYours"));
        }
        assertThat(hall.close(vote, Map.of()).closing().sentence().en())
                .isEqualTo("10 of 11 present, 1 of them by proxy, quorum 6; 1 for, 1 against, 0 blank:"
                        + " equal votes; the chair decides by § 9 (assumed).");
        assertThatThrownBy(() -> as(members.get(1), () -> cast(vote, members.get(1), Choice.FOR)))
                .isInstanceOfSatisfying(RefusedException.class, refused("state.CLOSED"));

        hall.decideTie(vote, Choice.FOR);
        assertThat(hall.votes.find(vote).orElseThrow().closing().sentence().en())
                .endsWith("equal votes, and the chair decided: adopted by § 9 (assumed).");
    }

    private Object cast(VoteId vote, MunicipalityCode code, Choice choice) {
        hall.casting.cast(vote, code, choice);
        return vote;
    }

    private VoteId opened() {
        var vote = hall.prepare(VoteMethod.SECRET, 1, "A", "B");
        hall.open(vote, hall.everybody(), RULES);
        return vote;
    }

    private java.security.interfaces.RSAPublicKey key(VoteId vote) {
        return BlindSignature.publicKey(hall.votes.find(vote).orElseThrow().publicKey());
    }

    private Map<MunicipalityCode, Blinding> draw(VoteId vote, List<MunicipalityCode> whose) {
        var papers = new LinkedHashMap<MunicipalityCode, Blinding>();
        for (MunicipalityCode code : whose) {
            var paper = Blinding.of(key(vote), random);
            paper.keep(draw(vote, code, paper));
            papers.put(code, paper);
        }
        return papers;
    }

    private byte[] draw(VoteId vote, MunicipalityCode code, Blinding paper) {
        return as(code, () -> hall.casting.draw(vote, code, 1, paper.blinded()));
    }

    /// In turn for the first and the second.
    private Map<String, Choice> cast(VoteId vote, Map<MunicipalityCode, Blinding> papers) {
        var choices = new LinkedHashMap<String, Choice>();
        for (Blinding paper : papers.values()) {
            var choice = new Choice(List.of(choices.size() % 2 + 1));
            hall.casting.putInBox(vote, ballot(paper, choice));
            choices.put(hex(paper.number()), choice);
        }
        return choices;
    }

    private static SecretBallot ballot(Blinding paper, Choice choice) {
        return new SecretBallot(paper.number(), paper.signature(), choice);
    }

    private static <T> T as(MunicipalityCode code, java.util.concurrent.Callable<T> work) {
        try {
            return CurrentActor.callAs(VotingHall.chief(code), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Every table of the database with a column in which `hex` stands, as bytes or as text.
    private static List<String> tablesThatHold(DSLContext sql, String hex) {
        var holding = new ArrayList<String>();
        sql.fetch("""
                        select n.nspname || '.' || c.relname as name, c.oid::regclass::text as place
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                         order by 1
                        """).forEach(table -> {
            if (Boolean.TRUE.equals(sql.fetchValue("select exists (select from " + table.get("place")
                    + " t where to_jsonb(t)::text ilike '%" + hex + "%')"))) {
                holding.add(table.get("name", String.class));
            }
        });
        return holding;
    }

    private static List<String> list(DSLContext sql, String query) {
        return sql.fetch(query).getValues(0, String.class);
    }

    private static java.util.function.Consumer<RefusedException> refused(String key) {
        return e -> assertThat(e.refusals().getFirst().key()).isEqualTo("meetings.votes.refused." + key);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
