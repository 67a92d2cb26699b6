package dk.digit.journeys;

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
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.documents.Approver;
import dk.digit.portfolio.documents.Documents;
import dk.digit.portfolio.documents.DocumentsFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What a walk over every page has to meet and the demonstration does not have: records in states that have pages of
/// their own, made as their keepers make them.
final class Preparations {

    /// Looks at a page that no sample of the walk reaches.
    @FunctionalInterface
    interface Looking {
        void at(Visitor visitor, String address, String route, Lang lang);
    }

    private final int port;
    private final Documents documents;
    private final Benefits benefits;
    private final Looking look;

    Preparations(int port, Documents documents, Benefits benefits, Looking look) {
        this.port = port;
        this.documents = documents;
        this.benefits = benefits;
        this.look = look;
    }

    void make() {
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
            look.at(admin, admin.place() + "?lang=" + lang.code(), route, lang);
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
                look.at(
                        secretariat,
                        "/benefits/figures/indbyggere/greve/2024-01-01?lang=" + lang.code(),
                        "/benefits/figures/{code}/{slug}/{from:\\d{4}-\\d{2}-\\d{2}}",
                        lang);
                look.at(
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

    /// One idea in each state that a page is for: a draft, one that is asked about, two in the ranking, one declined.
    private void putIdeasIn() {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            IdeaRound.weigh(secretariat);
            IdeaRound.putIn(secretariat, "Fælles udkast", false);
            secretariat.opens(IdeaRound.putIn(secretariat, "Fælles spørgsmål", true) + "/ask");
            secretariat.saves();
            secretariat.opens(IdeaRound.putIn(secretariat, "Fælles afslag", true) + "/decline");
            secretariat.types("reason", "Andre gør det.");
            secretariat.saves();
            IdeaRound.score(secretariat, IdeaRound.putIn(secretariat, "Fælles flytning", true), "4");
            IdeaRound.score(secretariat, IdeaRound.putIn(secretariat, "Fælles telefoni", true), "2");
        }
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
    void closeAYear() {
        try (var controller = Visitor.at(port).loggedInAs("controller")) {
            controller.opens("/finance/years/new");
            controller.main().locator("form button[type=submit]").click();
            controller.page().waitForURL(url -> !url.contains("/new"));
            controller.opens("/finance/years/2024/close");
            controller.main().locator("form button[type=submit]").click();
            controller.page().waitForURL("**/finance/years/2024");
            for (Lang lang : Lang.values()) {
                var route = "/finance/years/{year:\\d{4}}/carry-over";
                look.at(controller, "/finance/years/2024/carry-over?lang=" + lang.code(), route, lang);
            }
        }
    }
}
