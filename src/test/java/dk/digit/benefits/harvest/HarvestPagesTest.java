package dk.digit.benefits.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.StatusLight;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// The pages that lay benefits beside one another.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HarvestPagesTest {

    private static final String REAL = "?asOf=2023-12-31&data=real";
    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private HarvestStatus status;

    private HarvestFixture fixture;
    private LoggedIn reader;

    @BeforeEach
    void logIn() throws Exception {
        fixture = HarvestFixture.on(sql);
        reader = LoggedIn.as("secretariat", web);
    }

    @Test
    @Order(1)
    void a_page_without_real_benefits_says_what_to_do_and_no_light_is_given() throws Exception {
        assertThat(reader.reads("/benefits" + REAL)).contains("Der er ingen gevinster at vise");
        assertThat(reader.reads("/benefits/years" + REAL)).contains("Der er ingen gevinster at vise");
        assertThat(reader.reads("/benefits/comparison" + REAL)).contains("Der er ingen gevinster at sammenligne");
        assertThat(measured()).isEmpty();
    }

    @Test
    @Order(2)
    void what_was_agreed_and_measured_stands_by_activity_and_municipality() throws Exception {
        long benefit = fixture.benefit("erp", "real", false);
        long roskilde = fixture.part(benefit, "0265");
        long lejre = fixture.part(benefit, "0350");
        fixture.measured(roskilde, "2023-09-01", 58);
        fixture.said(roskilde, "2023-10-01", "HARVESTED", "Målet er næsten nået");
        fixture.measured(lejre, "2023-09-01", 95);
        fixture.done(benefit, "0265", "Superbrugere i hver afdeling", "Kollegerne spørger dem først");
        fixture.departs("erp", "0350", false);
        long example = fixture.benefit("erp", "invented", true);
        fixture.measured(fixture.part(example, "0265"), "2023-09-01", 20);

        var page = reader.reads("/benefits" + REAL);
        // Two targets of 50 hours at 100 kr.; 42 and 5 hours were measured.
        assertThat(page)
                .contains("10.000,00", "4.700,00", "Roskilde", "Lejre", "1 af 2")
                .contains("/benefits/comparison?municipality=0350")
                .contains("Eksempler og rigtige gevinster bliver aldrig lagt sammen")
                .doesNotContain("Gevinst invented", "8.000,00");
        assertThat(reader.reads("/benefits" + REAL + "&municipality=0350"))
                .contains("5.000,00", "500,00")
                .doesNotContain("10.000,00");
        assertThat(reader.reads("/benefits?asOf=2023-12-31&data=example"))
                .contains("Eksempeldata.", "8.000,00")
                .doesNotContain("4.700,00");
        assertThat(reader.reads("/benefits" + REAL + "&type=QUALITY")).contains("Der er ingen gevinster at vise");
    }

    @Test
    @Order(3)
    void the_comparison_tells_state_share_and_totals() throws Exception {
        var page = reader.reads("/benefits/comparison" + REAL);

        assertThat(page)
                .contains("Gevinst real", "Høstet", "84", "10", "1 af 2")
                .contains("/benefits/profiles/", "/parts/lejre")
                .doesNotContain("Gevinst invented");
        assertThat(page.indexOf(">Lejre</a>")).isLessThan(page.indexOf(">Roskilde</a>"));
    }

    @Test
    @Order(4)
    void the_learning_view_speaks_in_plain_sentences() throws Exception {
        var path = learning("real");
        assertThat(plain(reader.reads(path + "?asOf=2023-12-31")))
                .contains("Roskilde høster mest: ", "kr. pr. indbygger om året, 84 % af målet.")
                .contains("Roskilde har gjort dette: Superbrugere i hver afdeling (Kollegerne spørger dem først).")
                .contains("Lejre høster mindst: ", "om året, 10 % af målet.")
                .contains("Lejre har endnu ikke gjort dette: Superbrugere i hver afdeling.")
                .contains(
                        "Lejre følger ikke standarden for journalisering siden 1. marts 2023 (Egne skabeloner) og høster ")
                .doesNotContain("Eksempeldata.");
        assertThat(reader.reads(path + "?asOf=2023-12-31&lang=en")).contains("Roskilde harvests most");
        assertThat(plain(reader.reads(path + "?asOf=2023-04-01"))).contains("Endnu ikke målt: Lejre og Roskilde.");
        assertThat(reader.reads(learning("invented") + "?asOf=2023-12-31")).contains("Eksempeldata.");
        assertThat(reader.opens("/benefits/learning/999999").getStatus()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void the_status_light_tells_the_real_ones_with_their_figures() throws Exception {
        var light = measured().get(new ActivityId("erp"));

        assertThat(light.light()).isEqualTo(StatusLight.RED);
        assertThat(light.words().da()).startsWith("0 af 2 forfaldne mål er nået; i snit er 47");
    }

    @Test
    @Order(6)
    void the_files_hold_numbers_days_and_what_was_chosen() throws Exception {
        var overview = cells("/benefits/overview.xlsx" + REAL);
        assertThat(overview)
                .contains("Efter kommune", "Lejre", "10000.00", "4700.00", "Rigtige")
                .doesNotContain("Gevinst invented");
        assertThat(cells("/benefits/comparison.xlsx" + REAL + "&activity=erp"))
                .contains("Gevinst real", "Andel af målet", "0.8400")
                .doesNotContain("Gevinst invented");
    }

    @Test
    @Order(7)
    void every_page_reads_in_both_languages_for_everybody() throws Exception {
        for (String user : List.of("secretariat", "board", "auditor", "chief-roskilde", "controller", "projectlead")) {
            var somebody = LoggedIn.as(user, web);
            for (String page : List.of("/benefits", "/benefits/years", "/benefits/comparison", learning("real"))) {
                for (String lang : List.of("da", "en")) {
                    assertThat(somebody.reads(page + "?asOf=2023-12-31&lang=" + lang))
                            .contains("<html lang=\"" + lang)
                            .doesNotContainPattern(">benefits\\.|>null<|\"null\"");
                }
            }
        }
    }

    @Test
    @Order(8)
    void odd_filters_break_nothing() throws Exception {
        for (String odd : List.of(
                "activity=%3Cscript%3E",
                "municipality=9999",
                "municipality=x",
                "type=NOTHING",
                "year=0",
                "year=abcd",
                "data=both",
                "activity=findes-ikke&year=2199")) {
            for (String page : List.of("/benefits", "/benefits/years", "/benefits/comparison")) {
                assertThat(reader.reads(page + "?" + odd)).doesNotContain("<script>alert");
            }
        }
    }

    @Test
    @Order(9)
    void pages_cost_a_fixed_number_of_queries() throws Exception {
        var pages = List.of(
                "/benefits" + REAL,
                "/benefits/years" + REAL,
                "/benefits/comparison" + REAL,
                learning("real") + "?asOf=2023-12-31");
        var few = counts(pages);
        for (int i = 0; i < 4; i++) {
            long more = fixture.benefit(i % 2 == 0 ? "erp" : "ams", "more-" + i, false);
            for (String municipality : List.of("0265", "0350", "0259", "0253")) {
                fixture.measured(fixture.part(more, municipality), "2023-09-0" + (i + 1), 60);
            }
        }
        assertThat(counts(pages)).isEqualTo(few);
        assertThat(reader.reads("/benefits/comparison" + REAL)).contains("Gevinst more-3");
    }

    @Test
    @Order(10)
    void more_benefits_than_there_is_room_for_are_shown_by_activity() throws Exception {
        for (int i = 10; i < 24; i++) {
            fixture.part(fixture.benefit("sso", "many-" + i, false), "0265");
        }
        var page = reader.reads("/benefits/comparison" + REAL + "&activity=sso");
        assertThat(page)
                .contains("Yderligere 2 gevinster har ikke plads her", "Gevinst many-10")
                .doesNotContain("Gevinst many-23");
        assertThat(reader.reads("/benefits/comparison" + REAL)).contains("Der er for mange gevinster");
        assertThat(cells("/benefits/comparison.xlsx" + REAL + "&activity=sso")).contains("Gevinst many-23");
    }

    @Test
    @Order(11)
    void a_hidden_activity_is_told_to_nobody_else() throws Exception {
        var hidden = new ActivityId("skjult");
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> portfolio.take(
                        new ActivityDraft(
                                hidden,
                                new Bilingual("Skjult aktivitet", "Hidden activity"),
                                ActivityKind.PROJECT,
                                null,
                                null,
                                null),
                        new PhaseChange(hidden, Phase.IDEA, RoughDate.of(LocalDate.of(2023, 1, 2)), null, null),
                        List.of("person:projectlead")));
        fixture.measured(fixture.part(fixture.benefit("skjult", "secret", false), "0265"), "2023-09-01", 1);
        var path = learning("secret");

        assertThat(LoggedIn.as("projectlead", web).reads(path + "?asOf=2023-12-31"))
                .contains("Gevinst secret");
        var outsider = LoggedIn.as("controller", web);
        assertThat(outsider.opens(path).getStatus()).isEqualTo(404);
        for (String page : List.of("/benefits", "/benefits/years", "/benefits/comparison")) {
            assertThat(outsider.reads(page + REAL)).doesNotContain("kjult", "secret", "9.900,00");
            assertThat(outsider.reads(page + REAL + "&activity=skjult")).doesNotContain("kjult aktivitet", "secret");
        }
        assertThat(new String(outsider.opens("/benefits/overview.xlsx" + REAL).getContentAsByteArray(), "UTF-8"))
                .doesNotContain("secret");
    }

    // ---- short words

    private java.util.Map<ActivityId, dk.digit.portfolio.StatusMeasure.Measured> measured() throws Exception {
        return CurrentActor.callAs(
                Actor.SYSTEM, () -> status.measure(Set.of(new ActivityId("erp"), new ActivityId("esdh")), END));
    }

    private String learning(String code) throws Exception {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> BenefitLearning.path(sql.fetchSingle("select id from benefits.benefit where code = ?", code)
                        .get(0, Long.class)));
    }

    private List<Integer> counts(List<String> pages) throws Exception {
        var counts = new java.util.ArrayList<Integer>();
        for (String page : pages) {
            reader.reads(page);
            counts.add(QueryCount.of(() -> reader.reads(page)));
        }
        return counts;
    }

    private static String plain(String page) {
        return page.replace('\u00a0', ' ').replace("&nbsp;", " ");
    }

    private List<String> cells(String path) throws Exception {
        var bytes = reader.opens(path).getContentAsByteArray();
        var cells = new java.util.ArrayList<String>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            workbook.getSheets().forEach(sheet -> {
                cells.add(sheet.getName());
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> row.stream()
                            .filter(java.util.Objects::nonNull)
                            .map(Cell::getText)
                            .forEach(cells::add));
                } catch (java.io.IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            });
        }
        return cells;
    }
}
