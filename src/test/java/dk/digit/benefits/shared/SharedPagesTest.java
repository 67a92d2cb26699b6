package dk.digit.benefits.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// What all business cases share, read and kept over the web.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SharedPagesTest {

    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    private static final List<String> PAGES = List.of(
            "/benefits/shared",
            "/benefits/shared/intern_timepris",
            "/benefits/rates",
            "/benefits/figures",
            "/benefits/figures/indbyggere",
            "/benefits/figures/indbyggere/faxe",
            "/benefits/formulas");
    private static final List<String> FORMS = List.of(
            "/benefits/shared/new",
            "/benefits/shared/intern_timepris/edit",
            "/benefits/shared/intern_timepris/values/new",
            "/benefits/shared/intern_timepris/values/2023-01-01",
            "/benefits/rates/new",
            "/benefits/rates/0/2021-01-01",
            "/benefits/figures/new",
            "/benefits/figures/import",
            "/benefits/figures/indbyggere/roskilde/new");

    @Autowired
    private MockMvc web;

    @Autowired
    private SharedAssumptions shared;

    @Autowired
    private StoredFigures figures;

    @Autowired
    private FigureImport importing;

    private LoggedIn controller;

    @BeforeEach
    void logIn() throws Exception {
        controller = LoggedIn.as("controller", web);
    }

    @Test
    void everyone_reads_and_only_those_who_keep_them_see_the_forms() throws Exception {
        var chief = LoggedIn.as("chief-roskilde", web);
        for (String page : PAGES) {
            for (String lang : List.of("da", "en")) {
                assertThat(chief.reads(page + "?lang={lang}", lang)).contains("<html lang=\"" + lang + "\"");
            }
        }
        for (String form : FORMS) {
            assertThat(controller.reads(form)).as(form).contains("<form class=\"form\"");
            assertThat(chief.opens(form).getStatus()).as(form).isEqualTo(403);
        }
        assertThat(chief.reads("/benefits/shared")).contains("Antaget", "intern_timepris");
        assertThat(controller.opens("/benefits/shared?format=xlsx").getContentType())
                .contains("spreadsheet");
    }

    @Test
    void what_nobody_has_is_not_found() throws Exception {
        for (String page : List.of(
                "/benefits/shared/intet",
                "/benefits/shared/intern_timepris/values/1999-01-01",
                "/benefits/rates/7/1999-01-01",
                "/benefits/figures/intet",
                "/benefits/figures/indbyggere/atlantis")) {
            assertThat(controller.opens(page).getStatus()).as(page).isEqualTo(404);
        }
    }

    @Test
    void a_new_assumption_gets_its_values_over_time() throws Exception {
        var refused = controller.submits(
                "/benefits/shared/new",
                "nameDa",
                "Licenspris",
                "nameEn",
                "Licence price",
                "code",
                "hvis",
                "unit",
                "kr./bruger",
                "from",
                "01-01-2026",
                "likely",
                "1.250,5",
                "sourceDa",
                "Aftalen");
        assertThat(text(refused)).contains("kan ikke være et navn i formler");
        assertThat(text(controller.submits(
                        "/benefits/shared/new",
                        "nameDa",
                        "Licenspris",
                        "nameEn",
                        "Licence price",
                        "code",
                        "licenspris",
                        "unit",
                        "kr./",
                        "from",
                        "01-01-2026",
                        "likely",
                        "1.250,5",
                        "sourceDa",
                        "Aftalen")))
                .contains("Enheden kan ikke læses her");
        assertThat(text(controller.submits(
                        "/benefits/shared/new",
                        "nameDa",
                        "Licenspris",
                        "nameEn",
                        "Licence price",
                        "code",
                        "licenspris",
                        "unit",
                        "kr./bruger",
                        "from",
                        "01-01-2026",
                        "likely",
                        "1.25",
                        "sourceDa",
                        "Aftalen")))
                .contains("er ikke et tal");

        assertThat(controller
                        .submits(
                                "/benefits/shared/new",
                                "nameDa",
                                "Licenspris",
                                "nameEn",
                                "Licence price",
                                "code",
                                "licenspris",
                                "unit",
                                "kr./bruger",
                                "from",
                                "01-01-2026",
                                "likely",
                                "1.250,5",
                                "sourceDa",
                                "Aftalen")
                        .getStatus())
                .isEqualTo(303);
        assertThat(text(controller.submits(
                        "/benefits/shared/licenspris/values/new",
                        "from",
                        "01-01-2027",
                        "likely",
                        "1.300",
                        "pessimistic",
                        "1.200",
                        "optimistic",
                        "1.250",
                        "sourceDa",
                        "Aftalen")))
                .contains("skal ligge mellem");
        controller.submits(
                "/benefits/shared/licenspris/values/new",
                "from",
                "01-01-2027",
                "likely",
                "1.300",
                "sourceDa",
                "Aftalen");
        var page = controller.reads("/benefits/shared/licenspris");
        assertThat(page).contains("01-01-2026 – 31-12-2026", "1.250,5", "1.300", "<svg");
        assertThat(controller.reads("/benefits/shared/licenspris?asOf=2025-06-01"))
                .contains("Ingen værdi på dagen");

        assertThat(controller
                        .submits(
                                "/benefits/shared/licenspris/values/2027-01-01",
                                "version",
                                "1",
                                "likely",
                                "1.310",
                                "sourceDa",
                                "Aftalen",
                                "assumed",
                                "yes")
                        .getStatus())
                .isEqualTo(303);
        assertThat(controller
                        .submits(
                                "/benefits/shared/licenspris/values/2027-01-01",
                                "version",
                                "1",
                                "likely",
                                "1.320",
                                "sourceDa",
                                "Aftalen")
                        .getStatus())
                .as("somebody else was faster")
                .isEqualTo(409);
        assertThat(controller
                        .submits(
                                "/benefits/shared/licenspris/edit",
                                "version",
                                "1",
                                "nameDa",
                                "Pris på licens",
                                "nameEn",
                                "Licence price",
                                "unit",
                                "kr./bruger/år")
                        .getStatus())
                .isEqualTo(303);
        assertThat(controller.reads("/benefits/shared/licenspris")).contains("Pris på licens", "kr./bruger/år");
    }

    @Test
    void a_rate_is_written_down_and_put_right() throws Exception {
        assertThat(text(controller.submits(
                        "/benefits/rates/new",
                        "horizon",
                        "36",
                        "from",
                        "01-01-2027",
                        "rate",
                        "250",
                        "sourceDa",
                        "Notat")))
                .contains("fra 0 til 100");
        controller.submits(
                "/benefits/rates/new", "horizon", "36", "from", "01-01-2027", "rate", "2,5", "sourceDa", "Notat");
        controller.submits("/benefits/rates/36/2027-01-01", "version", "1", "rate", "2,6", "sourceDa", "Notatet");

        assertThat(shared.rates(LocalDate.of(2027, 1, 1)).rate(40)).isEqualByComparingTo("0.026");
        assertThat(controller.reads("/benefits/rates?asOf=2027-02-01")).contains("2,6 %", "Notatet");
    }

    @Test
    void inhabitants_come_from_statistics_denmark_all_or_nothing_and_twice_changes_nothing() throws Exception {
        var good = "\ufeffOMRÅDE;KØN;ALDER;TID;INDHOLD\n"
                + "Hele landet;I alt;I alt;2023K1;5932654\n"
                + "Region Sjælland;I alt;I alt;2023K1;849857\n"
                + "Roskilde;I alt;I alt;2023K1;91000\n"
                + "Roskilde;Mænd;I alt;2023K1;45000\n"
                + "Roskilde;I alt;I alt;2023K2;91500\n"
                + "Lejre;I alt;I alt;2023K1;29000\n";
        assertThat(run(good, true)).isEqualTo(new Outcome(true, 6, 3, 0, 0, 0, List.of()));
        assertThat(roskilde(2024)).as("a dry run changes nothing").isNotEqualTo("91500");
        assertThat(run(good, false)).isEqualTo(new Outcome(false, 6, 3, 0, 0, 0, List.of()));
        assertThat(run(good, false)).isEqualTo(new Outcome(false, 6, 0, 0, 3, 0, List.of()));
        assertThat(roskilde(2023)).isEqualTo("91000");
        assertThat(roskilde(2024)).isEqualTo("91500");

        var codes = "OMRÅDE,TID,INDHOLD\n000,2023K1,5932654\n084,2023K1,1\n265,2023K1,91001\n";
        assertThat(run(codes, false)).isEqualTo(new Outcome(false, 3, 0, 1, 0, 0, List.of()));

        var bad = "OMRÅDE;KØN;ALDER;TID;INDHOLD\n"
                + "Køge;I alt;I alt;2023K1;62000\n"
                + "Atlantis;I alt;I alt;2023K1;1\n"
                + "Greve;I alt;I alt;2023K5;1\n"
                + "Greve;I alt;I alt;2023K1;..\n"
                + "Køge;I alt;I alt;2023K1;62001\n";
        var refused = run(bad, false);
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.refused())
                .extracting(row -> row.row() + " " + row.reason().field())
                .containsExactly("3 OMRÅDE", "4 TID", "5 INDHOLD", "6 OMRÅDE");
        assertThat(figures.find("indbyggere").orElseThrow().values())
                .noneMatch(value -> value.value().intValue() == 62000);

        var page = controller.uploads(
                "/benefits/figures/import",
                new MockMultipartFile("file", "folk1a.csv", "text/csv", bad.getBytes(StandardCharsets.UTF_8)),
                "figure",
                "indbyggere",
                "try",
                "1");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page)).contains("“Atlantis” er ingen kommune");
        assertThat(controller
                        .uploads(
                                "/benefits/figures/import",
                                new MockMultipartFile(
                                        "file", "folk1a.csv", "text/csv", good.getBytes(StandardCharsets.UTF_8)),
                                "figure",
                                "indbyggere",
                                "bring",
                                "1")
                        .getStatus())
                .isEqualTo(303);
        assertThat(controller.reads("/benefits/figures/indbyggere/roskilde"))
                .contains("Danmarks Statistik, FOLK1A, 2023K2", "91.500");
        assertThat(controller.reads("/benefits/figures/indbyggere/roskilde/2023-04-01"))
                .contains("91.500");
        controller.submits(
                "/benefits/figures/indbyggere/roskilde/2023-04-01",
                "version",
                "1",
                "value",
                "91.501",
                "sourceDa",
                "Rettet");
        assertThat(roskilde(2024)).isEqualTo("91501");
    }

    @Test
    void hostile_files_are_refused_in_words() throws Exception {
        for (String file :
                List.of("a;b\n1;2\n", "OMRÅDE;TID;INDHOLD\n265;2023K1;-5\n", "OMRÅDE;TID;INDHOLD\n265;;\n")) {
            assertThat(run(file, false).accepted()).as(file).isFalse();
        }
    }

    @Test
    void a_page_costs_a_fixed_number_of_queries() throws Exception {
        var before = counts();
        controller.submits(
                "/benefits/figures/new", "nameDa", "Brugere", "nameEn", "Users", "code", "brugere", "unit", "bruger");
        for (int year = 2020; year < 2030; year++) {
            controller.submits(
                    "/benefits/figures/indbyggere/faxe/new",
                    "from",
                    "01-01-" + year,
                    "value",
                    "90000",
                    "sourceDa",
                    "x");
            controller.submits(
                    "/benefits/shared/intern_timepris/values/new",
                    "from",
                    "01-06-" + year,
                    "likely",
                    "400",
                    "sourceDa",
                    "x");
        }
        assertThat(counts()).isEqualTo(before);
        assertThat(before.values()).allMatch(count -> count <= 20);
    }

    private TreeMap<String, Integer> counts() throws Exception {
        var counts = new TreeMap<String, Integer>();
        for (String page : PAGES) {
            controller.reads(page);
            counts.put(page, QueryCount.of(() -> controller.reads(page)));
        }
        return counts;
    }

    private Outcome run(String file, boolean dryRun) throws IOException {
        return importing.run(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "folk1a.csv", dryRun, rows -> {});
    }

    private String roskilde(int year) {
        return figures.find("indbyggere")
                .orElseThrow()
                .value(ROSKILDE, year)
                .map(value -> Decimal.plain(value).toPlainString())
                .orElse("");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
