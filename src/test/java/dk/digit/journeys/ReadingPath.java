package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// From the front page through portfolio and accounts to the postings and the report, by what one sees.
final class ReadingPath {

    static final String ERP_COSTS = "1.275.306,80";

    private ReadingPath() {}

    static void walk(Visitor reader) {
        reader.opens("/");
        reader.followsMenu("Porteføljen");
        reader.follows("(ERP)");
        assertThat(reader.place()).isEqualTo("/portfolio/activities/erp");
        assertThat(reader.main().locator("h1")).containsText("ERP");
        assertThat(reader.main()).containsText("KMD");

        reader.followsMenu("Økonomi");
        reader.follows("2023");
        assertThat(reader.place()).isEqualTo("/finance/years/2023");
        assertThat(reader.main()).containsText("3.651.022,31");
        assertThat(reader.main()).containsText("-5.127.868,69");
        reader.follows(ERP_COSTS);
        assertThat(reader.main()).containsText(ERP_COSTS);
        assertThat(reader.main().locator("tbody tr").first()).isVisible();
        reader.main().locator("tbody tr a").first().click();
        assertThat(reader.main()).containsText("konstrueret");

        reader.followsMenu("Årsrapport");
        if (reader.place().equals("/report")) {
            reader.follows("2023");
        }
        assertThat(reader.place()).startsWith("/report/years/2023");
    }
}
