package dk.digit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.Association;
import dk.digit.association.AssociationFixture;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.association.HeldSeat;
import dk.digit.association.Holding;
import dk.digit.association.Member;
import dk.digit.association.Seating;
import dk.digit.association.Vacancy;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The demonstration says what the facts say, and nothing more.
class AssociationDemoDbTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Association ASSOCIATION =
            AssociationFixture.on(DATABASE.dsl()).association();
    private static final Facts FACTS = new Facts();
    private static final LocalDate YEARS_END = LocalDate.of(2024, 1, 1);

    @BeforeAll
    static void tell() {
        new AssociationDemo(ASSOCIATION).tell(FACTS);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void the_members_are_those_of_the_facts() {
        assertThat(ASSOCIATION.members(YEARS_END))
                .extracting(Member::code, Member::name, Member::officialName, Member::cvr, Member::membership)
                .usingRecursiveFieldByFieldElementComparator()
                .hasSize(11);
        for (CSVRecord row : FACTS.rows("members")) {
            assertThat(ASSOCIATION.members(YEARS_END))
                    .filteredOn(member -> member.code().value().equals(row.get("code")))
                    .singleElement()
                    .satisfies(member -> {
                        assertThat(member.name()).isEqualTo(row.get("name"));
                        assertThat(member.officialName()).isEqualTo(row.get("official_name"));
                        assertThat(member.cvr().value()).isEqualTo(row.get("cvr"));
                        assertThat(member.membership()).isEqualTo(Period.from(LocalDate.parse(row.get("member_from"))));
                    });
        }
    }

    @Test
    void before_ringsted_joined_there_were_ten() {
        assertThat(ASSOCIATION.members(LocalDate.of(2016, 12, 31))).hasSize(10);
        assertThat(ASSOCIATION.seats(new BodyId("general-assembly"), LocalDate.of(2016, 12, 31)))
                .hasSize(10);
        assertThat(ASSOCIATION.seats(new BodyId("general-assembly"), LocalDate.of(2017, 1, 1)))
                .hasSize(11);
    }

    @Test
    void the_bodies_are_those_of_the_facts() {
        var bodies = ASSOCIATION.bodies(YEARS_END);
        var facts = FACTS.rows("bodies");
        assertThat(bodies).extracting(body -> body.id().value()).containsExactlyElementsOf(column(facts, "id"));
        assertThat(bodies).extracting(body -> body.name().da()).containsExactlyElementsOf(column(facts, "name_da"));
        assertThat(bodies).extracting(body -> body.name().en()).containsExactlyElementsOf(column(facts, "name_en"));
        assertThat(bodies)
                .extracting(body -> body.kind().name().toLowerCase(Locale.ROOT))
                .containsExactlyElementsOf(column(facts, "kind"));
        for (CSVRecord row : facts) {
            var body = ASSOCIATION.body(new BodyId(row.get("id"))).orElseThrow();
            assertThat(body.everyMember()).isEqualTo(row.get("seats").equals("one per member"));
            assertThat(excludes(body, bodies)).isEqualTo(row.get("incompatible_with"));
            if (row.get("seats").matches("\\d+")) {
                assertThat(ASSOCIATION.seats(body.id(), YEARS_END)).hasSize(Integer.parseInt(row.get("seats")));
            }
        }
    }

    @Test
    void every_seat_of_the_facts_is_held_as_they_say() {
        for (CSVRecord row : FACTS.rows("seats")) {
            assertThat(holdings(row)).as(row.toString()).singleElement().satisfies(held -> {
                var holding = held.holding();
                assertThat(holding.startKnown()).isEqualTo(!row.get("from").isEmpty());
                if (!row.get("from").isEmpty()) {
                    assertThat(holding.period().start()).isEqualTo(LocalDate.parse(row.get("from")));
                }
                var to = row.get("to");
                if (to.isEmpty()) {
                    assertThat(holding.period().end()).isIn(null, YEARS_END);
                } else {
                    assertThat(String.valueOf(holding.period().last())).startsWith(to.replace("?", ""));
                    assertThat(holding.endKnown()).isEqualTo(!to.endsWith("?"));
                }
                assertThat(holding.acting()).isEqualTo(row.get("function").startsWith("acting"));
                assertThat(holding.remark().en().isEmpty())
                        .isEqualTo(row.get("remark").isEmpty());
            });
        }
    }

    @Test
    void the_executive_committee_changed_as_told() {
        assertThat(holders("executive-committee", "2023-08-31")).containsExactly("Ringsted", "Lejre", "Slagelse");
        assertThat(holders("executive-committee", "2023-09-01")).containsExactly("Slagelse", "Lejre", "");
        assertThat(holders("executive-committee", "2023-11-01")).containsExactly("Slagelse", "Lejre", "Guldborgsund");
        assertThat(holders("board", "2023-12-31")).containsExactly("Holbæk", "Roskilde", "Vordingborg");
    }

    @Test
    void vacancies_come_out_by_themselves() {
        assertThat(ASSOCIATION.vacancies(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 1, 2))))
                .extracting(vacancy -> vacancy.seat().bodyName().en(), AssociationDemoDbTest::words)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "Secretariat", "Contract manager (SSO) [2023-06-01,2023-12-01)"),
                        org.assertj.core.api.Assertions.tuple("Executive committee", "Member [2023-09-01,2023-11-01)"),
                        org.assertj.core.api.Assertions.tuple(
                                "Secretariat", "Process consultant [2023-10-01,) in doubt"),
                        org.assertj.core.api.Assertions.tuple(
                                "Secretariat", "Project consultant [2024-01-01,) in doubt"));
    }

    @Test
    void the_changes_of_the_year_are_told_in_order() {
        assertThat(ASSOCIATION.seatHistory(Period.year(2023)))
                .extracting(change -> change.on() + " "
                        + change.seat().function().en() + ": " + name(change.left()) + " > " + name(change.came()))
                .containsExactly(
                        "2023-05-31 Contract manager (SSO): DIGIT > –",
                        "2023-06-01 Project manager (ERP): – > DIGIT",
                        "2023-08-31 Member: Slagelse > –",
                        "2023-09-01 Chair: Ringsted > Slagelse",
                        "2023-09-01 Head of secretariat: DIGIT > Roskilde",
                        "2023-09-30 Process consultant: DIGIT > –",
                        "2023-11-01 Member: – > Guldborgsund",
                        "2023-12-01 Contract manager (SSO): – > DIGIT",
                        "2023-12-31 Project consultant: DIGIT > –",
                        "2024-01-01 Head of secretariat: Roskilde > DIGIT");
    }

    @Test
    void the_reasons_of_the_year_are_told_as_far_as_they_are_known() {
        assertThat(ASSOCIATION.seatHistory(Period.year(2023)))
                .filteredOn(change -> !change.why(Lang.EN).isEmpty())
                .extracting(
                        change -> change.on() + " " + change.seat().function().en() + ": " + change.why(Lang.EN))
                .containsExactly(
                        "2023-06-01 Project manager (ERP): Coming: followed the previous holder.",
                        "2023-08-31 Member: Leaving: took another seat.",
                        "2023-09-01 Chair: Leaving: left their post, early rotation. Coming: followed the previous"
                                + " holder.",
                        "2023-09-01 Head of secretariat: Leaving: resigned. Coming: lent by a municipality.",
                        "2023-09-30 Process consultant: Leaving: left their post.",
                        "2023-11-01 Member: Coming: early rotation.",
                        "2024-01-01 Head of secretariat: Leaving: the loan ended.");
    }

    private static List<HeldSeat> holdings(CSVRecord row) {
        var function = row.get("function").replace("acting ", "");
        var expected = function.substring(0, 1).toUpperCase(Locale.ROOT) + function.substring(1);
        var name = expected.equals("Head") ? "Head of secretariat" : expected;
        return days(row)
                .flatMap(day -> ASSOCIATION.seats(new BodyId(row.get("body")), day).stream())
                .filter(seating -> seating.holding() != null)
                .filter(seating -> seating.function().en().equals(name))
                .filter(seating -> holder(seating).equals(row.get("member")))
                .map(seating -> new HeldSeat(seating.seat(), seating.holding()))
                .distinct()
                .toList();
    }

    /// A day on which the row must hold: its first, else its last, else the year's beginning.
    private static Stream<LocalDate> days(CSVRecord row) {
        return Stream.of(row.get("from").isEmpty() ? LocalDate.of(2023, 1, 1) : LocalDate.parse(row.get("from")));
    }

    private static List<String> holders(String body, String day) {
        return ASSOCIATION.seats(new BodyId(body), LocalDate.parse(day)).stream()
                .map(AssociationDemoDbTest::holder)
                .toList();
    }

    private static String holder(Seating seating) {
        return seating.holding() == null ? "" : seating.holding().holder().name();
    }

    private static String name(Holding holding) {
        return holding == null ? "–" : holding.holder().name();
    }

    private static String words(Vacancy vacancy) {
        return vacancy.seat().function().en() + " " + vacancy.period().toDaterange()
                + (vacancy.startKnown() ? "" : " in doubt");
    }

    private static String excludes(Body body, List<Body> all) {
        return all.stream()
                .filter(other -> other.incompatibilityGroup().equals(body.incompatibilityGroup()))
                .map(other -> other.id().value())
                .filter(id -> !id.equals(body.id().value()))
                .findFirst()
                .orElse("");
    }

    private static List<String> column(List<CSVRecord> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }
}
