package dk.digit.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// Ten thousand random changes of seats by the front door and ten thousand past it: whatever is tried, no
/// row ever breaks a rule, and who is refused is told the rule, the seat and the days. The rules are asked
/// once more of the rows themselves ([SeatRows]) after every two hundred changes and at the end.
class SeatRulesPropertyDbTest {

    private static final int CHANGES = 10_000;
    private static final int BETWEEN_CHECKS = 200;
    private static final LocalDate FIRST = AssociationFixture.NEW_YEAR;
    private static final int DAYS = 25 * 365;
    private static final List<MunicipalityCode> CODES =
            List.of("0316", "0265", "0350", "0253", "0376", "0326", "0101").stream()
                    .map(MunicipalityCode::new)
                    .toList();

    private static final Pattern SEAT = Pattern.compile("plads \\d+ \\(");
    private static final Pattern DAY = Pattern.compile("\\d\\d-\\d\\d-\\d{4}");
    private static final Pattern PERIOD = Pattern.compile("\\d\\d-\\d\\d-\\d{4} –");
    private static final Map<String, String> WORDS = Map.of(
            "board", "Bestyrelse",
            "executive-committee", "Direktion (D3)",
            "secretariat", "Sekretariat",
            "chair", "Formand",
            "member", "Medlem",
            "head", "Sekretariatschef");

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final AssociationFixture fixture = AssociationFixture.on(database.dsl());
    private final List<SeatId> seats = new ArrayList<>();
    private final Random random = new Random(20231101);
    private final Set<String> rules = new HashSet<>();
    private final DSLContext sql = database.dsl();
    private int done;
    private int refused;

    /// What was last asked for.
    private long seatWanted;

    private String municipalityWanted = "";
    private Period wanted;

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void ten_thousand_changes_by_the_front_door_break_no_rule() {
        seatsAndMembers();
        while (done + refused < CHANGES) {
            for (int i = 0; i < BETWEEN_CHECKS; i++) {
                tryOne();
            }
            check();
        }
        assertThat(done).isGreaterThan(CHANGES / 5);
        assertThat(refused).isGreaterThan(CHANGES / 5);
        assertThat(rules)
                .contains(
                        "association.refusal.seatTaken",
                        "association.refusal.rankTaken",
                        "association.refusal.isAlternate",
                        "association.refusal.isHolder",
                        "association.refusal.incompatible",
                        "association.refusal.incompatibleAlternate",
                        "association.refusal.outsideSeat",
                        "association.refusal.noMember",
                        "association.refusal.beyondMembership",
                        "association.refusal.membersOnly",
                        "association.refusal.heldOutside");
    }

    @Test
    void ten_thousand_changes_past_the_front_door_break_no_rule() {
        seatsAndMembers();
        while (done + refused < CHANGES) {
            for (int i = 0; i < BETWEEN_CHECKS; i++) {
                try {
                    changedBySql();
                    done++;
                } catch (DataAccessException failure) {
                    refused++;
                    namesRuleAndRow(failure);
                }
            }
            check();
        }
        assertThat(done).isGreaterThan(CHANGES / 5);
        assertThat(refused).isGreaterThan(CHANGES / 5);
        assertThat(rules)
                .contains(
                        "association.constraint.seat_holding_one_holder",
                        "association.constraint.seat_holding_not_its_own_alternate",
                        "association.constraint.seat_holding_incompatible_bodies",
                        "association.constraint.seat_holding_within_seat",
                        "association.constraint.seat_holding_within_membership",
                        "association.constraint.seat_holding_members_only",
                        "association.constraint.seat_holding_alternate");
    }

    /// With figures on the rows, so that the database does not read them all for each question.
    private void check() {
        database.asOwner(owner -> owner.execute("analyze association.seat_holding, association.membership"));
        assertThat(SeatRows.of(sql).wrongs()).isEmpty();
    }

    private void tryOne() {
        wanted = null;
        try {
            sql.transaction(one -> changed(AssociationFixture.on(one.dsl()).association()));
            done++;
        } catch (RefusedException refusal) {
            refused++;
            refusal.refusals().forEach(this::namesRuleSeatAndPeriod);
        }
    }

    private void seatsAndMembers() {
        withoutTrailAndSearch();
        for (String code : List.of("0253", "0376", "0326")) {
            fixture.association()
                    .admit(new MunicipalityCode(code), FIRST.plusDays(random.nextInt(3000)), Bilingual.EMPTY);
        }
        for (BodyId body : List.of(AssociationFixture.BOARD, AssociationFixture.EXECUTIVE_COMMITTEE)) {
            seats.add(fixture.seat(body, "chair"));
            seats.add(fixture.seat(body, "member"));
            seats.add(fixture.seat(body, "member"));
        }
        seats.add(fixture.seat(AssociationFixture.SECRETARIAT, "head"));
    }

