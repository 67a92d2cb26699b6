package dk.digit.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/// Ideas on their way through the browser: the criteria are weighed, ideas put in and scored.
final class IdeaRound {

    private static final List<String> CRITERIA =
            List.of("OBJECTIVE_1", "OBJECTIVE_2", "VALUE", "COST", "RISK", "URGENCY", "READINESS");

    private IdeaRound() {}

    static void weigh(Visitor secretariat) {
        secretariat.opens("/portfolio/ideas/criteria/new");
        for (String criterion : CRITERIA) {
            secretariat.types("weight-" + criterion, criterion.equals("VALUE") ? "40" : "10");
        }
        secretariat.page().selectOption("#decision", new SelectOption().setIndex(1));
        secretariat.saves();
        secretariat.page().waitForURL("**/portfolio/ideas/criteria");
    }

    /// @param sent whether it is handed in, or stays a draft
    /// @return where it stands
    static String putIn(Visitor visitor, String title, boolean sent) {
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

    static void score(Visitor secretariat, String idea, String score) {
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
}
