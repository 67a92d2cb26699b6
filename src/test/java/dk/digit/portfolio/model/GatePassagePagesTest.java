package dk.digit.portfolio.model;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Formats;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.documents.DocumentId;
import dk.digit.portfolio.documents.Documents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Passing gates with everything that they ask about as the application has it.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatePassagePagesTest {

    private static final String CARE = "/portfolio/activities/faelles-omsorg";
    private static final String ANALYSIS = CARE + "/gates/analysis";
    private static final String PROCUREMENT = CARE + "/gates/procurement";
    private static final Pattern LINE = Pattern.compile("<li>([^<]*)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final String DECISION = "ega-2023-11-1";

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Documents documents;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;
    private LocalDate today;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        today = Zone.today(clock);
    }

    @Order(1)
    @Test
    void an_activity_is_refused_with_exactly_what_is_missing() throws Exception {
        take("Fælles omsorg", "IDEA");
        redirected(secretariat.submits(
                CARE + "/risks/new",
                "titleDa",
                "Få folk",
                "probability",
                "4",
                "onTime",
                "4",
                "raisedOn",
                "01-04-2024"));

        assertThat(missing(ANALYSIS)).containsExactlyElementsOf(withAnswers(8, expected()));
        var refused = text(secretariat.submits(ANALYSIS + "/pass", "on", day(today), "decision", ""));
        assertThat(summary(refused))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(
                                        "Beslutning: Beslutningen mangler. Den træffes af generalforsamlingen eller et højere organ."),
                                withAnswers(8, expected()).stream())
                        .toList());
        assertThat(secretariat.reads(CARE + "/gates")).contains("her er aktiviteten", "Se, hvad der mangler");
        assertThat(sql.fetchCount(sql.selectFrom("portfolio.gate_passage"))).isZero();
    }

    private static List<String> expected() {
        return List.of(
                "Rollen Styregruppeformand er ikke besat (siden 01-03-2024)",
                "Rollen Projektleder er ikke besat (siden 01-03-2024)",
                "Et godkendt dokument mangler (Kommissorium): ingen har begyndt på det",
                "Risikoen “Få folk” (score 16) har ingen ejer.",
                "Risikoen “Få folk” (score 16) har ingen tiltag.");
    }

    private List<String> withAnswers(int count, List<String> rest) {
        var questions = sql.fetchValues("select question_da from portfolio.model_check where model = 'digit'"
                + " and version = 1 and phase = 'ANALYSIS' order by place");
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            all.add("Spørgsmål " + (i + 1) + " er ikke besvaret: " + questions.get(i));
        }
        all.addAll(rest);
        return all;
    }

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"projectlead", "chief-roskilde", "board", "auditor", "security-holbaek"})
    void who_does_not_keep_the_activity_moves_it_nowhere(String username) throws Exception {
        var stranger = LoggedIn.as(username, web);
        for (String address : List.of(
                ANALYSIS + "/pass",
                ANALYSIS + "/answers",
                CARE + "/model",
                CARE + "/pause",
                CARE + "/resume",
                CARE + "/stop",
                CARE + "/reopen")) {
            assertThat(stranger.submits(address, "on", day(today)).getStatus())
                    .as(username + " " + address)
                    .isEqualTo(403);
        }
        assertThat(stranger.reads(ANALYSIS)).doesNotContain("Gennemfør faseovergangen", "Gem svar");
    }

    @Order(3)
    @Test
    void each_thing_is_mended_on_its_own_page() throws Exception {
        var answers = new ArrayList<String>();
        for (int i = 1; i <= 8; i++) {
            answers.addAll(List.of("answer" + i, i == 3 ? "PARTLY" : "YES", "remark" + i, ""));
        }
        assertThat(summary(text(secretariat.submits(ANALYSIS + "/answers", answers.toArray(String[]::new)))))
                .containsExactly("Bemærkning: Skriv en bemærkning til spørgsmål 3, når svaret ikke er ja.");
        answers.set(11, "Prøvet i to kommuner.");
        redirected(secretariat.submits(ANALYSIS + "/answers", answers.toArray(String[]::new)));
        assertThat(missing(ANALYSIS)).containsExactlyElementsOf(expected());

        redirected(secretariat.submits(CARE + "/roles", "role", "CHAIR", "municipality", "0350", "from", "01-03-2024"));
        redirected(secretariat.submits(CARE + "/roles", "role", "LEAD", "municipality", "0265", "from", "01-03-2024"));
        assertThat(missing(ANALYSIS)).containsExactlyElementsOf(expected().subList(2, 5));

        approve(
                "mandate",
                "GENERAL_ASSEMBLY",
                () -> assertThat(missing(ANALYSIS))
                        .contains("Et godkendt dokument mangler (Kommissorium): det er en kladde"));
        assertThat(missing(ANALYSIS)).containsExactlyElementsOf(expected().subList(3, 5));

        var risk = "/portfolio/risks/" + sql.fetchValue("select max(id) from portfolio.risk");
        redirected(secretariat.submits(
                risk + "/edit",
                "titleDa",
                "Få folk",
                "raisedOn",
                "01-04-2024",
                "owner",
                "CHIEF_DIGITALISATION_OFFICER",
                "ownerMunicipality",
                "0265",
                "version",
                "1"));
        redirected(secretariat.submits(
                risk + "/actions/new",
                "textDa",
                "Aftal faste folk",
                "agreedOn",
                "01-04-2024",
                "due",
                day(today.plusDays(10))));
        assertThat(missing(ANALYSIS)).isEmpty();
        assertThat(secretariat.reads(ANALYSIS)).contains("Alt er på plads. Nu mangler kun beslutningen.");
    }

    @Order(4)
    @Test
    void two_who_pass_it_at_once_pass_it_once() throws Exception {
        redirected(secretariat.submits(
                CARE + "/milestones/new",
                "textDa",
                "Behovet er beskrevet",
                "textEn",
                "The need is described",
                "kind",
                "OTHER",
                "due",
                day(today.plusDays(30))));
        Callable<MockHttpServletResponse> pass = () -> LoggedIn.as("secretariat", web)
                .submits(ANALYSIS + "/pass", "on", day(today), "decision", DECISION, "reasonDa", "Behovet er klart.");
        var answers = new ArrayList<MockHttpServletResponse>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var answer : both.invokeAll(List.of(pass, pass))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.stream().filter(answer -> answer.getStatus() == 303)).hasSize(1);
        var loser = answers.stream()
                .filter(answer -> answer.getStatus() != 303)
                .findFirst()
                .orElseThrow();
        assertThat(summary(text(loser))).containsExactly("Dag: Faseovergangen til Analysefase er allerede gennemført.");
        assertThat(sql.fetchCount(sql.selectFrom("portfolio.gate_passage"))).isEqualTo(1);
    }

    @Order(5)
    @Test
    void what_was_passed_stays_as_it_was_whatever_is_changed_after() throws Exception {
        var passage = passage();
        var before = tables(secretariat.reads(passage));
        assertThat(before)
                .contains("Fælles omsorg", "Idéfase", "Analysefase", "Behovet er klart.")
                .contains("Tjekliste", "Delvist", "Prøvet i to kommuner.")
                .contains("Behovet er beskrevet")
                .contains("Formand", "Lejre", "Roskilde")
                .contains("Kommissorium for projekt", "Godkendt", "Generalforsamlingen")
                .contains("Få folk", "16");

        redirected(secretariat.submits(
                CARE + "/edit",
                "nameDa",
                "Fælles pleje",
                "nameEn",
                "Joint nursing",
                "kind",
                "PROJECT",
                "version",
                String.valueOf(sql.fetchValue("select version from portfolio.activity where id = 'faelles-omsorg'"))));
        redirected(secretariat.submits(
                CARE + "/roles", "role", "CHAIR", "municipality", "0316", "from", day(today.plusDays(1))));
        redirected(secretariat.submits(
                "/portfolio/risks/" + sql.fetchValue("select max(id) from portfolio.risk") + "/state",
                "state",
                "CLOSED",
                "since",
                day(today),
                "reasonDa",
                "Folkene er fundet"));
        redirected(secretariat.submits(document() + "/revise", "reason", "Nyt formål"));
        secretariat.submits(ANALYSIS + "/answers", "answer1", "NO", "remark1", "Behovet er faldet bort.");

        assertThat(tables(secretariat.reads(passage))).isEqualTo(before);
        assertThat(tables(secretariat.reads(passage + "?asOf=2030-01-01"))).isEqualTo(before);
        assertThat(secretariat.reads(passage + "?lang=en")).contains("Mandate", "Partly");
        assertThat(secretariat.reads(CARE + "/gates")).contains("Se faseovergangen, som den blev gennemført");
    }

    @Order(6)
    @Test
    void a_decision_that_is_confidential_is_not_told_by_the_gate_that_rested_on_it() throws Exception {
        var words = (String) sql.fetchValue("select text_da from meetings.decision where id = '" + DECISION + "'");
        assertThat(secretariat.reads(passage())).contains(words);
        sql.execute("update meetings.decision set audience = '{person:secretariat}' where id = '" + DECISION + "'");

        assertThat(LoggedIn.as("chief-roskilde", web).reads(passage()))
                .doesNotContain(words)
                .contains("Behovet er klart.");

        sql.execute("update meetings.decision set audience = null where id = '" + DECISION + "'");
    }

    @Order(7)
    @Test
    void the_next_gate_asks_for_more_and_a_smaller_project_for_less() throws Exception {
        assertThat(missing(PROCUREMENT))
                .contains(
                        "Rollen It-arkitekt er ikke besat",
                        "Et godkendt dokument mangler (Projektinitieringsdokument (PID)): ingen har begyndt på det",
                        "Et godkendt dokument mangler (Faseovergangsnotat): ingen har begyndt på det");
        redirected(secretariat.submits(
                CARE + "/model",
                "model",
                "digit/1",
                "size",
                "SMALL",
                "from",
                day(today),
                "reason",
                "Kun tre kommuner er med."));
        assertThat(missing(PROCUREMENT))
                .contains("Rollen It-arkitekt er ikke besat")
                .doesNotContain("Et godkendt dokument mangler (Faseovergangsnotat): ingen har begyndt på det");
        var answers = new ArrayList<String>();
        for (var place : sql.fetchValues("select place from portfolio.model_check where model = 'digit' and version = 1"
                + " and phase = 'PROCUREMENT'")) {
            answers.addAll(List.of("answer" + place, "YES"));
        }
        secretariat.submits(PROCUREMENT + "/answers", answers.toArray(String[]::new));
        approve("pid-light", "GENERAL_ASSEMBLY", () -> {});
        redirected(secretariat.submits(
                CARE + "/people/ask",
                "role",
                "ARCHITECT",
                "holder",
                "0265",
                "from",
                day(today),
                "hours",
                "7,5",
                "kind",
                "OWN_TIME"));
        var id = sql.fetchValue("select max(id) from portfolio.role_engagement");
        LoggedIn.as("chief-roskilde", web)
                .submits(
                        "/portfolio/requests/" + id,
                        "answer-" + id,
                        "COMES",
                        "person-" + id,
                        "Arkitekt",
                        "version-" + id,
                        "1");
        assertThat(missing(PROCUREMENT)).isEmpty();

        redirected(secretariat.submits(
                PROCUREMENT + "/pass", "on", day(today.plusDays(1)), "decision", DECISION, "reasonDa", ""));

        assertThat(tables(secretariat.reads(passage())))
                .contains("Fælles pleje", "Anskaffelsesfase", "Arkitekt", "Let projektinitieringsdokument");
    }

    @Order(8)
    @Test
    void an_activity_pauses_goes_on_stops_and_opens_again() throws Exception {
        take("Fælles tand", "IDEA");
        var tooth = "/portfolio/activities/faelles-tand";
        assertThat(summary(text(secretariat.submits(tooth + "/pause", "from", day(today), "decision", DECISION))))
                .hasSize(1);
        redirected(turn(tooth, "pause", "01-04-2024"));
        assertThat(secretariat.reads(tooth + "?asOf=2024-04-02")).contains("På pause siden 1. april 2024");
        assertThat(summary(text(turn(tooth, "pause", "02-04-2024")))).hasSize(1);
        redirected(turn(tooth, "resume", "01-05-2024"));
        redirected(turn(tooth, "stop", "01-06-2024"));
        assertThat(summary(text(turn(tooth, "stop", "02-06-2024"))))
                .containsExactly("Aktiviteten er afsluttet 02-06-2024.");
        assertThat(secretariat.reads(tooth + "/gates")).contains("Stoppet og genåbnet");
        assertThat(summary(text(turn(tooth, "reopen", "01-07-2024")))).hasSize(1);
        redirected(turn(tooth, "reopen", "01-07-2024", "phase", "ANALYSIS"));

        assertThat(secretariat.reads(tooth + "/gates")).contains("Genåbnet", "Fordi.");
        assertThat(secretariat.reads(tooth + "?asOf=2024-07-02")).contains("Analysefase");
    }

    @Order(9)
    @Test
    void the_gates_of_a_confidential_activity_are_nowhere_for_others() throws Exception {
        var passage = passage();
        sql.execute("update portfolio.activity set audience = '{person:secretariat}' where id = 'faelles-omsorg'");
        var board = LoggedIn.as("board", web);

        for (String address : List.of(CARE, CARE + "/gates", ANALYSIS, PROCUREMENT, passage)) {
            assertThat(board.opens(address).getStatus()).as(address).isEqualTo(404);
        }
        for (String address : List.of(ANALYSIS + "/pass", ANALYSIS + "/answers", CARE + "/model", CARE + "/stop")) {
            assertThat(board.submits(address).getStatus())
                    .as(address + " as of an activity that there is not")
                    .isEqualTo(board.submits(address.replace("faelles-omsorg", "findes-ikke"))
                            .getStatus());
        }
        assertThat(secretariat
                        .opens(passage.replace("faelles-omsorg", "faelles-tand"))
                        .getStatus())
                .as("the passage of another activity")
                .isEqualTo(404);
    }

    private void take(String name, String phase) throws Exception {
        redirected(secretariat.submits(
                "/portfolio/activities/new",
                "nameDa",
                name,
                "nameEn",
                name,
                "kind",
                "PROJECT",
                "phase",
                phase,
                "from",
                "01-03-2024"));
    }

    private MockHttpServletResponse turn(String activity, String turn, String from, String... more) throws Exception {
        return secretariat.submits(
                activity + "/" + turn,
                Stream.concat(Stream.of("from", from, "decision", DECISION, "reasonDa", "Fordi."), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private interface Between {
        void happens() throws Exception;
    }

    private void approve(String template, String approver, Between between) throws Exception {
        redirected(secretariat.submits(CARE + "/documents/new", "template", template, "language", "DA"));
        between.happens();
        var id = new DocumentId((Long) sql.fetchValue("select max(id) from portfolio.document"));
        for (var chapter : documents.chapters(id)) {
            documents.write(id, chapter.number(), chapter.heading(), "Et eksempel.", null, chapter.version());
        }
        redirected(secretariat.submits(document() + "/review"));
        redirected(secretariat.submits(
                document() + "/approve", "approver", approver, "on", day(today), "decision", DECISION));
    }

    private String document() {
        return CARE + "/documents/" + sql.fetchValue("select max(id) from portfolio.document");
    }

    private String passage() {
        return CARE + "/gates/passed/"
                + sql.fetchValue("select max(id) from portfolio.gate_passage where activity = 'faelles-omsorg'");
    }

    private List<String> missing(String gate) throws Exception {
        var page = secretariat.reads(gate);
        int start = page.indexOf("class=\"gate-missing");
        return start < 0 ? List.of() : lines(page.substring(start, page.indexOf("</ul>", start)));
    }

    private static List<String> lines(String list) {
        return LINE.matcher(list).results().map(line -> line.group(1).strip()).toList();
    }

    private static List<String> summary(String page) {
        int start = page.indexOf("error-summary");
        assertThat(start).as("a list of what is wrong").isPositive();
        int list = page.indexOf("<ul", start);
        return Arrays.stream(page.substring(list, page.indexOf("</ul>", list)).split("</li>"))
                .map(line -> TAG.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String tables(String page) {
        int start = page.indexOf("<section><h2>Faseovergangen");
        return page.substring(start, page.indexOf("<section><h2>Beslutningen i dag", start));
    }

    private static String day(LocalDate day) {
        return Formats.date(day);
    }

    private static void redirected(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus())
                .as(TAG.matcher(text(response)).replaceAll(" "))
                .isEqualTo(303);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        response.setCharacterEncoding("UTF-8");
        return response.getContentAsString();
    }
}
