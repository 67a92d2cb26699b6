package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The same pages on another day and in the other language, wherever one goes on to.
@Journey
class AnotherDayAndLanguage {

    @LocalServerPort
    private int port;

    @Test
    void the_board_of_june_2023_is_shown_and_the_day_goes_along() {
        try (var reader = Visitor.at(port).loggedInAs("auditor")) {
            reader.opens("/association/bodies/secretariat");
            reader.page().locator("#as-of-date").fill("15-06-2023");
            reader.page().locator("form.as-of button").click();

            assertThat(reader.main().locator(".as-of-banner")).containsText("15. juni 2023");
            assertThat(reader.main()).containsText("Pladser den 15. juni 2023");

            reader.followsMenu("Medlemmer");
            assertThat(reader.page().url()).contains("asOf=2023-06-15");
            assertThat(reader.main().locator(".as-of-banner")).containsText("15. juni 2023");
            reader.main().locator(".as-of-banner a").click();
            assertThat(reader.main().locator(".as-of-banner")).hasCount(0);
            assertThat(reader.page().url()).doesNotContain("asOf");
        }
    }

    @Test
    void a_day_that_cannot_be_read_is_spoken_of_and_the_page_shows_today() {
        try (var reader = Visitor.at(port).loggedInAs("auditor")) {
            reader.opens("/association/bodies/board?asOf=31-02-2023");

            assertThat(reader.main().locator(".alert").first()).containsText("kan ikke læses");
            assertThat(reader.main().locator(".as-of-banner")).hasCount(0);
        }
    }

    @Test
    void the_language_changes_on_the_spot_and_goes_along_with_the_day() {
        try (var reader = Visitor.at(port).loggedInAs("auditor")) {
            reader.opens("/association/bodies/board?asOf=2023-06-15");
            reader.page().locator("header a[hreflang=en]").click();

            assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
            assertThat(reader.main().locator("h1")).hasText("Board");
            assertThat(reader.page().url()).contains("asOf=2023-06-15");

            reader.followsMenu("Members");
            assertThat(reader.page().locator("html")).hasAttribute("lang", "en");
            assertThat(reader.main().locator(".as-of-banner")).containsText("15 June 2023");
        }
    }
}