    /// The rules are constraints. The trail and the search index, which are triggers, would take nine
    /// tenths of the time.
    private void withoutTrailAndSearch() {
        database.asOwner(owner -> Stream.of("seat_holding", "seat", "membership", "body")
                .forEach(table -> owner.execute("alter table association." + table + " disable trigger user")));
    }

    // ---- by the front door

    private void changed(Association association) {
        int what = random.nextInt(1000);
        if (what < 420) {
            var period = period();
            association.fillSeat(new HoldingDraft(
                    seat(),
                    random.nextInt(20) == 0 ? null : municipality(),
                    want(period),
                    true,
                    true,
                    random.nextInt(4) == 0,
                    null,
                    random.nextInt(5) == 0 ? Mandate.elected(period.start().plusDays(30)) : Mandate.UNKNOWN,
                    Bilingual.EMPTY));
        } else if (what < 640) {
            association.nameAlternate(
                    new AlternateDraft(seat(), municipality(), 1 + random.nextInt(3), want(period()), Bilingual.EMPTY));
        } else if (what < 840) {
            any(
                    "rank >= 0",
                    one -> association.endHolding(
                            one.id(),
                            new SeatEnd(one.day(), true, EndReason.ROTATION, random.nextBoolean(), Bilingual.EMPTY),
                            one.version()));
        } else if (what < 920) {
            any("rank > 0", one -> association.letAlternateAct(one.id(), one.day(), Bilingual.EMPTY));
        } else if (what < 960) {
            any("rank = 0", one -> association.sitInstead(one.id(), null, one.day()));
        } else if (what < 980) {
            association.admit(municipality(), day(), Bilingual.EMPTY);
        } else if (what < 985) {
            endMembership(association);
        } else {
            changeSeat(association);
        }
    }

    private void endMembership(Association association) {
        var day = day();
        var code = municipality();
        int version = association.memberships(code).stream()
                .filter(member -> member.membership().contains(day))
                .mapToInt(Member::version)
                .findFirst()
                .orElse(0);
        association.endMembership(code, day, random.nextBoolean(), version);
    }

    private void changeSeat(Association association) {
        var seat = association.seat(seat()).orElseThrow();
        var first = FIRST.plusDays(random.nextInt(400));
        var period = new Period(first, random.nextBoolean() ? null : first.plusDays(DAYS / 2 + random.nextInt(DAYS)));
        association.changeSeat(
                seat.id(),
                new SeatDraft(seat.body(), seat.functionId(), "", period, true, Bilingual.EMPTY),
                seat.version());
    }

    private record Some(HoldingId id, int version, LocalDate day) {}

    private void any(String which, Consumer<Some> change) {
        sql.fetchOptional(
                        "select id, version, lower(period), seat, municipality from association.seat_holding where id >= ? and "
                                + which + " order by id limit 1",
                        random.nextInt(done + 1))
                .ifPresent(row -> {
                    seatWanted = row.get(3, long.class);
                    municipalityWanted = row.get(4, String.class);
                    change.accept(new Some(
                            new HoldingId(row.get(0, long.class)),
                            row.get(1, int.class),
                            row.get(2, LocalDate.class).plusDays(random.nextInt(250) - 20)));
                });
    }

    /// A refusal names its rule by its key, and in words a seat with days that do stand in the way.
    private void namesRuleSeatAndPeriod(Refusal refusal) {
        var text = refusal.text(Lang.DA);
        rules.add(refusal.key());
        switch (refusal.key().replace("association.refusal.", "")) {
            case "seatTaken", "rankTaken", "isAlternate", "isHolder", "incompatible", "incompatibleAlternate" ->
                assertThat(inTheWay()).as(text).anyMatch(seat -> says(text, seat));
            case "heldOutside", "heldThen", "seatsBeyondMembership", "alternateThen" ->
                assertThat(rows("true")).as(text).anyMatch(seat -> says(text, seat));
            case "outsideSeat" ->
                assertThat(named("select number, body, function, lower(period), upper(period) from association.seat"))
                        .as(text)
                        .anyMatch(seat -> says(text, seat));
            case "beyondMembership" -> assertThat(text).containsPattern(PERIOD).containsPattern(SEAT);
            case "alreadyMember" -> assertThat(text).containsPattern(PERIOD);
            case "noMember", "membersOnly" -> assertThat(text).containsPattern(SEAT);
            case "endsBeforeStart", "notMemberOn" -> assertThat(text).containsPattern(DAY);
            default -> fail("a refusal that names no seat: " + text);
        }
    }

