package dk.digit.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// Asks axe-core in the page for the barriers that it finds. Its builder for Playwright sends the source twice to
/// each page and brings every element home that passed: four tenths more work for the same findings.
final class Axe {

    static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String SOURCE = "() => { " + AxeBuilder.getAxeScript() + " }";

    /// All rules run to their end; `resultTypes` only says which elements are named.
    private static final String VIOLATIONS = """
            rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
              .then(found => {
                if (found.passes.length === 0) throw new Error('axe looked at nothing');
                return found.violations.map(rule => ({
                  id: rule.id,
                  at: rule.nodes.slice(0, 3).map(node => '[' + node.target.join(', ') + '] ' + node.html).join('; ')
                }));
              })""";

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        page.frames().forEach(frame -> frame.evaluate(SOURCE));
        var violations = (List<Map<String, String>>) page.evaluate(VIOLATIONS, RULES);
        return violations.stream()
                .map(rule -> "axe " + rule.get("id") + ": " + rule.get("at"))
                .toList();
    }
}
