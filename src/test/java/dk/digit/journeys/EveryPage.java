package dk.digit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.profiles.BenefitDraft;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Benefits;
import dk.digit.benefits.profiles.Better;
import dk.digit.benefits.profiles.PartStart;
import dk.digit.benefits.profiles.TargetDraft;
import dk.digit.people.limits.RequestLimits;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.documents.Approver;
import dk.digit.portfolio.documents.Documents;
import dk.digit.portfolio.documents.DocumentsFixture;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Everybody follows every link from the front page on; those who see most do it in both languages. What is wrong is
/// told page by page. A route is looked at in the browser once per language, by the first who gets there: two read at
/// once, and the one browser looks at what they found meanwhile.
@Journey
class EveryPage {

    private static final List<String> ROLES = List.of(
            "secretariat",
            "admin",
            "auditor",
            "controller",
            "projectlead",
            "contractmanager",
            "board",
            "chief-roskilde",
            "security-holbaek");

    /// The two who see and change most.
    private static final Set<String> ALL = Set.of("secretariat", "admin");

    /// Pages that no link of the demonstration leads to, and why.
    private static final Map<String, String> NOT_LINKED = Map.ofEntries(
            Map.entry(
                    "/meetings/decisions/{id}/evidence/{file:[0-9a-f-]{36}}",
                    "a file that no decision of the demonstration has: MeetingsPagesTest"),
            Map.entry(
                    "/meetings/recommendations/{id}/evidence/{file:[0-9a-f-]{36}}",
                    "a file that no recommendation of the demonstration has: RecommendationsPagesTest"),
            Map.entry(
                    "/meetings/analyses/{id}/file",
                    "a file that no analysis of the demonstration has: RecommendationsPagesTest"),
            Map.entry(
                    "/portfolio/activities/{id}/documents/{document:\\d{1,15}}/pictures/{picture:\\d{1,15}}",
                    "a picture that no document of the demonstration has: DocumentsPagesTest"),
            Map.entry("/assets/{version}/{*name}", "a style sheet or font, no page"),
            Map.entry("/favicon.ico", "asked for by browsers"),
            Map.entry("/people/notices/address", "where the link in a mail leads"),
            Map.entry("/error", "answers only for what failed elsewhere"),
            Map.entry("/setup", "only while there is no association: SomebodySetsAnAssociationUp"),
            Map.entry("/login/code", "only between password and code: SomebodyConnectsATelephone"),
            Map.entry("/login/enrol", "only between password and first code: SomebodyConnectsATelephone"),
            Map.entry("/login/refused", "only after a refusal by a provider's word: ChiefComesFromTheMunicipality"),
            Map.entry(
                    "/people/waiting",
                    "only for who came from a provider and has no function: ChiefComesFromTheMunicipality"),
            Map.entry(
                    "/people/newcomers/{username}", "nobody waits in the demonstration: ChiefComesFromTheMunicipality"),
            Map.entry(
                    "/people/accounts/{username}/factor/reset",
                    "no example account has one: SomebodyConnectsATelephone"),
            Map.entry(
                    "/meetings/calendar/{token:[A-Za-z0-9_-]{43}}.ics",
                    "a secret address that calendars ask for: MeetingFeedPagesTest"),
            Map.entry(
                    "/portfolio/calendar/{token:[A-Za-z0-9_-]{43}}.ics",
                    "a secret address that calendars ask for: PlanPagesTest"),
            Map.entry(
                    "/people/tasks/{token:[A-Za-z0-9_-]{43}}.ics",
                    "a secret address that calendars ask for: TaskFeedPagesTest"));

    static final List<String> CRITERIA =
            List.of("OBJECTIVE_1", "OBJECTIVE_2", "VALUE", "COST", "RISK", "URGENCY", "READINESS");

    /// Of one route this many addresses are asked for: several activities, not all vouchers.
    private static final int SAMPLES = 6;

    private static final int SAMPLES_OF_OTHERS = 2;

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private RequestLimits limits;

