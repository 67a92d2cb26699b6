package dk.digit.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks at one page in the browser: barriers, complaints, room on a small screen. With
/// `-Ddigit.screenshots=true` it leaves pictures under `target/screenshots`.
final class Inspection {

    private static final boolean PICTURES = Boolean.getBoolean("digit.screenshots");

    /// The elements that reach beyond the right edge, without those inside something that scrolls by itself.
    private static final String TOO_WIDE = """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const beyond = [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
              let wide = beyond.filter(e => {
                for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
                  if (getComputedStyle(p).overflowX !== 'visible') return false;
                }
                return true;
              });
              if (wide.length === 0) wide = beyond.filter(e => getComputedStyle(e).position === 'absolute');
              return ['needs ' + root.scrollWidth + ' px', ...wide.slice(0, 4).map(e => e.tagName.toLowerCase()
                + (e.className && e.className.baseVal === undefined ? '.' + e.className : '')
                + ' “' + (e.textContent || '').trim().slice(0, 40) + '”')];
            }""";

    private Inspection() {}

    /// @param name of the pictures
    static List<String> of(Visitor visitor, String path, String name) {
        var page = visitor.page();
        visitor.complaintsSinceLastAsked();
        page.setViewportSize(Visitor.DESK, 900);
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        return ofShown(visitor, name);
    }

    /// The page that is on the screen.
    static List<String> ofShown(Visitor visitor, String name) {
        var page = visitor.page();
        page.evaluate("() => document.fonts.ready.then(() => true)");
        var findings = new ArrayList<>(Axe.barriers(page));
        picture(page, name, Visitor.DESK);
        page.setViewportSize(Visitor.PHONE, 800);
        @SuppressWarnings("unchecked")
        var wide = (List<String>) page.evaluate(TOO_WIDE);
        if (!wide.isEmpty()) {
            findings.add("scrolls sideways at 320 px: " + String.join("; ", wide));
        }
        picture(page, name, Visitor.PHONE);
        page.setViewportSize(Visitor.DESK, 900);
        visitor.complaintsSinceLastAsked().forEach(complaint -> findings.add("console: " + complaint));
        return findings;
    }

    private static void picture(Page page, String name, int width) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        }
    }
}
