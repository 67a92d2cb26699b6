package dk.digit.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/// A general assembly as the secretariat prepares it at the browser.
final class Assembly {

    private final Visitor secretariat;
    private final String meeting;

    private Assembly(Visitor secretariat, String meeting) {
        this.secretariat = secretariat;
        this.meeting = meeting;
    }

    /// One that is planned already.
    static Assembly at(Visitor secretariat, String meeting) {
        return new Assembly(secretariat, meeting);
    }

    /// Plans it with the agenda of its kind.
    ///
    /// @param heldOn as typed: `02-06-2027`
    static Assembly planned(Visitor secretariat, String heldOn) {
        secretariat.opens("/meetings/meetings/new");
        secretariat.page().selectOption("#body", "general-assembly");
        var blank = at(secretariat, "");
        blank.choose("kind", "ORDINARY");
        secretariat.types("heldOn", heldOn);
        secretariat.saves();
        var planned = at(secretariat, secretariat.place());
        secretariat.opens(planned.meeting + "/agenda");
        secretariat.page().selectOption("#template", "ordinary-assembly");
        secretariat.saves();
        return planned;
    }

    String path() {
        return meeting;
    }

    void choose(String field, String value) {
        secretariat
                .main()
                .locator("input[name=" + field + "][value='" + value + "']")
                .check(new Locator.CheckOptions().setForce(true));
    }

    /// Confirms what a page asks.
    void confirms(String path) {
        secretariat.opens(path);
        secretariat.main().locator("form button[type=submit]").first().click();
    }

    void presses(String button) {
        secretariat
                .main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    /// Prepares a vote.
    ///
    /// @param item heading of the item, as the list of items has it
    /// @param candidates a line for each, empty where the answer is for or against
    /// @return its address
    String votes(String item, String question, String matter, String method, String candidates) {
        secretariat.opens(meeting + "/votes/new");
        var option = secretariat
                .field("item")
                .locator("option", new Locator.LocatorOptions().setHasText(item))
                .first()
                .getAttribute("value");
        secretariat.page().selectOption("#item", option);
        secretariat.types("questionDa", question);
        secretariat.page().selectOption("#matter", matter);
        choose("method", method);
        if (!candidates.isEmpty()) {
            secretariat.types("candidates", candidates);
            secretariat.types("seats", "1");
        }
        secretariat.saves();
        return secretariat.place();
    }

    /// Raised hands, municipality by municipality: opened, entered, closed.
    ///
    /// @param against municipalities by code; all others who may vote are for it
    /// @return the sentence of the result
    String hands(String vote, String... against) {
        confirms(vote + "/open");
        secretariat.opens(vote + "/count");
        for (var radio : secretariat.main().locator("input[value='1']").all()) {
            radio.check(new Locator.CheckOptions().setForce(true));
        }
        for (String code : against) {
            choose("hand-" + code, "2");
        }
        secretariat.saves();
        return secretariat.main().locator(".vote-sentence").textContent();
    }

    /// What the form of a page asks, filled and sent.
    void fills(String path, Map<String, String> fields) {
        secretariat.opens(path);
        fields.forEach(secretariat::types);
        secretariat.saves();
    }
}