    @Autowired
    private Documents documents;

    @Autowired
    private Benefits benefits;

    private Routes routes;
    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    private final Set<String> inspected = ConcurrentHashMap.newKeySet();
    /// Papers and sheets take their time: once per language is enough.
    private final Set<String> files = ConcurrentHashMap.newKeySet();

    private final BlockingQueue<Look> looks = new LinkedBlockingQueue<>();

    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> defects = Collections.synchronizedList(new ArrayList<>());
    private final List<String> barriers = new ArrayList<>();

    private record Look(Visitor visitor, String address, String route, Lang lang) {}

    @BeforeAll
    void everybody_follows_every_link() {
        routes = new Routes(mapping);
        for (Lang lang : Lang.values()) {
            try (var passer = Visitor.at(port)) {
                inspect(passer, "/login?lang=" + lang.code(), "/login", lang);
                walk(passer, passer.asking(), "nobody", "/accessibility?lang=" + lang.code(), lang, SAMPLES);
                lookAtAll();
                inspect(passer, "/nothing-here?lang=" + lang.code(), "missing", lang);
            }
        }
        try (var admin = Visitor.at(port).loggedInAs("admin")) {
            lockSomebody(admin);
            makeAToken(admin);
            handSomethingOver(admin);
            connectAProvider(admin);
        }
        planMeetings();
        writeDocuments();
        planWork();
        fillAndWish();
        raiseARisk();
        rollOut();
        bringAFileIn();
        putIdeasIn();
        stopAndRemodel();
        askForPeople();
        reportStatus();
        giveAndAskForAYes();
        everyRole();
        closeAYear();
    }

    private void everyRole() {
        var visitors = new ArrayList<Visitor>();
        try (var readers = Executors.newFixedThreadPool(2)) {
            var walks = new ArrayList<Future<?>>();
            for (String role : ROLES) {
                var visitor = Visitor.at(port).loggedInAs(role);
                visitors.add(visitor);
                var asking = visitor.asking();
                if (ALL.contains(role)) {
                    walks.add(readers.submit(() -> walk(visitor, asking, role, "/?lang=en", Lang.EN, SAMPLES)));
                }
                int samples = ALL.contains(role) ? SAMPLES : SAMPLES_OF_OTHERS;
                walks.add(readers.submit(() -> walk(visitor, asking, role, "/?lang=da", Lang.DA, samples)));
            }
            while (!looks.isEmpty() || !walks.stream().allMatch(Future::isDone)) {
                var look = looks.poll(100, TimeUnit.MILLISECONDS);
                if (look != null) {
                    look(look);
                }
            }
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            visitors.forEach(Visitor::close);
        }
    }

    @Test
    void every_link_that_is_shown_answers() {
        nothing(failures);
    }

    @Test
    void every_page_has_its_language_a_title_one_heading_and_words() {
        nothing(defects);
    }

    @Test
    void no_page_has_barriers_complaints_of_the_browser_or_scrolls_sideways() {
        nothing(barriers);
    }

    @Test
    void every_page_can_be_reached_by_links() {
        var unreached = routes.pages().stream()
                .filter(route -> !visited.contains(route) && !NOT_LINKED.containsKey(route))
                .toList();
        nothing(unreached);
    }

    /// A locked account can be opened again, which is a page of its own.
    private void lockSomebody(Visitor admin) {
        admin.opens("/people/accounts/chief-greve/lock");
        admin.main().locator("button[type=submit]").first().click();
    }

    private void handSomethingOver(Visitor admin) {
        admin.opens("/people/accounts/contractmanager/leaving");
        admin.types("reason", "Ny stilling");
        admin.page().selectOption("#successor", "projectlead");
        admin.main().locator("#endFunctions").uncheck(new Locator.UncheckOptions().setForce(true));
        admin.saves();
        for (Lang lang : Lang.values()) {
            var route = "/people/accounts/{username}/hand-overs/{id}";
            inspect(admin, admin.place() + "?lang=" + lang.code(), route, lang);
        }
    }

