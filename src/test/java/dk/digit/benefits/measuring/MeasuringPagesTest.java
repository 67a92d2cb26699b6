package dk.digit.benefits.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.profiles.BenefitDraft;
import dk.digit.benefits.profiles.BenefitPart;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Benefits;
import dk.digit.benefits.profiles.Better;
import dk.digit.benefits.profiles.PartStart;
import dk.digit.people.People;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// Measurements over HTTP: on pages, from files, by programs.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class MeasuringPagesTest {

    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    private static final MunicipalityCode LEJRE = new MunicipalityCode("0350");
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Autowired
    private MockMvc web;

    @Autowired
    private Benefits benefits;

    @Autowired
    private Measurements measurements;

    @Autowired
    private MeasurementImport importer;

    @Autowired
    private MeasuringDuties duties;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;
    private LoggedIn chief;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        chief = LoggedIn.as("chief-roskilde", web);
    }

    // ---- on pages

    @Test
    void a_municipality_plans_measures_corrects_and_harvests() throws Exception {
        var path = path(proposed("erp", "fakturaminutter"), "roskilde");

        saved(chief.submits(
                path + "/plan",
                "function",
                "BUSINESS_AREA_MANAGER",
                "title",
                "Økonomichef",
                "first",
                "31-03-2026",
                "everyMonths",
                "3",
                "withinDays",
                "20"));
        assertThat(chief.reads("/benefits/measurements?municipality=0265&q=fakturaminutter"))
                .contains("Fagchef (Økonomichef)", "31-03-2026", "20-04-2026");
        assertThat(asked())
                .extracting(duty -> duty.words().da())
                .contains("Indtast den måling, der mangler, af Gevinst fakturaminutter i Roskilde");

        var doubtful = chief.submits(path + "/measure", "on", "31-03-2026", "value", "900");
        assertThat(doubtful.getStatus()).isEqualTo(422);
        assertThat(text(doubtful))
                .contains("900 er mere end 5 gange så meget som 100, der blev målt den 31-12-2022.")
                .contains("Er det rigtigt? Skriv hvorfor", "value=\"900\"");
        saved(chief.submits(path + "/measure", "on", "31-03-2026", "value", "900", "confirmed", "Nyt system"));
        assertThat(chief.reads(path + "/measurements")).contains("Bekræftet: Nyt system", "<svg");

        var correction = chief.reads(path + "/measurements").replaceAll("(?s).*href=\"([^\"]*/correct)\".*", "$1");
        assertThat(chief.reads(correction)).contains("Der står 900 den 31. marts 2026.");
        saved(chief.submits(correction, "on", "31-03-2026", "value", "90", "remark", "Et nul for meget"));
        assertThat(chief.reads(path + "/measurements"))
                .contains("<del>900</del>", "Et nul for meget", "Rettet")
                .contains("30. juni 2026");
        assertThat(chief.reads(path)).contains("Målinger", "Et nul for meget", path + "/measure");

        var unmeasured = path(proposed("erp", "umaalt"), "roskilde");
        assertThat(text(chief.submits(
                        unmeasured + "/state", "state", "HARVESTED", "since", day(), "reasonDa", "Det føles sådan")))
                .contains("Gevinsten er ikke målt.");
        saved(chief.submits(path + "/state", "state", "HARVESTED", "since", day(), "reasonDa", "En stilling mindre"));
        assertThat(chief.reads(path + "/measurements")).contains("Høstet", "En stilling mindre");
        assertThat(chief.reads(path + "/measurements?lang=en")).contains("Harvested", "Measurements of");
    }

    @Test
    void nobody_measures_plans_or_reports_for_another_municipality() throws Exception {
        var id = proposed("erp", "andres");
        for (String form : List.of("/measure", "/plan", "/state")) {
            assertThat(chief.reads(path(id, "roskilde") + form)).contains("<form class=\"form\"");
            assertThat(secretariat.reads(path(id, "lejre") + form)).contains("<form class=\"form\"");
            assertThat(chief.opens(path(id, "lejre") + form).getStatus()).isEqualTo(403);
            assertThat(chief.submits(path(id, "lejre") + form, "on", day(), "value", "90")
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(chief.reads(path(id, "lejre") + "/measurements")).doesNotContain("/measure\"");
        var auditor = LoggedIn.as("auditor", web);
        assertThat(auditor.reads("/benefits/measurements")).doesNotContain("/benefits/measurements/import");
        assertThat(auditor.opens("/benefits/measurements/import").getStatus()).isEqualTo(403);
        assertThat(chief.opens("/benefits/profiles/999999/parts/roskilde/measurements")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void of_two_who_change_a_plan_the_later_sees_the_earlier() throws Exception {
        var path = path(proposed("erp", "toplaner"), "roskilde");
        plan(path, "31-12-2025");

        saved(change(path, "4", "1"));
        saved(change(path, "5", "1"));
        var third = change(path, "6", "1");
        assertThat(third.getStatus()).isEqualTo(409);
        assertThat(text(third)).contains("value=\"5\"");
    }

    private MockHttpServletResponse change(String path, String everyMonths, String version) throws Exception {
        return secretariat.submits(
                path + "/plan",
                "function",
                "CONTROLLER",
                "first",
                day(),
                "everyMonths",
                everyMonths,
                "withinDays",
                "30",
                "version",
                version);
    }

    @Test
    void departures_from_the_standard_are_written_down_and_ended() throws Exception {
        saved(secretariat.submits(
                "/benefits/departures/new",
                "activity",
                "erp",
                "municipality",
                "0350",
                "since",
                "01-01-2026",
                "processDa",
                "Godkendelse af regninger",
                "reasonDa",
                "To led"));
        var list = secretariat.reads("/benefits/departures?municipality=0350&activity=erp");
        assertThat(list).contains("Godkendelse af regninger", "To led", "Lejre");
        var end = list.replaceAll("(?s).*href=\"(/benefits/departures/\\d+/end)\".*", "$1");
        assertThat(chief.opens(end).getStatus()).isEqualTo(403);
        assertThat(chief.opens("/benefits/departures/new").getStatus()).isEqualTo(403);
        assertThat(text(secretariat.submits(end, "last", "31-12-2025", "version", "1")))
                .contains("Den sidste dag ligger, før afvigelsen begyndte.");
        saved(secretariat.submits(end, "last", "31-01-2026", "version", "1"));
        assertThat(secretariat
                        .submits(end, "last", "28-02-2026", "version", "1")
                        .getStatus())
                .isEqualTo(409);
        assertThat(secretariat.reads("/benefits/departures")).doesNotContain("Godkendelse af regninger");
        assertThat(secretariat.reads("/benefits/departures?asOf=2026-01-15")).contains("Godkendelse af regninger");
    }

    // ---- from files

    @Test
    void the_template_comes_back_filled_in() throws Exception {
        var id = proposed("erp", "skabelon");
        plan(path(id, "roskilde"), "31-12-2025");
        plan(path(id, "lejre"), "31-12-2025");

        var mine = rows(chief.opens("/benefits/measurements/template").getContentAsByteArray());
        assertThat(mine.getFirst())
                .containsSubsequence(
                        "Nøgle", "Enhed", "Nulpunktsmåling", "Måles den", "Værdi", "Målt den", "Bekræftet");
        assertThat(mine).noneMatch(row -> row.contains("Lejre"));
        assertThat(mine).anySatisfy(row -> assertThat(row).contains("erp/skabelon/0265", "minutter", "100"));
        assertThat(rows(secretariat
                        .opens("/benefits/measurements/template?municipality=lejre&activity=erp")
                        .getContentAsByteArray()))
                .anyMatch(row -> row.contains("erp/skabelon/0350"))
                .noneMatch(row -> row.contains("Roskilde"));

        var file = "Nøgle;Måles den;Værdi;Målt den;Bemærkning\n"
                + "erp/skabelon/0265;31-12-2025;95,5;;Første\nerp/skabelon/0265;;;;\n";
        var trial = upload(chief, file, true);
        assertThat(trial.getStatus()).isEqualTo(200);
        assertThat(text(trial))
                .contains("Nye målinger: 1. Findes allerede: 0. Intet er gemt endnu.", "95,5 minutter", "Ny måling");
        assertThat(standing("skabelon", ROSKILDE).last()).isNull();

        assertThat(upload(chief, file, false).getStatus()).isEqualTo(303);
        assertThat(standing("skabelon", ROSKILDE).last().value()).isEqualByComparingTo("95.5");
        assertThat(standing("skabelon", ROSKILDE).last().on()).isEqualTo("2025-12-31");
        assertThat(text(upload(chief, file, true))).contains("Nye målinger: 0. Findes allerede: 1.");
        assertThat(upload(chief, file, false).getStatus()).isEqualTo(303);
    }

    @Test
    void a_file_is_taken_as_a_whole_or_not_at_all_and_says_what_is_wrong_where() throws Exception {
        proposed("erp", "helheden");
        var file = """
                Nøgle;Værdi;Målt den;Bekræftet
                erp/helheden/0265;95;31-01-2026;
                erp/helheden/0350;95;31-01-2026;
                erp/helheden/0265;mange;28-02-2026;
                erp/helheden/0265;94;30-02-2026;
                erp/ukendt/0265;94;31-03-2026;
                erp/helheden/0265;99999999999999999999;30-04-2026;
                """;
        var refused = upload(chief, file, false);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("Rækker med fejl: 5.")
                .contains("Nøgle: Du kan ikke indtaste målinger for Lejre.")
                .contains("Værdi: “mange” er intet tal.")
                .contains("Nøgle: Der er ingen gevinst med nøglen “erp/ukendt/0265”.")
                .contains("Værdi: Tallet er for stort.");
        assertThat(standing("helheden", ROSKILDE).last()).isNull();

        var doubtful = "Nøgle;Værdi;Målt den;Bekræftet\nerp/helheden/0265;4;31-01-2026;";
        assertThat(text(upload(chief, doubtful, false)))
                .contains("Bekræftet: 4 er mindre end en femtedel af 100, der blev målt den 31-12-2022.");
        assertThat(upload(chief, doubtful + "Ja, robotten tog dem", false).getStatus())
                .isEqualTo(303);

        assertThat(text(upload(chief, "Nøgle;Værdi;Målt den\nerp/helheden/0265;5;31-01-2026", false)))
                .contains("Målt den: Der er allerede målt 4 den 31-01-2026. Ret den måling i stedet.");
        assertThat(text(upload(
                        chief,
                        "Nøgle;Værdi;Målt den\nerp/helheden/0265;5;28-02-2026\nerp/helheden/0265;5;28-02-2026",
                        false)))
                .contains("Dagen 28-02-2026 står der to gange.");
    }

    @Test
    void a_wrong_file_is_told_apart_from_a_right_one() throws Exception {
        assertThat(text(upload(secretariat, "Navn;Tal\nx;1", false)))
                .contains("Kolonnen “Nøgle” mangler.", "Kolonnen “Værdi” mangler.");
        assertThat(text(upload(secretariat, "Nøgle;Værdi\nx;", false))).contains("Der er ingen værdier i filen.");
        assertThat(upload(secretariat, "PK\u0003\u0004 no workbook", false).getStatus())
                .isEqualTo(422);
        assertThat(secretariat
                        .uploads(
                                "/benefits/measurements/import",
                                new MockMultipartFile("file", "tom.csv", "text/csv", new byte[0]))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void ten_thousand_rows_come_in_with_as_many_queries_as_ten() throws Exception {
        proposed("sso", "mange");
        var few = file("mange", 2021, 10);
        var many = file("mange", 1990, 5_000);

        int before = QueryCount.of(() -> bring(few));
        var outcome = new Outcome[1];
        int after = QueryCount.of(() -> outcome[0] = bring(many));
        assertThat(outcome[0].refused()).isEmpty();
        assertThat(outcome[0].created()).isEqualTo(10_000);
        assertThat(after).isLessThanOrEqualTo(before + 12);
        assertThat(bring(many).unchanged()).isEqualTo(10_000);
    }

    private Outcome bring(String file) throws IOException {
        return importer.run(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "mange.csv", false, rows -> {});
    }

    /// As many days for each of two municipalities.
    private static String file(String code, int year, int days) {
        return Stream.concat(
                        Stream.of("Nøgle;Værdi;Målt den;Bekræftet"),
                        IntStream.range(0, days)
                                .boxed()
                                .flatMap(day -> Stream.of("0265", "0350")
                                        .map(municipality -> "sso/" + code + "/" + municipality + ";90;"
                                                + LocalDate.of(year, 1, 1).plusDays(day) + ";Gamle tal")))
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    // ---- for programs

    @Test
    void programs_read_how_benefits_stand_and_send_what_was_measured() throws Exception {
        proposed("erp", "program");
        var token = people.createToken(
                "chief-roskilde", "maaler", today().plusDays(2), TokenScope.of(List.of("write:benefits")));

        assertThat(sends(token, """
                        [{"activity": "erp", "benefit": "program", "municipality": "0265",
                          "measuredOn": "2026-01-31", "value": 80.5, "remark": "Fra et andet system"},
                         {"activity": "erp", "benefit": "program", "municipality": "0265",
                          "measuredOn": "2026-02-28", "value": "79"}]""").getContentAsString()).isEqualTo("{\"created\":2,\"unchanged\":0}");
        assertThat(chief.reads("/api/v1/benefits/standings?activity=erp&municipality=0265"))
                .contains("\"benefit\":\"program\"", "\"measured\":\"79\"", "\"effect\":\"21\"")
                .doesNotContain("\"municipality\":\"0350\"");
        assertThat(chief.reads("/api/v1/benefits/standings?activity=erp&municipality=0265&asOf=2026-02-01"))
                .contains("\"measured\":\"80.5\"", "\"effect\":\"19.5\"");

        var refused = sends(token, """
                [{"activity": "erp", "benefit": "program", "municipality": "0265",
                  "measuredOn": "2026-03-31", "value": "78"},
                 {"activity": "erp", "benefit": "program", "municipality": "0350",
                  "measuredOn": "2026-03-31", "value": "78"},
                 {"activity": "erp", "benefit": "program", "municipality": "0265",
                  "measuredOn": "31-03-2026", "value": "1.000,5"}]""");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(text(refused))
                .contains("\"index\":1", "\"field\":\"benefit\"", "Du kan ikke indtaste målinger for Lejre.")
                .contains("\"index\":2", "\"field\":\"measuredOn\"", "\"field\":\"value\"");
        assertThat(standing("program", ROSKILDE).last().on()).isEqualTo("2026-02-28");

        var doubtful = sends(token, """
                [{"activity": "erp", "benefit": "program", "municipality": "0265",
                  "measuredOn": "2026-03-31", "value": "7800"}]""");
        assertThat(text(doubtful)).contains("\"index\":0", "\"field\":\"confirmed\"", "mere end 5 gange");
        assertThat(sends(token, """
                        [{"activity": "erp", "benefit": "program", "municipality": "0265",
                          "measuredOn": "2026-03-31", "value": "7800", "confirmed": "Ny opgørelse"}]""").getStatus()).isEqualTo(200);

        for (String day : List.of("-9999-01-01", "-999999999-01-01", "+999999999-12-31")) {
            assertThat(text(sends(
                            token,
                            "[{\"activity\": \"erp\", \"benefit\": \"program\", \"municipality\": \"0265\","
                                    + " \"measuredOn\": \"" + day + "\", \"value\": \"78\"}]")))
                    .contains("\"index\":0", "\"field\":\"measuredOn\"");
        }
        for (String broken : List.of("{", "[]", "[null]", "{\"activity\": 1}", "[1]")) {
            assertThat(sends(token, broken).getStatus()).as(broken).isEqualTo(400);
        }
        assertThat(chief.opens("/api/v1/benefits/standings?activity=NO WAY").getStatus())
                .isEqualTo(400);
        assertThat(chief.opens("/api/v1/benefits/standings?municipality=roskilde")
                        .getStatus())
                .isEqualTo(400);
        var reader = people.createToken("auditor", "laeser", today().plusDays(2));
        assertThat(sends(reader, "[]").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse sends(String token, String body) throws Exception {
        return web.perform(post("/api/v1/benefits/measurements")
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    // ---- hidden, and counted

    @Test
    void what_is_measured_in_a_confidential_activity_shows_nowhere() throws Exception {
        var id = proposed("ams", "hemmelig");
        plan(path(id, "roskilde"), "31-12-2025");
        measurements.enter(part(id, ROSKILDE), entry("2025-12-30", "91"), CameBy.PAGE);
        sql.execute("update portfolio.activity set audience = '{person:secretariat}' where id = 'ams'");

        assertThat(secretariat.reads("/benefits/measurements?q=hemmelig")).contains("Gevinst hemmelig");
        assertThat(chief.reads("/benefits/measurements?q=hemmelig")).doesNotContain("Gevinst hemmelig");
        assertThat(chief.opens(path(id, "roskilde") + "/measurements").getStatus())
                .isEqualTo(404);
        assertThat(chief.opens(path(id, "roskilde") + "/measure").getStatus()).isEqualTo(404);
        assertThat(chief.reads("/api/v1/benefits/standings")).doesNotContain("hemmelig");
        assertThat(rows(chief.opens("/benefits/measurements/template").getContentAsByteArray()))
                .noneMatch(row -> row.contains("ams/hemmelig/0265"));
        assertThat(text(upload(chief, "Nøgle;Værdi;Målt den\nams/hemmelig/0265;90;31-03-2026", false)))
                .contains("Der er ingen gevinst med nøglen");
        assertThat(asked())
                .filteredOn(duty -> duty.record().equals("ams"))
                .isNotEmpty()
                .extracting(Duty::audience)
                .containsOnly(List.of("person:secretariat"));
    }

    @Test
    void a_page_asks_as_often_for_many_parts_as_for_one() throws Exception {
        var id = proposed("erp-data", "optalt");
        plan(path(id, "roskilde"), "31-12-2025");
        var pages = List.of(
                "/benefits/measurements",
                path(id, "roskilde") + "/measurements",
                path(id, "roskilde") + "/measure",
                "/benefits/departures",
                "/api/v1/benefits/standings?activity=erp-data");
        var before = new java.util.ArrayList<Integer>();
        for (String page : pages) {
            secretariat.reads(page);
            before.add(QueryCount.of(() -> secretariat.reads(page)));
        }
        int questions = QueryCount.of(this::asked);
        for (String code : List.of("optalt-a", "optalt-b", "optalt-c")) {
            var more = proposed("erp-data", code);
            plan(path(more, "roskilde"), "31-12-2025");
            plan(path(more, "lejre"), "31-12-2025");
            measurements.enter(part(more, ROSKILDE), entry("2025-12-31", "91"), CameBy.PAGE);
        }
        measurements.enter(part(id, ROSKILDE), entry("2025-12-31", "91"), CameBy.PAGE);
        measurements.enter(part(id, ROSKILDE), entry("2026-01-31", "90"), CameBy.PAGE);
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            assertThat(QueryCount.of(() -> secretariat.reads(page))).as(page).isLessThanOrEqualTo(before.get(i));
        }
        assertThat(QueryCount.of(this::asked)).isLessThanOrEqualTo(questions);
    }

    @Test
    void everyone_reads_what_is_measured_in_both_languages() throws Exception {
        var id = proposed("erp", "laest");
        plan(path(id, "roskilde"), "31-12-2025");
        for (String user : List.of("secretariat", "projectlead", "board", "controller", "auditor", "chief-roskilde")) {
            var reader = LoggedIn.as(user, web);
            for (String page :
                    List.of("/benefits/measurements", path(id, "roskilde") + "/measurements", "/benefits/departures")) {
                for (String lang : List.of("da", "en")) {
                    assertThat(reader.reads(page + "?lang={lang}", lang)).contains("<html lang=\"" + lang + "\"");
                }
            }
        }
        assertThat(secretariat.opens("/benefits/measurements?format=xlsx").getContentType())
                .contains("spreadsheet");
    }

    // ---- what the tests have in common

    /// A benefit of Roskilde and Lejre that was 100 minutes at the end of 2022, less being better.
    private long proposed(String activity, String code) throws Exception {
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            long id = benefits.propose(
                    new ActivityId(activity),
                    new BenefitDraft(
                            code,
                            new Bilingual("Gevinst " + code, "Benefit " + code),
                            null,
                            BenefitType.FREED_TIME,
                            Better.LESS,
                            new Bilingual("Minutter for en faktura", "Minutes for an invoice"),
                            "minutter",
                            null,
                            null,
                            false,
                            null,
                            null,
                            LocalDate.of(2022, 1, 1),
                            false));
            benefits.takeIn(id, List.of(ROSKILDE, LEJRE), PartStart.fixed(START));
            for (MunicipalityCode municipality : List.of(ROSKILDE, LEJRE)) {
                var part = benefits.part(id, municipality, today()).orElseThrow();
                benefits.measureBaseline(
                        part.id(),
                        new BenefitPart.Baseline(new BigDecimal("100"), LocalDate.of(2022, 12, 31), null),
                        part.version());
            }
            return id;
        });
    }

    private long part(long benefit, MunicipalityCode municipality) {
        return benefits.part(benefit, municipality, today()).orElseThrow().id();
    }

    private void plan(String path, String first) throws Exception {
        saved(secretariat.submits(
                path + "/plan", "function", "CONTROLLER", "first", first, "everyMonths", "12", "withinDays", "30"));
    }

    private BenefitStanding standing(String code, MunicipalityCode municipality) {
        return measurements.standings(null, today()).stream()
                .filter(one -> one.code().equals(code) && one.municipality().equals(municipality))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(String day, String value) {
        return MeasuringFixture.entry(day, value);
    }

    private static String path(long benefit, String slug) {
        return "/benefits/profiles/" + benefit + "/parts/" + slug;
    }

    private static MockHttpServletResponse upload(LoggedIn who, String file, boolean trial) throws Exception {
        var sent = new MockMultipartFile("file", "maalinger.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        return trial
                ? who.uploads("/benefits/measurements/import", sent, "try", "1")
                : who.uploads("/benefits/measurements/import", sent);
    }

    private static List<List<String>> rows(byte[] book) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return workbook.getFirstSheet().read().stream()
                    .map((Row row) -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private List<Duty> asked() throws Exception {
        return CurrentActor.callAs(Actor.SYSTEM, () -> duties.on(today()));
    }

    private LocalDate today() {
        return Zone.today(clock);
    }

    private String day() {
        return Formats.date(today());
    }

    private static void saved(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(303);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
