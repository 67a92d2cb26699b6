package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Nothing that somebody typed is lost: not to somebody else who writes at the same time, not to a click
/// beside the form.
@Journey
class TwoWriters {

    private static final String BODY = "/association/bodies/contract-forum/edit";

    @LocalServerPort
    private int port;

    @Test
    void who_saves_second_sees_what_the_first_changed_and_chooses() {
        try (var first = Visitor.at(port).loggedInAs("admin");
                var second = Visitor.at(port).loggedInAs("secretariat")) {
            first.opens(BODY);
            second.opens(BODY);
            first.types("nameDa", "Kontraktforum for alle");
            first.types("rotationDa", "Hvert andet år");
            first.saves();
            second.types("nameDa", "Forum for kontrakter");
            second.saves();

            assertThat(second.main().locator(".alert-heading")).containsText("har ændret det samme, mens du skrev");
            assertThat(second.field("nameDa")).hasValue("Forum for kontrakter");
            assertThat(second.field("rotationDa")).hasValue("Hvert andet år");
            assertThat(second.page().locator("#nameDa-sides")).containsText("Kontraktforum for alle");
            assertThat(Inspection.ofShown(second, "conflict-da").stream()
                            .filter(finding -> !finding.contains("409"))
                            .toList())
                    .isEmpty();

            second.page().locator("#nameDa-choice-theirs").check();
            second.saves();
            assertThat(second.main().locator("h1")).hasText("Kontraktforum for alle");
        }
    }

    @Test
    void who_leaves_a_form_with_something_typed_is_asked() {
        try (var writer = Visitor.at(port).loggedInAs("secretariat")) {
            List<String> asked = new ArrayList<>();
            writer.page().onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            writer.opens("/association/bodies/board/edit");
            writer.types("rotationDa", "Hvert år");
            writer.page()
                    .locator(".form-buttons a")
                    .click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
            writer.page().waitForCondition(() -> !asked.isEmpty());

            assertThat(asked).containsExactly("beforeunload");
            assertThat(writer.place()).isEqualTo("/association/bodies/board/edit");
            assertThat(writer.field("rotationDa")).hasValue("Hvert år");
        }
    }

    @Test
    void who_saves_or_only_looks_is_not_asked() {
        try (var writer = Visitor.at(port).loggedInAs("secretariat")) {
            writer.page().onDialog(Dialog::dismiss);
            writer.opens("/association/bodies/chiefs-circle/edit");
            writer.page().locator(".form-buttons a").click();
            writer.page().waitForURL("**/association/bodies/chiefs-circle");
            writer.opens("/association/bodies/chiefs-circle/edit");
            writer.types("rotationEn", "None");
            writer.saves();
            writer.page().waitForURL("**/association/bodies/chiefs-circle");
        }
    }
}