    /// A series gives meetings that can be called, opened and called off, and a meeting that is open can be ended.
    private void planMeetings() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/meetings/series/new");
            secretariat.page().selectOption("#body", "chiefs-circle");
            secretariat.types("name", "Følgegruppens møder");
            secretariat.types("first", "05-03-2031");
            secretariat.types("last", "05-05-2031");
            secretariat.saves();
            secretariat.main().locator("button[name=seen]").click();
            secretariat.opens("/meetings/meetings/chiefs-circle-2031-05-05/open");
            secretariat.main().locator("button[type=submit]").first().click();
            voteAndMinute(Assembly.planned(secretariat, "03-06-2031"), secretariat);
            approveMinutes(secretariat);
        }
    }

    /// Minutes that wait for signatures, and can be corrected.
    private static void approveMinutes(Visitor secretariat) {
        secretariat.opens("/meetings/meetings/new");
        secretariat.page().selectOption("#body", "chiefs-circle");
        secretariat.field("kind").check(new Locator.CheckOptions().setForce(true));
        secretariat.types("heldOn", "04-05-2026");
        secretariat.saves();
        var minutes = secretariat.place() + "/minutes";
        secretariat.opens(minutes);
        secretariat.main().locator("form[action*='/begin'] button").click();
        secretariat.opens(minutes + "/people");
        secretariat.page().selectOption("#chair", "0265");
        secretariat.page().selectOption("#minuteTaker", "secretariat");
        secretariat.saves();
        secretariat.opens(minutes + "/approve");
        secretariat.main().locator("input[value=AT_MEETING]").check(new Locator.CheckOptions().setForce(true));
        secretariat.types("on", "05-06-2026");
        secretariat.saves();
    }

    /// A document in each state: begun, in review, approved.
    private void writeDocuments() {
        var fixture = DocumentsFixture.on(documents);
        var day = LocalDate.of(2024, 3, 1);
        fixture.begun("erp", "pid-light", Lang.DA, day);
        fixture.inReview("erp", "gate-note", Lang.EN, day);
        fixture.approved("erp", "status-report", Approver.STEERING_GROUP, day);
    }

    /// Municipalities go in a wave, one says how it is there, and two activities have to do with each other.
    private void rollOut() {
        var force = new Locator.CheckOptions().setForce(true);
        var waves = "/portfolio/activities/erp/waves";
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens(waves + "/places");
            secretariat.main().locator("input[name=wave][value='1']").check(force);
            secretariat.main().locator("input[value='0265']").check(force);
            secretariat.main().locator("input[value='0350']").check(force);
            secretariat.types("from", "01-10-2026");
            secretariat.saves();
            secretariat.main().locator("button[name=seen]").click();
            secretariat.opens(waves + "/of/lejre/steps/clarified");
            secretariat.main().locator("input[value=UNDER_WAY]").check(force);
            secretariat.types("planned", "01-11-2026");
            secretariat.types("since", "05-10-2026");
            secretariat.saves();
            secretariat.opens(waves + "/of/roskilde/readiness");
            secretariat.main().locator("input[value=YELLOW]").check(force);
            secretariat.types("on", "20-11-2026");
            secretariat.types("reason", "To superbrugere mangler");
            secretariat.saves();
            secretariat.opens(waves + "/of/roskilde/hours");
            secretariat.types("planned", "120");
            secretariat.saves();
            secretariat.opens("/portfolio/activities/erp-data/relations/new");
            secretariat.main().locator("input[value=DEPENDS_ON]").check(force);
            secretariat.page().selectOption("#other", "erp");
            secretariat.types("why", "Data kommer fra det nye system");
            secretariat.types("from", "01-10-2023");
            secretariat.saves();
        }
    }

    /// Somebody is asked for and not answered, and an hour has its price.
    private void askForPeople() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/portfolio/activities/erp/people/ask");
            secretariat.page().selectOption("#role", "TEST_LEAD");
            secretariat.page().selectOption("#holder", "0265");
            secretariat.types("hours", "7,5");
            secretariat.saves();
            secretariat.opens("/portfolio/rates/new");
            secretariat.types("from", "01-01-2023");
            secretariat.types("perHour", "400,00");
            secretariat.types("source", "Bestyrelsen");
            secretariat.saves();
        }
    }

    /// A work package that waits for another, and a baseline to measure them against.
    private void planWork() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            for (String name : List.of("Data konverteres", "Kommunerne tester")) {
                secretariat.opens("/portfolio/activities/erp/plan");
                secretariat.types("name", name);
                secretariat.types("from", "01-03-2031");
                secretariat.types("to", "31-03-2031");
                secretariat.page().selectOption("#after", new SelectOption().setIndex(1));
                secretariat.main().locator("#quick button[type=submit]").click();
            }
            secretariat.opens("/portfolio/activities/erp/plan/baselines/new");
            secretariat.types("name", "Aftalt i styregruppen");
            secretariat.saves();
        }
    }

    /// A report that is published, and can be corrected; and the draft of the next, which can be dropped.
    private void reportStatus() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/portfolio/activities/erp/status/series/new");
            secretariat.types("from", "01-01-2026");
            secretariat.saves();
            for (String day : List.of("01-02-2026", "01-03-2026")) {
                secretariat.opens("/portfolio/activities/erp/status");
                secretariat.main().locator(".page-head a.button-primary").click();
                secretariat.types("reportedOn", day);
                secretariat.types("summaryDa", "Status pr. " + day);
                secretariat.saves();
                if (day.equals("01-02-2026")) {
                    secretariat.main().locator(".page-head a.button-primary").click();
                    secretariat.main().locator("button[type=submit]").first().click();
                }
            }
        }
    }

    /// An alternate can step in, a wish can be changed.
    private void fillAndWish() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/association/bodies/secretariat");
            secretariat.main().locator("a[href*='/alternates/new']").first().click();
            secretariat.page().selectOption("#holder", new SelectOption().setIndex(1));
            secretariat.saves();
            secretariat.opens("/association/rotation/wishes/new");
            secretariat.field("kind").check(new Locator.CheckOptions().setForce(true));
            secretariat.page().selectOption("#municipality", "0316");
            secretariat.types("first", "2031");
            secretariat.types("last", "2031");
            secretariat.saves();
        }
    }

    /// One municipality is asked to accept what it is to reach, another has nothing agreed yet, and a figure of a
    /// third begins on a day.
    private void giveAndAskForAYes() {
        var day = LocalDate.now();
        long benefit = benefits.propose(
                new ActivityId("dental"),
                new BenefitDraft(
                        "waiting",
                        new Bilingual("Kortere ventetid (eksempel)", "Shorter waiting (example)"),
                        null,
                        BenefitType.SERVICE,
                        Better.LESS,
                        new Bilingual("Dage", "Days"),
                        "dag",
                        null,
                        null,
                        false,
                        null,
                        null,
                        day,
                        true));
        var parts = benefits.takeIn(
                benefit, List.of(new MunicipalityCode("0253"), new MunicipalityCode("0316")), PartStart.fixed(day));
        benefits.agree(parts.getFirst(), new TargetDraft(null, day, day.plusYears(1), null, BigDecimal.TEN, null));
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/benefits/figures/indbyggere/greve/new");
            secretariat.types("from", "01-01-2024");
            secretariat.types("value", "54000");
            secretariat.types("sourceDa", "Eksempel");
            secretariat.types("sourceEn", "Example");
            secretariat.saves();
            secretariat.page().waitForURL("**/figures/indbyggere/greve");
            // Of the parts and figures of many municipalities only the first few are asked for.
            for (Lang lang : Lang.values()) {
                inspect(
                        secretariat,
                        "/benefits/figures/indbyggere/greve/2024-01-01?lang=" + lang.code(),
                        "/benefits/figures/{code}/{slug}/{from:\\d{4}-\\d{2}-\\d{2}}",
                        lang);
                inspect(
                        secretariat,
                        "/benefits/profiles/" + benefit + "/parts/holbaek/drop?lang=" + lang.code(),
                        "/benefits/profiles/{id:\\d+}/parts/{slug}/drop",
                        lang);
            }
        }
    }

    /// A risk with an action that can be reported, lifted to a level that can answer.
    private void raiseARisk() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/portfolio/activities/erp/risks/new");
            secretariat.types("titleDa", "En risiko");
            secretariat.page().selectOption("#probability", "4");
            secretariat.page().selectOption("#onTime", "4");
            secretariat.saves();
            var risk = secretariat.place();
            secretariat.opens(risk + "/actions/new");
            secretariat.types("textDa", "Et tiltag");
            secretariat.saves();
            secretariat.opens(risk + "/escalate");
            secretariat.main().locator("input[value=BOARD]").check(new Locator.CheckOptions().setForce(true));
            secretariat.types("reasonDa", "Det koster mere");
            secretariat.saves();
        }
    }

    /// An assembly with a proposal, votes at every stage, and minutes out for comments.
    private static void voteAndMinute(Assembly assembly, Visitor secretariat) {
        var meeting = assembly.path();
        secretariat.opens(meeting + "/proposals/new");
        secretariat.page().selectOption("#proposer", "municipality:0316");
        secretariat.types("title", "Et forslag");
        secretariat.types("recommendation", "at det begynder");
        secretariat.saves();
        assembly.confirms(meeting + "/open");
        secretariat.opens(meeting + "/attendance");
        secretariat.main().locator(".page-head button").click();
        annexed(meeting, secretariat);
        assembly.votes("Budget", "Forberedt", "BUDGET", "ELECTRONIC", "");
        assembly.confirms(assembly.votes("Budget", "Elektronisk", "BUDGET", "ELECTRONIC", "") + "/open");
        assembly.confirms(assembly.votes("Budget", "Ved håndsoprækning", "BUDGET", "SHOW_OF_HANDS", "") + "/open");
        assembly.confirms(assembly.votes("Budget", "Hemmelig", "ELECTION", "SECRET", "A\nB") + "/open");
        assembly.hands(assembly.votes("Årsregnskab", "Afgjort", "ACCOUNTS", "SHOW_OF_HANDS", ""), "0253");
        secretariat.opens(meeting + "/minutes");
        secretariat.main().locator("form[action*='/begin'] button").click();
        assembly.fills(meeting + "/minutes/send", Map.of("until", "31-12-2031"));
        secretariat.opens(meeting + "/minutes/comments/new");
        secretariat.types("text", "En kommentar");
        secretariat.saves();
    }

    private static void annexed(String meeting, Visitor secretariat) {
        secretariat.opens(meeting + "/agenda");
        secretariat.main().locator("ol a").first().click();
        secretariat.field("file").setInputFiles(new FilePayload("bilag.txt", "text/plain", new byte[] {'b'}));
        secretariat.main().locator("form[action*='/annexes'] button").click();
        secretariat.main().locator("a[href*='/annexes/']").first().waitFor();
    }

    private void makeAToken(Visitor admin) {
        admin.opens("/people/account");
        admin.types("name", "Power BI");
        admin.saves();
    }

    private void bringAFileIn() {
        try (var controller = Visitor.at(port).loggedInAs("controller")) {
            var example = controller.asks("/finance/imports/example.csv").body();
            controller.opens("/finance/imports");
            controller.field("file").setInputFiles(new FilePayload("example.csv", "text/csv", example));
            controller.main().locator("button[name=try]").click();
            controller.page().waitForURL("**/finance/imports/**");
        }
    }

    /// One idea in each state that a page is for: a draft, one that is asked about, two in the ranking, one declined.
    /// A network that is stopped keeps how it stood, and a new version of a model waits to be published.
    private void stopAndRemodel() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/portfolio/activities/programme-leaders/stop");
            secretariat.page().selectOption("#decision", new SelectOption().setIndex(1));
            secretariat.types("reasonDa", "Netværket er lagt sammen med et andet.");
            secretariat.saves();
            secretariat.opens("/portfolio/models/digit/new");
            secretariat.types("noteDa", "En kladde");
            secretariat.types("noteEn", "A draft");
            secretariat.saves();
        }
    }

    private void putIdeasIn() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            weighIdeas(secretariat);
            putIn(secretariat, "Fælles udkast", false);
            secretariat.opens(putIn(secretariat, "Fælles spørgsmål", true) + "/ask");
            secretariat.saves();
            secretariat.opens(putIn(secretariat, "Fælles afslag", true) + "/decline");
            secretariat.types("reason", "Andre gør det.");
            secretariat.saves();
            score(secretariat, putIn(secretariat, "Fælles flytning", true), "4");
            score(secretariat, putIn(secretariat, "Fælles telefoni", true), "2");
        }
    }

    private static void weighIdeas(Visitor secretariat) {
        secretariat.opens("/portfolio/ideas/criteria/new");
        for (String criterion : CRITERIA) {
            secretariat.types("weight-" + criterion, criterion.equals("VALUE") ? "40" : "10");
        }
        secretariat.page().selectOption("#decision", new SelectOption().setIndex(1));
        secretariat.saves();
        secretariat.page().waitForURL("**/portfolio/ideas/criteria");
    }

    private static String putIn(Visitor visitor, String title, boolean sent) {
        visitor.opens("/portfolio/ideas/new");
        visitor.types("title", title);
        visitor.types("need", "Hver kommune gør det selv.");
        visitor.types("value", "Færre fejl.");
        visitor.main()
                .locator(sent ? ".form-buttons button[name=send]" : ".form-buttons button:not([name])")
                .click();
        visitor.page().waitForURL(url -> !url.contains("/new"));
        return visitor.place();
    }

    private static void score(Visitor secretariat, String idea, String score) {
        secretariat.opens(idea + "/score");
        for (String criterion : CRITERIA) {
            secretariat
                    .main()
                    .locator("input[name=score-" + criterion + "][value='" + score + "']")
                    .check(new Locator.CheckOptions().setForce(true));
            secretariat.types("reason-" + criterion, "Fordi det er sådan.");
        }
        secretariat.saves();
        secretariat.page().waitForURL("**" + idea);
    }

    /// Its pages need no answer from it.
    private void connectAProvider(Visitor admin) {
        admin.opens("/people/providers/new");
        admin.types("id", "example");
        admin.types("name", "Kommunens login (eksempel)");
        admin.types("issuer", "https://login.example.org/realms/staff");
        admin.types("clientId", "digit");
        admin.types("municipalityClaim", "cvr");
        admin.saves();
        admin.page().waitForURL("**/people/providers/example");
        admin.types("value", "digitaliseringschef");
        admin.field("function").selectOption("CHIEF_DIGITALISATION_OFFICER");
        admin.saves();
        admin.main().locator("form[action$='/enable'] button").click();
        admin.main().locator("a[href$='/disable']").waitFor();
    }

    /// Only a year that was closed can be carried over, and a closed year takes no more vouchers: last.
    private void closeAYear() {
        try (var controller = Visitor.at(port).loggedInAs("controller")) {
            controller.opens("/finance/years/new");
            controller.main().locator("form button[type=submit]").click();
            controller.page().waitForURL(url -> !url.contains("/new"));
            controller.opens("/finance/years/2024/close");
            controller.main().locator("form button[type=submit]").click();
            controller.page().waitForURL("**/finance/years/2024");
            for (Lang lang : Lang.values()) {
                var route = "/finance/years/{year:\\d{4}}/carry-over";
                inspect(controller, "/finance/years/2024/carry-over?lang=" + lang.code(), route, lang);
            }
        }
    }

    private void walk(Visitor visitor, Asking asking, String role, String start, Lang lang, int samples) {
        var queue = new ArrayDeque<Link>();
        queue.add(new Link(start, "start"));
        Map<String, Integer> asked = new HashMap<>();
        Set<String> seen = new HashSet<>();
        while (!queue.isEmpty()) {
            var link = queue.remove();
            var kind = kind(link.address());
            if (!seen.add(link.address())
                    || files.contains(kind + " " + lang)
                    || asked.merge(kind, 1, Integer::sum) > limit(kind, samples)) {
                continue;
            }
            var answer = asked(asking, link.address());
            var route = routes.of(answer.place());
            // What cannot be shown as it was known then says so in words; that is an answer.
            if (answer.status() == 409 && link.address().contains("knownAt=")) {
                continue;
            }
            if (answer.status() >= 400) {
                if (failing.add(link.address())) {
                    failures.add(role + " " + lang.code() + ": " + link.address() + " answers " + answer.status()
                            + ", linked from " + link.from());
                }
                continue;
            }
            visited.add(route);
            visited.add(routes.of(URI.create(link.address()).getPath()));
            if (answer.isPage()) {
                var html = new Html(answer.text());
                read(html, role, link.address(), lang);
                html.links().stream()
                        .filter(next -> !next.contains("lang=" + lang.other().code()))
                        .forEach(next -> queue.add(new Link(next, link.address())));
                if (kind.equals(route) && inspected.add(route + " " + lang)) {
                    looks.add(new Look(visitor, link.address(), route, lang));
                }
            } else {
                files.add(kind + " " + lang);
            }
        }
    }

    /// Whoever follows every link asks for more papers and sheets a minute than a person is let have.
    private Reply asked(Asking asking, String address) {
        var answer = asking.asks(address);
        if (answer.status() != HttpStatus.TOO_MANY_REQUESTS.value()) {
            return answer;
        }
        limits.forget();
        return asking.asks(address);
    }

    private record Link(String address, String from) {}

    /// The route with the names of the parameters, so that every way of sorting is one.
    private String kind(String address) {
        var uri = URI.create(address);
        var names = uri.getQuery() == null
                ? ""
                : Arrays.stream(uri.getQuery().split("&"))
                        .map(pair -> pair.split("=")[0])
                        .filter(name -> !name.equals("lang"))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
        return routes.of(uri.getPath()) + (names.equals("?") ? "" : names);
    }

    private static int limit(String kind, int samples) {
        return kind.contains("?") ? 2 : kind.matches(".*\\.\\w+") ? 1 : samples;
    }

    private void read(Html html, String role, String address, Lang lang) {
        var where = role + " " + lang.code() + ": " + address;
        if (!html.language().equals(lang.code())) {
            defects.add(where + " says it is in “" + html.language() + "”");
        }
        if (html.title().replace("– DIGIT", "").isBlank()) {
            defects.add(where + " has no title");
        }
        if (html.headings() != 1) {
            defects.add(where + " has " + html.headings() + " main headings");
        }
        if (!html.rawKeys().isEmpty()) {
            defects.add(where + " shows names of messages: " + html.rawKeys());
        }
    }

    private void inspect(Visitor visitor, String address, String route, Lang lang) {
        visited.add(route);
        if (inspected.add(route + " " + lang)) {
            look(new Look(visitor, address, route, lang));
        }
    }

    private void lookAtAll() {
        for (var look = looks.poll(); look != null; look = looks.poll()) {
            look(look);
        }
    }

    private void look(Look look) {
        var name = look.route().replaceAll("[^a-zA-Z0-9]+", "_").replaceAll("^_|_$", "");
        var picture = (name.isEmpty() ? "home" : name) + "-" + look.lang().code();
        Inspection.of(look.visitor(), look.address(), picture).stream()
                // a page about something missing is answered with that status, which the browser notes
                .filter(finding -> !(look.route().equals("missing") && finding.contains("404")))
                .forEach(finding -> barriers.add(look.lang().code() + " " + look.address() + " " + finding));
    }

    private static void nothing(List<String> findings) {
        assertThat(findings.size())
                .withFailMessage(() -> findings.size() + " findings:\n" + String.join("\n", findings))
                .isZero();
    }
}
