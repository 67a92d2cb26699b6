package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Everything can be done with the keyboard alone, and without JavaScript.
@Journey
class KeyboardAndNoScript {

    @LocalServerPort
    private int port;

    @Test
    void the_year_can_be_read_without_script() {
        try (var reader = Visitor.withoutScript(port).loggedInAs("secretariat")) {
            ReadingPath.walk(reader);
        }
    }

    @Test
    void a_list_is_sorted_and_filtered_without_script() {
        try (var reader = Visitor.withoutScript(port).loggedInAs("secretariat")) {
            reader.opens("/association/members");
            var names = reader.main().locator("tbody tr");
            int all = names.count();
            var first = names.first().textContent();

            reader.main().locator("thead a").first().click();
            reader.main().locator("thead a").first().click();
            assertThat(reader.main().locator("th[aria-sort]")).hasCount(1);
            assertThat(names).hasCount(all);
            reader.main().locator("#list-q").fill("Roskilde");
            reader.main().locator(".button-search").click();
            assertThat(names).hasCount(1);
            assertThat(names.first()).containsText("Roskilde");
            reader.main().locator(".chips a").first().click();
            assertThat(names).hasCount(all);
            assertThat(first).isNotBlank();
        }
    }

    @Test
    void a_refused_form_says_what_is_wrong_and_keeps_what_was_typed_without_script() {
        try (var writer = Visitor.withoutScript(port).loggedInAs("secretariat")) {
            writer.opens("/association/bodies/board/edit");
            writer.types("nameDa", "Bestyrelsen");
            writer.types("first", "31-02-2023");
            writer.saves();

            assertThat(writer.main().locator(".error-summary a[href='#first']")).isVisible();
            assertThat(writer.main().locator("#first-error")).containsText("31-02-2023");
            assertThat(writer.field("nameDa")).hasValue("Bestyrelsen");
            assertThat(writer.field("first")).hasValue("31-02-2023");
            writer.opens("/association/bodies/board");
            assertThat(writer.main().locator("h1")).hasText("Bestyrelse");
        }
    }

    @Test
    void a_refused_form_is_free_of_barriers() {
        try (var writer = Visitor.at(port).loggedInAs("secretariat")) {
            writer.opens("/association/bodies/board/edit?lang=en");
            writer.types("first", "31-02-2023");
            writer.saves();

            assertThat(writer.main().locator(".error-summary")).isFocused();
            assertThat(Inspection.ofShown(writer, "refused-en").stream()
                            .filter(finding -> !finding.contains("422"))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_past_the_menu() {
        try (var reader = Visitor.at(port).loggedInAs("secretariat")) {
            reader.opens("/association/members");
            reader.page().keyboard().press("Tab");
            assertThat(reader.page().locator(".skipnav")).isFocused();
            assertThat(reader.page().locator(".skipnav")).isInViewport();
            reader.page().keyboard().press("Enter");
            reader.page().keyboard().press("Tab");
            assertThat(reader.focusIsIn("main")).isTrue();
        }
    }

    @Test
    void the_keyboard_goes_through_a_page_from_top_to_bottom_and_sees_where_it_is() {
        try (var reader = Visitor.at(port).loggedInAs("secretariat")) {
            for (String path : new String[] {"/", "/association/members", "/association/bodies/board/edit"}) {
                reader.opens(path);
                assertThat(reader.stopsOfTheKeyboard())
                        .as(path)
                        .isNotEmpty()
                        .allSatisfy(stop ->
                                assertThat(stop).doesNotContain("unseen").doesNotContain("backwards"));
            }
        }
    }

    @Test
    void a_panel_opens_with_the_keyboard_and_closes_with_escape() {
        try (var reader = Visitor.at(port).loggedInAs("secretariat")) {
            reader.opens("/association/members");
            var panel = reader.main().locator("details.drop").last();
            panel.locator("summary").focus();
            reader.page().keyboard().press("Enter");
            assertThat(panel.locator(".drop-panel")).isVisible();
            reader.page().keyboard().press("Tab");
            reader.page().keyboard().press("Escape");
            assertThat(panel.locator(".drop-panel")).isHidden();
            assertThat(panel.locator("summary")).isFocused();
        }
    }
}
