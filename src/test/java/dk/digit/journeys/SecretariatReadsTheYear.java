package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The main way through the product: from log-in to the printed report.
@Journey
class SecretariatReadsTheYear {

    @LocalServerPort
    private int port;

    @Test
    void from_log_in_over_portfolio_and_accounts_to_the_printed_report() throws IOException {
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            ReadingPath.walk(secretariat);

            assertThat(secretariat.main()).containsText("5.127.868,69");
            var download = secretariat.page().waitForDownload(() -> secretariat.follows("PDF"));
            var pdf = Files.readAllBytes(download.path());
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(pdf.length).isBetween(100_000, 5_000_000);
            assertThat(download.suggestedFilename()).contains("2023").endsWith(".pdf");
            assertThat(secretariat.complaintsSinceLastAsked()).isEmpty();
        }
    }

    @Test
    void nobody_reads_anything_before_logging_in() {
        try (var stranger = Visitor.at(port)) {
            stranger.opens("/finance/years/2023");
            assertThat(stranger.place()).isEqualTo("/login");
            stranger.page().locator("#username").fill("secretariat");
            stranger.page().locator("#password").fill("wrong");
            stranger.page().locator("main button[type=submit]").click();
            assertThat(stranger.main().locator(".alert-error")).isVisible();
            stranger.page().locator("#username").fill("secretariat");
            stranger.page().locator("#password").fill("secretariat");
            stranger.page().locator("main button[type=submit]").click();
            stranger.page().waitForURL("**/finance/years/2023**");
        }
    }
}