    private static boolean says(String text, String seatAndDays) {
        return Stream.of(seatAndDays.split(" i perioden ")).allMatch(text::contains);
    }

    private List<String> inTheWay() {
        return rows(wanted == null ? "true" : "h.period && '" + range(wanted) + "'");
    }

    /// Holdings of the seat or the municipality that was last asked for, as a sentence about them has to say it.
    private List<String> rows(String overlapping) {
        return named("select s.number, s.body, s.function, lower(h.period), upper(h.period)"
                + " from association.seat_holding h join association.seat s on s.id = h.seat where (h.seat = "
                + seatWanted + " or h.municipality = '" + municipalityWanted + "') and " + overlapping);
    }

    private List<String> named(String query) {
        return sql.fetch(query).map(row -> {
            var period = Formats.period(new Period(row.get(3, LocalDate.class), row.get(4, LocalDate.class)));
            return WORDS.get(row.get(1, String.class)) + ", plads " + row.get(0) + " ("
                    + WORDS.get(row.get(2, String.class)) + ") i perioden " + period;
        });
    }

    private SeatId seat() {
        var seat = seats.get(random.nextInt(seats.size()));
        seatWanted = seat.value();
        return seat;
    }

    private MunicipalityCode municipality() {
        var code = CODES.get(random.nextInt(CODES.size()));
        municipalityWanted = code.value();
        return code;
    }

    private Period want(Period period) {
        wanted = period;
        return period;
    }

    private static String range(Period period) {
        return "[" + period.start() + "," + (period.end() == null ? "" : period.end()) + ")";
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private Period period() {
        var first = FIRST.minusDays(20).plusDays(random.nextInt(DAYS));
        return new Period(first, random.nextInt(200) == 0 ? null : first.plusDays(1 + random.nextInt(90)));
    }

    // ---- past it

    private void changedBySql() {
        int what = random.nextInt(100);
        if (what < 50) {
            insert();
        } else if (what < 70) {
            update("period = ?::daterange", range(period()));
        } else if (what < 76) {
            update("municipality = ?", municipality().value());
        } else if (what < 80) {
            update("rank = ?, acting = not acting", random.nextInt(3));
        } else if (what < 84) {
            update("seat = ?", seat().value());
        } else if (what < 90) {
            sql.execute("delete from association.seat_holding where id = ?", random.nextInt(done + 1));
        } else if (what < 94) {
            sql.execute(
                    "update association.membership set period = ?::daterange where municipality = ?",
                    range(Period.from(FIRST.minusDays(random.nextInt(4000) - 2000))),
                    municipality().value());
        } else if (what < 97) {
            sql.execute(
                    "update association.seat set period = ?::daterange where id = ?",
                    range(Period.from(FIRST.plusDays(random.nextInt(2000)))),
                    seat().value());
        } else {
            sql.execute(
                    "update association.body set incompatibility_group = ? where id = 'executive-committee'",
                    random.nextBoolean() ? "board" : "executive-committee");
        }
    }

    private void insert() {
        sql.execute(
                """
                insert into association.seat_holding
                  (seat, body, incompatibility_group, members_only, rank, municipality, acting, period)
                select s.id, b.id, b.incompatibility_group, b.members_only, ?, ?, ?, ?::daterange
                  from association.seat s join association.body b on b.id = s.body
                 where s.id = ?
                """,
                random.nextInt(3),
                random.nextInt(20) == 0 ? null : municipality().value(),
                random.nextInt(6) == 0,
                range(period()),
                seat().value());
    }

    private void update(String set, Object value) {
        sql.execute("update association.seat_holding set " + set + " where id = ?", value, random.nextInt(done + 1));
    }

    /// The rule by the name of its constraint, which is a sentence; seat and days by the row that PostgreSQL tells of.
    private void namesRuleAndRow(DataAccessException failure) {
        var refusal = Constraints.explain(failure).orElseThrow(() -> failure);
        rules.add(refusal.key());
        assertThat(refusal.key()).startsWith("association.constraint.");
        assertThat(failure.getCause(PSQLException.class).getServerErrorMessage().getDetail())
                .as(refusal.key())
                .containsPattern(
                        refusal.key().endsWith("seat_holding_seat")
                                ? "\\(seat, body\\)=\\(\\d+, "
                                : "(seat|municipality|id), .*period.*[\\[(]\\d|Failing row contains");
    }
}
