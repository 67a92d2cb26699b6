package dk.digit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That a page without findings was looked at.
class AxeTest {

    private static final String WITH_BARRIERS = """
            <html><head><title></title></head><body><h1>Once</h1><h3>Deep</h3>
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><input><a href="/"></a><button></button>
            <p style="color: #999; background: #fff">Pale</p><ul><p>No item</p></ul>
            <iframe srcdoc="&lt;html&gt;&lt;body&gt;&lt;img src='x'&gt;&lt;/body&gt;&lt;/html&gt;"></iframe></body></html>
            """;

    @Test
    void the_same_barriers_are_found_as_by_the_builder_of_axe_itself() {
        try (var page = Chromium.browser().newPage()) {
            page.setContent(WITH_BARRIERS);
            var ours = Axe.barriers(page).stream()
                    .map(found -> found.split("[ :]+")[1])
                    .toList();
            var theirs = new AxeBuilder(page)
                    .withTags(Axe.RULES).setLegacyMode(true).analyze().getViolations().stream()
                            .map(rule -> rule.getId())
                            .toList();
            assertThat(ours).isEqualTo(theirs);
            assertThat(ours)
                    .containsAll(List.of(
                            "button-name",
                            "color-contrast",
                            "document-title",
                            "html-has-lang",
                            "image-alt",
                            "label",
                            "link-name"));
        }
    }
}
