package dk.digit.portfolio.risks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.meetings.Owner;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityDraft;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PhaseChange;
import dk.digit.portfolio.Portfolio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// The risk register on the year 2023, and what is kept from those who may not see an activity.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class RisksPagesTest {

    private static final ActivityId AMS = new ActivityId("ams");
    private static final ActivityId ERP = new ActivityId("erp");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    private static final Owner ROSKILDE =
            new Owner.OfFunction(WorkFunction.CHIEF_DIGITALISATION_OFFICER, new MunicipalityCode("0265"));

    @Autowired
    private MockMvc web;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Risks risks;

    @Autowired
    private RiskGate gate;

    @Autowired
    private RiskDuties duties;

    @Autowired
    private RiskChanges changes;

    @Autowired
    private RiskImport register;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    // ---- 2023

    @Test
    void the_year_2023_names_one_risk_and_nobody_has_assessed_it() throws Exception {
        var risk = risks.open(AMS, DAY).getFirst();

        assertThat(risk.assessment()).isNull();
        assertThat(risk.owner()).isNull();
        assertThat(secretariat.reads("/portfolio/activities/ams/risks?asOf=2023-03-01"))
                .contains("Ny lovgivning om jobcentrene rammer tidsplanen", "Ikke vurderet");
        assertThat(secretariat.reads("/portfolio/activities/ams/risks?asOf=2023-01-26"))
                .doesNotContain("Ny lovgivning");
        assertThat(secretariat.reads(risk.path() + "?asOf=2023-03-01&lang=en"))
                .contains("The government makes its announcement on the job centres", "The day is not known.")
                .contains("Not assessed")
                .doesNotContain("Kalundborg");
        assertThat(secretariat.opens(risk.path() + "?asOf=2023-01-26").getStatus())
                .isEqualTo(404);
        assertThat(secretariat.reads("/association/members/kalundborg?asOf=2023-03-01"))
                .doesNotContain("Risici, som kommunen ejer");
    }

    @Test
    void everyone_reads_the_register_and_only_those_who_keep_it_see_its_forms() throws Exception {
        var risk = risks.open(AMS, DAY).getFirst();
        for (String user : List.of("projectlead", "board", "controller", "auditor", "chief-roskilde")) {
            var reader = LoggedIn.as(user, web);
            for (String page : List.of(
                    "/portfolio/risks", "/portfolio/activities/ams/risks", risk.path(), "/portfolio/risks/scale")) {
                for (String lang : List.of("da", "en")) {
                    assertThat(reader.reads(page + "?lang={lang}", lang)).contains("<html lang=\"" + lang + "\"");
                }
            }
        }
        var chief = LoggedIn.as("chief-roskilde", web);
        for (String form : List.of(
                "/portfolio/activities/ams/risks/new",
                "/portfolio/risks/new",
                "/portfolio/risks/import",
                risk.path() + "/edit",
                risk.path() + "/assess",
                risk.path() + "/state",
                risk.path() + "/escalate",
                risk.path() + "/actions/new",
                "/portfolio/risks/scale/probability/3",
                "/portfolio/risks/rules/red_from")) {
            assertThat(secretariat.reads(form)).contains("<form class=\"form\"");
            assertThat(chief.opens(form).getStatus()).as(form).isEqualTo(403);
        }
    }

    // ---- from the first word to the issue

    @Test
    void a_risk_is_written_down_assessed_acted_on_lifted_answered_and_occurs() throws Exception {
        var refused =
                secretariat.submits("/portfolio/activities/erp/risks/new", "titleDa", "Få folk", "probability", "4");
        assertThat(text(refused)).contains("Vælg, hvor hårdt mindst ét felt rammes.");
        var path = location(secretariat.submits(
                "/portfolio/activities/erp/risks/new",
                "titleDa",
                "Få folk hos leverandøren",
                "causeDa",
                "Mange samtidige udrulninger",
                "raisedOn",
                "01-10-2026",
                "probability",
                "4",
                "onTime",
                "4",
                "cost",
                "2.000.000",
                "owner",
                "CHIEF_DIGITALISATION_OFFICER",
                "ownerMunicipality",
                "0265",
                "triggerDa",
                "Bølge 2 begynder",
                "triggerOn",
                "01-2027"));
        assertThat(secretariat.reads(path))
                .contains("score 16", "4 Stor", "2.000.000,00", "1.200.000,00", "januar 2027", "Roskilde");

        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.submits(path + "/edit", "titleDa", "x").getStatus()).isEqualTo(403);
        location(chief.submits(
                path + "/actions/new", "textDa", "Aftal faste folk", "agreedOn", "01-11-2026", "due", "10-11-2026"));
        location(chief.submits(
                path + "/assess", "on", today(), "probability", "5", "onTime", "4", "noteDa", "To er sagt op"));
        location(chief.submits(path + "/escalate", "to", "BOARD", "on", today(), "reasonDa", "Koster mere"));
        assertThat(secretariat.reads(path))
                .contains("Bestyrelsen (venter på svar)", "Vurderet igen: sandsynlighed 5", "større end før")
                .contains("Overskredet", "Svar på løftet", "To er sagt op");
        assertThat(secretariat.reads("/portfolio/risks")).contains("Bestyrelsen (venter på svar)");

        var answer = secretariat.reads(path).replaceAll("(?s).*(/portfolio/risks/escalations/\\d+).*", "$1");
        assertThat(chief.opens(answer).getStatus()).isEqualTo(403);
        var board = LoggedIn.as("board", web);
        assertThat(text(board.submits(answer, "answer", "SENT_BACK", "on", today())))
                .contains("Skriv, hvorfor risikoen sendes tilbage.");
        location(board.submits(answer, "answer", "TAKEN_ON", "on", today()));
        assertThat(secretariat.reads(path)).contains("Bestyrelsen: Taget på");

        var issue = location(secretariat.submits(path + "/state", "state", "OCCURRED", "since", today()));
        assertThat(secretariat.reads(issue)).contains("Problemet var før en risiko:", "score 20");
        assertThat(secretariat.reads(path)).contains("Risikoen er indtruffet og blev til:");
    }

    @Test
    void two_who_change_a_risk_at_once_are_told_of_each_other() throws Exception {
        var path = location(secretariat.submits("/portfolio/activities/sso/risks/new", "titleDa", "Samtidighed"));
        location(secretariat.submits(path + "/edit", "titleDa", "Først", "version", "1"));

        var second = secretariat.submits(path + "/edit", "titleDa", "Sidst", "version", "1");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second)).contains("Først");
    }

    @Test
    void the_matrix_leads_to_the_risks_that_it_counts() throws Exception {
        raise(new ActivityId("esdh"), "Felt A", 2, 5);
        raise(new ActivityId("esdh"), "Felt B", 2, 5);
        raise(new ActivityId("esdh"), "Felt C", 1, 1);

        var tab = secretariat.reads("/portfolio/activities/esdh/risks");
        assertThat(tab)
                .contains("/portfolio/activities/esdh/risks?probability=2&amp;consequence=5", "2: Felt A; Felt B");
        assertThat(secretariat.reads("/portfolio/activities/esdh/risks?probability=2&consequence=5"))
                .contains(">Felt A<", ">Felt B<")
                .doesNotContain(">Felt C<");
        assertThat(secretariat.reads("/portfolio/risks?onTime=yes&light=YELLOW"))
                .contains(">Felt A<");
        assertThat(secretariat.reads("/portfolio/activities/esdh/risks?onEconomy=yes"))
                .doesNotContain(">Felt A<");
    }

    @Test
    void the_scale_is_changed_by_the_secretariat_from_a_day_on() throws Exception {
        var form = "/portfolio/risks/scale/economy/5";
        var refused = secretariat.submits(
                form,
                "from",
                "01-02-2027",
                "wordDa",
                "Kritisk",
                "wordEn",
                "Critical",
                "meaningDa",
                "x",
                "meaningEn",
                "x",
                "amount",
                "8.000.000",
                "sourceEn",
                "Board");
        assertThat(refused.getStatus()).isEqualTo(422);
        location(secretariat.submits(
                form,
                "from",
                "01-02-2027",
                "wordDa",
                "Kritisk",
                "wordEn",
                "Critical",
                "meaningDa",
                "x",
                "meaningEn",
                "x",
                "amount",
                "8.000.000",
                "sourceDa",
                "Bestyrelsen",
                "sourceEn",
                "Board"));

        assertThat(secretariat.reads("/portfolio/risks/scale?asOf=2027-02-01")).contains("8.000.000,00", "Bestyrelsen");
        assertThat(secretariat.reads("/portfolio/risks/scale?asOf=2027-01-31")).contains("5.000.000,00");
    }

    // ---- slots

    @Test
    void a_gate_names_every_large_risk_without_owner_or_action_and_keeps_the_register() {
        var activity = taken("gated", null);
        raise(activity, "Stor uden noget", 5, 3);
        long owned = risks.raise(activity, draft("Stor med ejer", ROSKILDE), assessed(5, 4));
        risks.plan(owned, new RiskAction.Draft(words("Gør noget"), DAY, null, null));
        raise(activity, "Lille", 2, 2);
        var known = new Activity(activity, words("Gated"), ActivityKind.PROJECT, null, null, null, 1);
        var asked = new Gate(known, Phase.IDEA, Phase.ANALYSIS, DAY, Set.of(), Set.of());

        assertThat(gate.missing(asked))
                .allMatch(refusal -> "risks".equals(refusal.field()))
                .extracting(refusal -> refusal.text(Lang.DA))
                .containsExactly(
                        "Risikoen “Stor uden noget” (score 15) har ingen ejer.",
                        "Risikoen “Stor uden noget” (score 15) har ingen tiltag.");
        var frozen = gate.frozen(asked).getFirst();
        assertThat(frozen.rows()).hasSize(4);
        assertThat(frozen.rows().getFirst().getFirst().da()).isEqualTo("Stor med ejer");
        assertThat(frozen.rows().getLast().getFirst().da()).isEqualTo("I alt");
    }

    @Test
    void the_page_of_a_municipality_names_the_risks_that_it_owns() throws Exception {
        risks.raise(taken("owned", null), draft("Ejet af Roskilde", ROSKILDE), assessed(2, 2));

        assertThat(secretariat.reads("/association/members/roskilde?asOf=2023-03-01"))
                .contains("Risici, som kommunen ejer", "Ejet af Roskilde");
    }

    @Test
    void what_happened_to_risks_between_two_days_is_told() throws Exception {
        var activity = taken("changing", null);
        long id = raise(activity, "Bevægelse", 2, 2);
        risks.assess(id, new RiskAssessment(DAY.plusDays(5), 4, Map.of(RiskField.TIME, 4), null, null, null, null));
        risks.escalate(id, RiskLevel.PORTFOLIO, DAY.plusDays(6), words("Nu"));
        risks.move(id, new RiskMove(RiskState.CLOSED, DAY.plusDays(8), words("Færdig")));

        assertThat(told(activity, DAY, DAY.plusDays(7)))
                .containsExactly(
                        "Bevægelse: score fra 4 til 16", "Bevægelse: løftet til Porteføljen (sekretariat og D3)");
        assertThat(told(activity, DAY.minusDays(1), DAY))
                .containsExactly("Risiko fundet: Bevægelse", "Bevægelse: vurderet for første gang, score 4");
        assertThat(told(activity, DAY.plusDays(7), DAY.plusDays(8))).containsExactly("Bevægelse: Lukket");
    }

    private List<String> told(ActivityId activity, LocalDate since, LocalDate until) {
        return changes.between(since, until, activity, view()).stream()
                .map(change -> change.words())
                .toList();
    }

    private static View view() {
        return new View(Actor.SYSTEM, Lang.DA, false, DAY, DAY, null, null, "/", Params.NONE, Params.NONE, List.of());
    }

    @Test
    void duties_ask_for_actions_triggers_assessments_and_answers() {
        var activity = taken("asking", null);
        long id = risks.raise(
                activity,
                new RiskDraft(
                        null,
                        RiskKind.RISK,
                        words("Spørger"),
                        null,
                        null,
                        null,
                        Set.of(),
                        DAY,
                        ROSKILDE,
                        new RiskTrigger(words("Lovforslag"), RoughDate.of(DAY.plusDays(40)), null)),
                assessed(3, 3));
        risks.plan(id, new RiskAction.Draft(words("Ring"), DAY, DAY.plusDays(20), null));
        risks.escalate(id, RiskLevel.PORTFOLIO, DAY.plusDays(1), words("Nu"));

        assertThat(asked(DAY.plusDays(5)))
                .containsExactly("Porteføljen (sekretariat og D3): svar på den risiko, der er løftet: Spørger");
        assertThat(asked(DAY.plusDays(6))).contains("Udfør tiltaget, eller meld det udført: Ring (Spørger)");
        assertThat(asked(DAY.plusDays(25))).doesNotContain("Se på risikoen, nu hvor dens dag er nær: Spørger");
        assertThat(asked(DAY.plusDays(26))).contains("Se på risikoen, nu hvor dens dag er nær: Spørger");
        assertThat(asked(DAY.plusDays(90))).doesNotContain("Vurder risikoen igen: Spørger");
        assertThat(asked(DAY.plusDays(91))).contains("Vurder risikoen igen: Spørger");
        risks.assess(id, new RiskAssessment(DAY.plusDays(50), 2, Map.of(RiskField.TIME, 2), null, null, null, null));
        assertThat(asked(DAY.plusDays(91)))
                .doesNotContain("Vurder risikoen igen: Spørger", "Se på risikoen, nu hvor dens dag er nær: Spørger");
    }

    private List<String> asked(LocalDate day) {
        return duties.on(day).stream()
                .map(duty -> duty.words().da())
                .filter(words -> words.contains("Spørger"))
                .toList();
    }

    // ---- in and out

    @Test
    void a_register_is_tried_brought_in_and_brought_in_again() throws Exception {
        var file = """
                Nøgle;Aktivitet;Titel;Årsag;Sandsynlighed;Tid;Økonomisk konsekvens;Økonomi;Ejer;Ejers kommune
                R1;idm;Første;Fordi;4;3;100.000;2;Digitaliseringschef;Roskilde
                R2;Hele porteføljen;Anden;;;;;;;
                """;
        assertThat(run(file, true)).isEqualTo(new Outcome(true, 2, 2, 0, 0, 0, List.of()));
        assertThat(risks.open(new ActivityId("idm"), LocalDate.of(2030, 1, 1))).isEmpty();
        assertThat(run(file, false).created()).isEqualTo(2);
        assertThat(run(file, false)).isEqualTo(new Outcome(false, 2, 0, 0, 2, 0, List.of()));
        assertThat(run(file.replace("Fordi;4", "Derfor;5"), false).changed()).isEqualTo(1);

        var risk = risks.open(new ActivityId("idm"), LocalDate.of(2030, 1, 1)).getFirst();
        assertThat(risk.score()).isEqualTo(15);
        assertThat(risk.before()).isEqualTo(12);
        assertThat(risk.owner()).isEqualTo(ROSKILDE);
        assertThat(risk.cause()).isEqualTo(words("Derfor"));

        var out = new ByteArrayOutputStream();
        var written = secretariat.opens("/portfolio/risks/register.xlsx");
        out.write(written.getContentAsByteArray());
        assertThat(cells(out.toByteArray())).contains("R1", "Første", "Derfor", "Digitaliseringschef");
    }

    @Test
    void one_wrong_row_keeps_all_of_a_register_out_with_row_field_and_reason() throws Exception {
        var file = """
                Nøgle;Aktivitet;Titel;Sandsynlighed;Tid
                R7;idm;God;1;1
                R8;findes-ikke;Dårlig;9;1
                R7;idm;Igen;;
                """;
        var response = secretariat.uploads(
                "/portfolio/risks/import",
                new MockMultipartFile("file", "risici.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)),
                "bring",
                "1");

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response))
                .contains("Aktivitet: der er ingen aktivitet, der hedder “findes-ikke”.")
                .contains("Sandsynlighed: “9” er ikke et niveau fra 1 til 5.")
                .contains("Nøglen R7 står to gange for samme aktivitet.");
        assertThat(secretariat.reads("/api/v1/portfolio/risks?activity=idm")).doesNotContain("God");
    }

    private Outcome run(String file, boolean dryRun) throws IOException {
        return register.run(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "r.csv", dryRun, rows -> {});
    }

    @Test
    void programs_are_told_the_same() throws Exception {
        var activity = taken("api", null);
        long id = risks.raise(
                activity,
                draft("Maskine", ROSKILDE),
                new RiskAssessment(
                        DAY, 4, Map.of(RiskField.ECONOMY, 3), Money.parseDanish("1.000,00"), null, null, null));

        var line = JsonMapper.shared()
                .readTree(secretariat.reads("/api/v1/portfolio/risks?activity=api&asOf=2023-03-01"))
                .get(0);
        assertThat(line.get("id").asLong()).isEqualTo(id);
        assertThat(line.get("assessment").get("score").asInt()).isEqualTo(12);
        assertThat(line.get("assessment").get("cost").asString()).isEqualTo("1000.00");
        assertThat(line.get("reserve").asString()).isEqualTo("600.00");
        assertThat(line.get("owner").get("municipality").asString()).isEqualTo("0265");
        assertThat(JsonMapper.shared()
                        .readTree(secretariat.reads("/api/v1/portfolio/risks?activity=api&asOf=2023-02-28")))
                .isEmpty();
        assertThat(secretariat.opens("/api/v1/portfolio/risks?activity=A%20B").getStatus())
                .isEqualTo(400);
    }

    // ---- what is confidential

    @Test
    void a_risk_of_a_confidential_activity_shows_nowhere_to_who_may_not_see_it() throws Exception {
        var outsider = LoggedIn.as("chief-roskilde", web);
        var before = count(outsider);
        var activity = taken("krostel", List.of("person:projectlead"));
        long id = CurrentActor.callAs(Actor.SYSTEM, () -> {
            long risk = risks.raise(
                    activity,
                    new RiskDraft(
                            "K1",
                            RiskKind.RISK,
                            words("Krostelrisiko"),
                            words("Krostelårsag"),
                            null,
                            null,
                            Set.of(),
                            DAY,
                            ROSKILDE,
                            new RiskTrigger(words("Krosteldag"), RoughDate.of(DAY), null)),
                    new RiskAssessment(
                            DAY, 5, Map.of(RiskField.TIME, 5), Money.parseDanish("987.654.321"), null, null, null));
            risks.plan(risk, new RiskAction.Draft(words("Krostelgøremål"), DAY, DAY, null));
            risks.escalate(risk, RiskLevel.BOARD, DAY, words("Krostelbegrundelse"));
            return risk;
        });

        assertThat(count(outsider)).isEqualTo(before);
        for (String page : List.of(
                "/portfolio/risks",
                "/portfolio/risks?q=krostel",
                "/portfolio/risks?level=BOARD&probability=5&consequence=5",
                "/portfolio/risks?asOf=2023-06-01",
                "/association/members/roskilde",
                "/api/v1/portfolio/risks",
                "/people/tasks",
                "/")) {
            assertThat(outsider.reads(page)).as(page).doesNotContain("rosteld", "Krostelr", "839.506.172", "987.654");
        }
        assertThat(outsider.reads("/search?q=krostelrisiko")).doesNotContain("/portfolio/risks/" + id);
        assertThat(cells(outsider.opens("/portfolio/risks?format=xlsx").getContentAsByteArray()))
                .doesNotContain("Krostelrisiko");
        assertThat(cells(outsider.opens("/portfolio/risks/register.xlsx").getContentAsByteArray()))
                .doesNotContain("Krostelrisiko");
        for (String page : List.of(
                "/portfolio/risks/" + id,
                "/portfolio/risks/" + id + "/assess",
                "/portfolio/activities/krostel/risks")) {
            assertThat(outsider.opens(page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(CurrentActor.callAs(Actor.SYSTEM, () -> duties.on(LocalDate.of(2023, 6, 1))).stream()
                        .filter(duty -> duty.words().da().contains("Krostel")))
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.audience()).containsExactly("person:projectlead"));

        var lead = LoggedIn.as("projectlead", web);
        assertThat(lead.reads("/portfolio/risks")).contains("Krostelrisiko");
        assertThat(lead.reads("/search?q=krostelrisiko")).contains("/portfolio/risks/" + id);
    }

    @Test
    void a_risk_of_the_portfolio_can_be_for_some_only() throws Exception {
        var path = location(secretariat.submits("/portfolio/risks/new", "titleDa", "En kommune træder ud"));
        var outsider = LoggedIn.as("controller", web);
        assertThat(outsider.reads("/portfolio/risks")).contains("En kommune træder ud");
        var visibility = new RiskVisibility(null);
        assertThat(visibility.kind()).isEqualTo("risk");
        assertThat(secretariat.reads(path)).contains("/people/visibility/risk/");
        var target = path.substring(path.lastIndexOf('/') + 1);
        assertThat(secretariat.opens("/people/visibility/risk/" + target).getStatus())
                .isEqualTo(200);
    }

    private static String count(LoggedIn reader) throws Exception {
        return reader.reads("/portfolio/risks?lang=en").replaceAll("(?s).*>(\\d+) open risks and issues.*", "$1");
    }

    // ---- short words

    private ActivityId taken(String id, List<String> audience) {
        var activity = new ActivityId(id);
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> portfolio.take(
                        new ActivityDraft(
                                activity,
                                new Bilingual("Aktivitet " + id, "Activity " + id),
                                ActivityKind.PROJECT,
                                null,
                                null,
                                null),
                        new PhaseChange(activity, Phase.IDEA, RoughDate.of(LocalDate.of(2023, 1, 2)), null, null),
                        audience));
        return activity;
    }

    private long raise(ActivityId activity, String title, int probability, int time) {
        return risks.raise(activity, draft(title, null), assessed(probability, time));
    }

    private static RiskDraft draft(String title, Owner owner) {
        return new RiskDraft(null, RiskKind.RISK, words(title), null, null, null, Set.of(), DAY, owner, null);
    }

    private static RiskAssessment assessed(int probability, int time) {
        return new RiskAssessment(DAY, probability, Map.of(RiskField.TIME, time), null, null, null, null);
    }

    private static Bilingual words(String danish) {
        return new Bilingual(danish, "");
    }

    private String today() {
        return Formats.date(Zone.today(clock));
    }

    private static String location(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(303);
        return String.valueOf(response.getHeader("Location")).replaceAll("\\?.*", "");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> cells(byte[] book) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getValue() != null)
                    .map(cell -> cell.getText())
                    .toList();
        }
    }
}
