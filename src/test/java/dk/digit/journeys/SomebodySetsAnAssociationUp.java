package dk.digit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// From an empty database to the first log-in, and on through pages that have nothing to show yet.
@ExtendWith(OutputCaptureExtension.class)
@DbTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "digit.empty=true")
class SomebodySetsAnAssociationUp {

    private static final Pattern CODE = Pattern.compile("One-time code: (\\S+)");
    private static final List<String> MEMBERS = List.of("0253", "0265", "0316");
    private static final String PASSWORD = "fire ord der huskes";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void with_the_printed_code_one_page_makes_an_association_that_can_be_looked_at(CapturedOutput printed) {
        var code = CODE.matcher(printed.getAll());
        assertThat(code.find()).isTrue();
        try (var founder = Visitor.at(port)) {
            for (String lang : List.of("en", "da")) {
                assertThat(Inspection.of(founder, "/?lang=" + lang, "setup-" + lang))
                        .isEmpty();
            }
            assertThat(founder.place()).isEqualTo("/setup");
            founder.types("code", "0000-0000-0000-0000");
            founder.types("name", "Digitaliseringsforening Øst");
            founder.types("shortName", "DØ");
            founder.page().locator("#members summary").all().forEach(region -> {
                if (region.locator("xpath=..").getAttribute("open") == null) {
                    region.click();
                }
            });
            MEMBERS.forEach(member -> founder.field("member-" + member).check());
            founder.types("username", "astrid");
            founder.types("displayName", "Sekretariatschef");
            founder.types("password", PASSWORD);
            founder.saves();
            assertThat(founder.main().locator(".error-summary a[href='#code']")).isVisible();
            assertThat(founder.field("name")).hasValue("Digitaliseringsforening Øst");
            assertThat(founder.field("member-0265")).isChecked();

            founder.types("code", code.group(1));
            founder.types("password", PASSWORD);
            founder.saves();
            founder.page().waitForURL("**/login**");
            founder.types("username", "astrid");
            founder.types("password", PASSWORD);
            founder.main().locator("button[type=submit]").click();
            founder.page().waitForURL(url -> !url.contains("/login"));
            assertThat(founder.page().locator("header")).containsText("Digitaliseringsforening Øst");

            assertThat(broken(founder)).isEmpty();
        }
    }

    /// What does not answer as a page should, of all that can be reached.
    private List<String> broken(Visitor reader) {
        var routes = new Routes(mapping);
        List<String> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        var queue = new ArrayDeque<>(List.of("/"));
        while (!queue.isEmpty()) {
            var address = queue.remove();
            if (address.contains("?") || !seen.add(routes.of(URI.create(address).getPath()))) {
                continue;
            }
            var answer = reader.asks(address);
            if (answer.status() >= 400) {
                broken.add(address + " answers " + answer.status());
            } else if (answer.isPage()) {
                var html = new Html(answer.text());
                if (html.headings() != 1 || !html.rawKeys().isEmpty()) {
                    broken.add(address + " has " + html.headings() + " main headings, shows " + html.rawKeys());
                }
                queue.addAll(html.links());
            }
        }
        return broken;
    }
}
