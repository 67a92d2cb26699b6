package dk.digit.portfolio.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Evidence;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.NewStanding;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.ProjectRole;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// Ideas from the first word to an activity, through the pages and below them.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class IdeasPagesTest {

    private static final String LIST = "/portfolio/ideas";

    @Autowired
    private MockMvc web;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaDuties duties;

    @Autowired
    private IdeaImport importer;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Meetings meetings;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;
    private LoggedIn roskilde;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        roskilde = LoggedIn.as("chief-roskilde", web);
    }

    @Test
    void an_idea_goes_from_a_draft_of_one_to_an_activity_of_all() throws Exception {
        var answer = roskilde.submits(
                LIST + "/new",
                "title",
                "Fælles flytning",
                "need",
                "Borgere melder flytning to gange.",
                "value",
                "Færre fejl.",
                "valueLow",
                "100.000",
                "valueLikely",
                "250.000",
                "costOnce",
                "400.000",
                "others",
                "0316",
                "hours-ARCHITECT",
                "40",
                "dependencies",
                "erp");
        var idea = answer.getHeader("Location");
        assertThat(roskilde.reads(idea))
                .contains("Kun du ser kladden.", "Fælles flytning", "250.000,00", "It-arkitekt: 40");
        assertThat(secretariat.opens(idea).getStatus()).isEqualTo(404);
        assertThat(secretariat.reads(LIST)).doesNotContain("Fælles flytning");
        assertThat(secretariat.reads("/search?q=Borgere melder flytning")).doesNotContain("Fælles flytning");
        assertThat(secretariat.reads("/api/v1/portfolio/ideas")).doesNotContain("Fælles flytning");

        roskilde.submits(idea + "/send");
        assertThat(secretariat.reads(idea)).contains("Sendt ind", "Spørg kommunerne");
        assertThat(secretariat.reads(LIST)).contains("Fælles flytning");
        assertThat(page(secretariat.submits(idea + "/activity", form("oga-2023-1"))))
                .contains("Idéen er ikke vurderet. Den er Sendt ind.");

        secretariat.submits(idea + "/ask", "answerBy", typed(today().plusDays(10)));
        assertThat(duties.on(today()))
                .extracting(Duty::path)
                .contains(idea + "/score", idea + "/interest/holbaek", idea + "/interest/roskilde");
        roskilde.submits(idea + "/interest/roskilde", "answer", "FOLLOW");
        roskilde.submits(idea + "/interest/roskilde", "answer", "LEAD", "comment", "Vi har en projektleder.");
        secretariat.submits(idea + "/interest/holbaek", "answer", "JOIN");
        assertThat(roskilde.submits(idea + "/interest/holbaek", "answer", "NO").getStatus())
                .isEqualTo(403);
        assertThat(page(secretariat.submits(idea + "/interest/aarhus", "answer", "NO")))
                .contains("Kommunen er ikke medlem i dag.");
        assertThat(duties.on(today())).extracting(Duty::path).doesNotContain(idea + "/interest/roskilde");
        assertThat(roskilde.reads(idea))
                .contains("Vi har en projektleder.", "Vil gå forrest", "Alle svar over tid", "2 af 11 vil være med");

        weigh();
        assertThat(page(secretariat.submits(idea + "/score", "whose", "CONSENSUS", "score-VALUE", "4")))
                .contains("Skriv en begrundelse for bedømmelsen.");
        secretariat.submits(idea + "/score", scores("OWN", 2));
        assertThat(secretariat.reads(idea)).contains("0 af 7 kriterier bedømt");
        secretariat.submits(idea + "/score", scores("CONSENSUS", 4));
        // 80 of the weight counts 4, cost and risk with 20 count 2
        assertThat(secretariat.reads(idea)).contains("360", "på ranglisten", "Gør til aktivitet");
        assertThat(roskilde.reads(LIST + "/ranking")).contains("Fælles flytning", "360");
        assertThat(roskilde.reads(LIST)).contains("360");

        long id = Long.parseLong(idea.substring(idea.lastIndexOf('/') + 1));
        assertThat(ideas.candidates(today()))
                .filteredOn(one -> one.id() == id)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.points()).isEqualTo(360);
                    assertThat(one.hours()).isEqualTo(Map.of(ProjectRole.ARCHITECT, 40));
                    assertThat(one.dependencies()).containsExactly(new ActivityId("erp"));
                    assertThat(one.takingPart())
                            .containsExactlyInAnyOrder(new MunicipalityCode("0265"), new MunicipalityCode("0316"));
                });

        assertThat(page(secretariat.submits(idea + "/activity", form(""))))
                .contains("Vælg den beslutning, som det hviler på.");
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> meetings.record(new NewStanding(
                        new DecisionId("oga-2023-2"),
                        DecisionState.LAPSED,
                        RoughDate.of(today()),
                        null,
                        null,
                        Evidence.of(new Bilingual("Det står i referatet.", "The minutes say so.")))));
        assertThat(page(secretariat.submits(idea + "/activity", form("oga-2023-2"))))
                .contains("Beslutningen kan ikke bære det: den er Bortfaldet.");
        assertThat(roskilde.submits(idea + "/activity", form("oga-2023-1")).getStatus())
                .isEqualTo(403);

        var became = secretariat.submits(idea + "/activity", form("oga-2023-1"));
        assertThat(became.getHeader("Location")).isEqualTo("/portfolio/activities/faelles-flytning");
        assertThat(secretariat.reads("/portfolio/activities/faelles-flytning"))
                .contains("Kommer fra idéen", idea, "/meetings/decisions/oga-2023-1");
        assertThat(secretariat.reads(idea)).contains("Valgt", "/portfolio/activities/faelles-flytning");
        assertThat(portfolio.decisionsBehind(new ActivityId("faelles-flytning")))
                .containsExactly(new DecisionId("oga-2023-1"));
        assertThat(roskilde.reads("/people/notices")).contains("Din idé Fælles flytning er nu: Valgt");
        assertThat(page(roskilde.submits(idea + "/edit", "title", "Nyt", "need", "x", "value", "y", "version", "1")))
                .contains("Idéen er Valgt og kan ikke rettes.");
    }

    @Test
    void what_was_sent_in_stays_and_a_correction_is_the_next_version() throws Exception {
        var idea = sent("Fælles telefoni");
        assertThat(roskilde.submits(
                                idea + "/edit",
                                "title",
                                "Fælles telefoni",
                                "need",
                                "Et nyt behov.",
                                "value",
                                "En værdi.",
                                "version",
                                "1")
                        .getStatus())
                .isEqualTo(303);
        assertThat(roskilde.reads(idea))
                .contains("<p class=\"pre-line\">Et nyt behov.")
                .doesNotContain("<p class=\"pre-line\">Et behov.");
        assertThat(roskilde.reads(idea + "/versions/1")).contains("Et behov.");
        var stale = roskilde.submits(idea + "/edit", "title", "Mit", "need", "Mit", "value", "Mit", "version", "1");
        assertThat(stale.getStatus()).isEqualTo(409);
        broken("idea_version_sent_stays", "update portfolio.idea_version set need = 'x' where sent");
        broken(
                "idea_version_sent_stays",
                "insert into portfolio.idea_capacity (idea, number, role, hours)"
                        + " select idea, number, 'LEAD', 1 from portfolio.idea_version where sent limit 1");
        broken(
                "idea_version_next",
                "insert into portfolio.idea_version (idea, number, since, title, need, value_words, written_by)"
                        + " select idea, 9, since, title, need, value_words, 'x' from portfolio.idea_version limit 1");
    }

    @Test
    void only_its_author_and_the_secretariat_correct_an_idea() throws Exception {
        var idea = sent("Fælles indkøb");
        assertThat(LoggedIn.as("chief-lejre", web).opens(idea + "/edit").getStatus())
                .isEqualTo(403);
        assertThat(LoggedIn.as("auditor", web).opens(LIST + "/new").getStatus()).isEqualTo(403);
        assertThat(secretariat.opens(idea + "/edit").getStatus()).isEqualTo(200);
        assertThat(roskilde.opens(idea + "/score").getStatus()).isEqualTo(403);
        assertThat(roskilde.opens(LIST + "/criteria/new").getStatus()).isEqualTo(403);
        for (String lang : List.of("da", "en")) {
            assertThat(LoggedIn.as("auditor", web).reads(idea + "?lang={lang}", lang))
                    .contains("<html lang=\"" + lang + "\"", "Fælles indkøb")
                    .doesNotContain(idea + "/edit");
        }
    }

    @Test
    void a_declined_idea_keeps_its_reason_and_can_be_taken_up_again() throws Exception {
        var idea = sent("Fælles printere");
        assertThat(page(secretariat.submits(idea + "/decline", "reason", ""))).contains("Idéen går ikke videre.");
        secretariat.submits(idea + "/decline", "reason", "KOMBIT gør det.");
        assertThat(roskilde.reads(idea)).contains("Afslået", "KOMBIT gør det.");
        assertThat(roskilde.reads("/people/notices")).contains("Din idé Fælles printere er nu: Afslået");
        assertThat(page(roskilde.submits(idea + "/interest/roskilde", "answer", "JOIN")))
                .contains("Det kan kun ske, mens idéen er åben. Den er Afslået.");
        secretariat.submits(idea + "/reopen", "reason", "KOMBIT gør det ikke.");
        assertThat(roskilde.reads(idea)).contains("Sendt ind");
        broken("idea_state_append_only", "update portfolio.idea_state set state = 'CHOSEN'");
    }

    @Test
    void the_database_holds_the_way_of_an_idea() throws Exception {
        var idea = sent("Fælles vagtplan");
        var id = idea.substring(idea.lastIndexOf('/') + 1);
        var state = "insert into portfolio.idea_state (idea, state, since, recorded_by, reason, decision, activity)"
                + " values (" + id + ", '%s', '%s', 'x', %s, %s, %s)";
        var day = today().toString();
        broken("idea_state_transition", state.formatted("CHOSEN", day, "null", "'oga-2023-1'", "'erp'"));
        broken("idea_state_declined_needs_reason", state.formatted("DECLINED", day, "null", "null", "null"));
        broken("idea_state_in_order", state.formatted("ASSESSED", "2020-01-01", "null", "null", "null"));
        broken("idea_state_activity_of_chosen", state.formatted("ASSESSED", day, "null", "null", "'erp'"));
        as(state.formatted("ASSESSED", day, "null", "null", "null"));
        broken("idea_state_chosen_needs_decision", state.formatted("CHOSEN", day, "null", "null", "'erp'"));
        broken("idea_state_chosen_needs_decision", state.formatted("CHOSEN", day, "null", "'oga-2023-1'", "null"));
    }

    @Test
    void weights_need_a_decision_and_make_a_hundred() throws Exception {
        var wrong = weights("oga-2023-1", 20);
        wrong[1] = "21";
        assertThat(page(secretariat.submits(LIST + "/criteria/new", wrong)))
                .contains("Vægtene giver 101 tilsammen, ikke 100.");
        assertThat(page(secretariat.submits(LIST + "/criteria/new", weights("", 20))))
                .contains("Vælg den beslutning, som det hviler på.");
        broken(
                "score_model_makes_a_hundred",
                "insert into portfolio.score_model (version, since, decision, recorded_by)"
                        + " values (99, '2026-01-01', 'oga-2023-1', 'x')");
        weigh();
        assertThat(roskilde.reads(LIST + "/criteria?lang=en"))
                .contains("More effective digitalisation 20 %", "/meetings/decisions/oga-2023-1");
        assertThat(roskilde.reads(LIST + "/criteria?asOf=2020-01-01")).contains("Bestyrelsen har ikke sat vægte endnu");
    }

    @Test
    void the_ranking_says_how_firm_it_stands() throws Exception {
        weigh();
        score(sent("Hurtig idé"), 5, 1);
        score(sent("Billig idé"), 3, 3);
        score(sent("Stille idé"), 2, 4);

        var ranking = secretariat.reads(LIST + "/ranking?first=1&points=20&criterion=VALUE");
        assertThat(ranking)
                .contains("Hvor fast ligger rækkefølgen?", "Stregen under plads 1", "To og to", "Hurtig idé")
                .contains("op til 20 procentpoint");
        assertThat(secretariat.reads(LIST + "/ranking?asOf=2020-01-01")).doesNotContain("Hurtig idé");
        assertThat(secretariat.reads(LIST + "/ranking?first=x&points=&criterion=NONE&lang=en"))
                .contains("How firm is the order?");
    }

    @Test
    void a_page_costs_the_same_however_many_ideas_there_are() throws Exception {
        var idea = sent("Den første af mange");
        var pages = List.of(LIST, idea, LIST + "/ranking", LIST + "/criteria", "/api/v1/portfolio/ideas");
        var before = counts(pages);
        for (int i = 0; i < 5; i++) {
            score(sent("En af mange " + i), 4, 2);
        }
        assertThat(counts(pages)).isEqualTo(before);
    }

    private List<Integer> counts(List<String> pages) throws Exception {
        var counts = new ArrayList<Integer>();
        for (String page : pages) {
            secretariat.reads(page);
            counts.add(QueryCount.of(() -> secretariat.reads(page)));
        }
        return counts;
    }

    @Test
    void programs_read_ideas_and_search_finds_them() throws Exception {
        var idea = sent("Fælles kørselsplan");
        var id = idea.substring(idea.lastIndexOf('/') + 1);
        var one = JsonMapper.shared().readTree(roskilde.reads("/api/v1/portfolio/ideas/" + id));
        assertThat(one.get("idea").get("title").asString()).isEqualTo("Fælles kørselsplan");
        assertThat(one.get("states")).hasSize(2);
        assertThat(roskilde.opens("/api/v1/portfolio/ideas/999999").getStatus()).isEqualTo(404);
        assertThat(roskilde.reads("/search?q=kørselsplan")).contains(idea);
        assertThat(roskilde.opens(LIST + "?format=xlsx").getStatus()).isEqualTo(200);
    }

    @Test
    void an_activity_that_is_confidential_shows_nowhere_around_an_idea() throws Exception {
        var idea = secretariat
                .submits(
                        LIST + "/new",
                        "title",
                        "Efter arkivet",
                        "need",
                        "Et behov.",
                        "value",
                        "En værdi.",
                        "dependencies",
                        "esdh",
                        "send",
                        "1")
                .getHeader("Location");
        assertThat(secretariat.reads(idea)).contains("/portfolio/activities/esdh");
        as("update portfolio.activity set audience = '{person:nobody-here}' where id = 'esdh'");
        try {
            for (String page : List.of(idea, idea + "/versions/1", idea + "/edit", "/api/v1" + idea, LIST)) {
                assertThat(secretariat.reads(page))
                        .as(page)
                        .doesNotContain("esdh")
                        .doesNotContain("ESDH");
            }
        } finally {
            as("update portfolio.activity set audience = null where id = 'esdh'");
        }
    }

    @Test
    void somebody_comments_and_everybody_reads_it() throws Exception {
        var idea = sent("Fælles tolke");
        secretariat.submits(idea + "/comments", "comment", "Er det ikke prøvet før?");
        assertThat(roskilde.reads(idea)).contains("Er det ikke prøvet før?");
        assertThat(roskilde.submits(idea + "/comments", "comment", " ").getStatus())
                .isEqualTo(422);
        assertThat(LoggedIn.as("auditor", web)
                        .submits(idea + "/comments", "comment", "Nej")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_file_is_brought_in_whole_again_and_again() throws Exception {
        var head = "reference;titel;behov;værdi;kommune;årlig værdi, sandsynlig;andre kommuner\n";
        var good = head + "A-1;Fra fil;Et behov;En værdi;Roskilde;1.000,50;Lejre, Holbæk\n"
                + "A-2;Også fra fil;Et behov;En værdi;;;\n";

        assertThat(bring(good, true).created()).isEqualTo(2);
        assertThat(secretariat.reads(LIST)).doesNotContain("Også fra fil");
        assertThat(bring(good, false).created()).isEqualTo(2);
        assertThat(secretariat.reads(LIST)).contains("Også fra fil", "1.000,50");
        assertThat(bring(good, false).unchanged()).isEqualTo(2);
        var changed = bring(good.replace("A-2;Også fra fil", "A-2;Ny titel fra fil"), false);
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(changed.unchanged()).isEqualTo(1);

        var bad = bring(head + "A-3;God;Et behov;En værdi;;;\nA-4;;Et behov;En værdi;Atlantis;tusind;\n", false);
        assertThat(bad.refused())
                .extracting(one -> one.row() + " " + one.reason().text(Lang.DA))
                .containsExactlyInAnyOrder(
                        "3 titel: feltet er tomt.",
                        "3 kommune: Atlantis er ikke en kommune.",
                        "3 årlig værdi, sandsynlig: tusind er ikke et beløb på nul eller mere.");
        assertThat(bad.refused().getFirst().reason().field()).isNotNull();
        assertThat(secretariat.reads(LIST)).doesNotContain("God");
        assertThat(bring("titel\nx\n", false).refused())
                .extracting(one -> one.reason().text(Lang.DA))
                .contains("Filen mangler kolonnen reference.");
    }

    @Test
    void the_secretariat_tries_a_file_before_it_brings_it_in() throws Exception {
        var file = "reference;titel;behov;værdi\nW-1;Fra siden;Et behov;En værdi\n";
        assertThat(roskilde.opens(LIST + "/import").getStatus()).isEqualTo(403);
        assertThat(secretariat.reads(LIST + "/import")).contains("reference; titel; behov; værdi");
        assertThat(page(uploaded(file, "try", "1"))).contains("1 idéer ville blive oprettet");
        assertThat(secretariat.reads(LIST)).doesNotContain("Fra siden");
        assertThat(page(uploaded(file.replace("Et behov", ""), "try", "1"))).contains("behov: feltet er tomt.");
        assertThat(uploaded(file).getHeader("Location")).isEqualTo(LIST);
        assertThat(secretariat.reads(LIST)).contains("Fra siden");
        assertThat(uploaded("").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse uploaded(String file, String... fields) throws Exception {
        return secretariat.uploads(
                LIST + "/import",
                new MockMultipartFile("file", "idéer.csv", null, file.getBytes(StandardCharsets.UTF_8)),
                fields);
    }

    private Outcome bring(String file, boolean dryRun) throws Exception {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> importer.run(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        "idéer.csv",
                        dryRun,
                        rows -> {}));
    }

    /// Puts an idea in for Roskilde and sends it at once.
    private String sent(String title) throws Exception {
        return roskilde.submits(LIST + "/new", "title", title, "need", "Et behov.", "value", "En værdi.", "send", "1")
                .getHeader("Location");
    }

    private void weigh() throws Exception {
        secretariat.reads(LIST + "/criteria/new");
        var version = sql.fetchValue("select coalesce(max(version), 0) from portfolio.score_model");
        var fields = new ArrayList<>(List.of(weights("oga-2023-1", 20)));
        fields.addAll(List.of("version", String.valueOf(version)));
        assertThat(secretariat
                        .submits(LIST + "/criteria/new", fields.toArray(String[]::new))
                        .getStatus())
                .isEqualTo(303);
    }

    private String[] weights(String decision, int first) {
        return new String[] {
            "weight-OBJECTIVE_1", String.valueOf(first),
            "weight-OBJECTIVE_2", "20",
            "weight-VALUE", "20",
            "weight-COST", "10",
            "weight-RISK", "10",
            "weight-URGENCY", "10",
            "weight-READINESS", "10",
            "since", typed(today()),
            "decision", decision
        };
    }

    private void score(String idea, int value, int others) throws Exception {
        var fields = new ArrayList<>(List.of(scores("CONSENSUS", others)));
        fields.set(fields.indexOf("score-VALUE") + 1, String.valueOf(value));
        secretariat.submits(idea + "/score", fields.toArray(String[]::new));
    }

    private static String[] scores(String whose, int score) {
        var fields = new ArrayList<>(List.of("whose", whose));
        for (Criterion criterion : Criterion.values()) {
            fields.addAll(List.of(
                    ScoreForm.scoreField(criterion),
                    String.valueOf(score),
                    ScoreForm.reasonField(criterion),
                    "Fordi."));
        }
        return fields.toArray(String[]::new);
    }

    private static String[] form(String decision) {
        return new String[] {
            "decision", decision,
            "nameDa", "Fælles flytning",
            "nameEn", "Joint moving",
            "id", "faelles-flytning",
            "kind", "PROJECT",
            "phase", "IDEA"
        };
    }

    private void as(String statement) {
        CurrentActor.runAs(Actor.SYSTEM, () -> sql.execute(statement));
    }

    /// By the application itself, or by the owner of the tables where the application may not even try.
    private void broken(String constraint, String statement) {
        assertThatThrownBy(() -> as(statement)).rootCause().isInstanceOfSatisfying(PSQLException.class, refusal -> {
            var said = refusal.getServerErrorMessage();
            assertThat(said.getConstraint() == null ? said.getMessage() : said.getConstraint())
                    .matches(constraint + "|permission denied.*");
        });
    }

    private LocalDate today() {
        return Zone.today(clock);
    }

    private static String typed(LocalDate day) {
        return Formats.date(day);
    }

    private static String page(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
