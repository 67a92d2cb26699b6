package dk.digit.association.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/// The plan from the end of 2023 on: Ringsted has left, Guldborgsund came before its turn.
@DbTest
@AutoConfigureMockMvc
class RotationPagesTest {

    private static final String PLAN = "/association/rotation?asOf=2023-12-31";
    private static final String WISH = "/association/rotation/wishes/new";
    private static final MunicipalityCode RINGSTED = new MunicipalityCode("0329");
    private static final MunicipalityCode SLAGELSE = new MunicipalityCode("0330");

    @Autowired
    private MockMvc web;

    @Autowired
    private RotationTasks tasks;

    @Autowired
    private RotationWishes wishes;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Test
    void the_task_is_what_is_known_at_the_end_of_2023() {
        var task = tasks.on(LocalDate.of(2023, 12, 31), 10, List.of()).task();
        assertThat(task.firstYear()).isEqualTo(2024);
        assertThat(task.bodies())
                .containsExactly(
                        new RotatingBody(new BodyId("board"), 3, 1, 1),
                        new RotatingBody(new BodyId("executive-committee"), 3, 1, 1));
        assertThat(task.incompatible()).hasSize(1);
        assertThat(task.members()).hasSize(11);
        assertThat(task.current()).hasSize(6);
        assertThat(task.current())
                .filteredOn(one -> one.municipality().equals(SLAGELSE))
                .hasSize(1);
        assertThat(task.history()).anyMatch(term -> term.municipality().equals(RINGSTED) && term.last() == 2023);
    }

    @Test
    void the_plan_for_ten_years_keeps_the_rules_of_the_bylaws() {
        var task = tasks.on(LocalDate.of(2023, 12, 31), 10, List.of()).task();
        assertThat(new RotationPlanner().plan(task)).isInstanceOfSatisfying(RotationAnswer.Planned.class, planned -> {
            assertThat(RotationChecker.faults(task, planned.plan())).isEmpty();
            assertThat(planned.plan().changes()).hasSize(20);
        });
    }

    @Test
    void everybody_reads_the_plan_in_both_languages() throws Exception {
        var board = LoggedIn.as("board", web);
        assertThat(board.reads(PLAN + "&lang=da"))
                .contains("Hvem sidder i hvilket år", "2033", "Har haft 0 perioder og ventet siden 2016", "bevist");
        assertThat(board.reads(PLAN + "&lang=en"))
                .contains("Who sits in which year", "2033", "Has had 0 terms and waited since 2016", "proven");
    }

    @Test
    void the_changes_of_the_plan_come_as_a_spreadsheet() throws Exception {
        var file = secretariat.opens(PLAN + "&format=xlsx").getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows).hasSize(21);
        }
    }

    @Test
    void a_membership_is_supposed_to_end_and_another_to_begin_without_anything_being_stored() throws Exception {
        var page = secretariat.reads(
                PLAN + "&lang=da&years=5&change=LEAVES.0265.2025-12-31&who=0306&what=JOINS&on=01-01-2026");
        assertThat(page)
                .contains("Roskilde er medlem til og med 31. december 2025", "Odsherred bliver medlem 1. januar 2026")
                .contains("2028")
                .doesNotContain("<th scope=\"row\">2029</th>");
        assertThat(secretariat.reads(PLAN)).doesNotContain("Odsherred bliver medlem");
    }

    @Test
    void too_many_that_leave_are_told_with_the_rules_that_stand_in_the_way() throws Exception {
        var page = secretariat.reads(PLAN + "&lang=da"
                + "&change=LEAVES.0253.2023-12-30&change=LEAVES.0326.2023-12-30"
                + "&change=LEAVES.0259.2023-12-30&change=LEAVES.0370.2023-12-30");
        assertThat(page)
                .contains("Ingen plan kan holde alle regler", "7 kommuner er medlem hele 2024", "holder et års pause")
                .doesNotContain("Hvem sidder i hvilket år");
    }

    @Test
    void what_cannot_be_understood_is_said_and_left_aside() throws Exception {
        assertThat(secretariat.reads(PLAN + "&lang=da&change=nonsense"))
                .contains("nonsense", "er ikke regnet med", "Hvem sidder i hvilket år");
        assertThat(secretariat.reads(PLAN + "&lang=da&years=99")).contains("Hvem sidder i hvilket år");
        assertThat(secretariat.reads(PLAN + "&lang=da&who=0306")).contains("Sig, hvad der sker med kommunen");
    }

    @Test
    void an_exclusion_is_kept_with_its_reason_and_the_plan_reckons_with_it() throws Exception {
        var refused = secretariat.submits(WISH, wish("EXCLUSION", ""));
        assertThat(refused.getContentAsString()).contains("En undtagelse har en begrundelse");

        var kept = secretariat.submits(WISH, wish("EXCLUSION", "Ny ledelse"));
        assertThat(kept.getStatus()).isEqualTo(303);
        var twice = secretariat.submits(WISH, wish("EXCLUSION", "Igen"));
        assertThat(twice.getContentAsString()).contains("har allerede et ønske");

        assertThat(secretariat.reads("/association/rotation/wishes?lang=da")).contains("Greve", "Ny ledelse");
        var task = tasks.on(LocalDate.of(2023, 12, 31), 10, List.of()).task();
        assertThat(task.exclusions()).hasSize(1);
        assertThat(new RotationPlanner().plan(task))
                .isInstanceOfSatisfying(
                        RotationAnswer.Planned.class,
                        planned -> assertThat(planned.plan().changes())
                                .noneMatch(turn -> turn.enters().value().equals("0253")
                                        && turn.last() >= 2024
                                        && turn.year() <= 2026));

        var id = wishes.all().getFirst().id();
        var stale = secretariat.submits(
                "/association/rotation/wishes/" + id + "/edit", with(wish("WISH", "Andet"), "version", "7"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(secretariat
                        .submits("/association/rotation/wishes/" + id + "/remove")
                        .getStatus())
                .isEqualTo(303);
        assertThat(wishes.all()).isEmpty();
    }

    @Test
    void only_the_secretariat_keeps_wishes() throws Exception {
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.opens(WISH).getStatus()).isEqualTo(403);
        assertThat(chief.submits(WISH, wish("WISH", "")).getStatus()).isEqualTo(403);
        assertThat(chief.reads("/association/rotation/wishes")).doesNotContain("wishes/new");
    }

    private static String[] wish(String kind, String reason) {
        return new String[] {
            "lang",
            "da",
            "kind",
            kind,
            "municipality",
            "0253",
            "body",
            "",
            "first",
            "2024",
            "last",
            "2026",
            "reason",
            reason
        };
    }

    private static String[] with(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }
}
