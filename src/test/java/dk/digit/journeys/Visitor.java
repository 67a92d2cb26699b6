package dk.digit.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Somebody at a browser of their own. What the browser complains about meanwhile is kept.
final class Visitor implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 320;

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(int port, boolean script) {
        base = "http://localhost:" + port;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setJavaScriptEnabled(script)
                        .setLocale("da-DK")
                        .setTimezoneId("Europe/Copenhagen")
                        .setViewportSize(DESK, 900));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add(request.url() + " " + request.failure()));
    }

    static Visitor at(int port) {
        return new Visitor(port, true);
    }

    static Visitor withoutScript(int port) {
        return new Visitor(port, false);
    }

    /// The demonstration's log-ins have their name as password.
    Visitor loggedInAs(String user) {
        page.navigate("/login");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Page page() {
        return page;
    }

    void opens(String path) {
        page.navigate(path);
    }

    /// Asks without showing, with the same cookies, past the browser and its driver: thousands of
    /// answers are only read.
    Reply asks(String path) {
        return asking().asks(path);
    }

    /// Whoever asks with the cookies of now. Unlike the browser it may be used on any thread.
    Asking asking() {
        return new Asking(
                base,
                context.cookies(base).stream()
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; ")));
    }

    void followsMenu(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    void follows(String name) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    void types(String field, String text) {
        field(field).fill(text);
    }

    /// Sends the form of the page.
    void saves() {
        main().locator(".form-buttons button[type=submit]").click();
    }

    Locator field(String name) {
        return page.locator("#" + name);
    }

    boolean focusIsIn(String selector) {
        return (boolean) page.evaluate("s => document.querySelector(s).contains(document.activeElement)", selector);
    }

    /// Where Tab stops, in its order. A stop that shows no outline, or that stands before the one it
    /// follows in the text, says so.
    List<String> stopsOfTheKeyboard() {
        List<String> stops = new ArrayList<>();
        page.evaluate("() => { window.lastStop = document.body; document.activeElement.blur(); }");
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            var stop = (String) page.evaluate("""
                    () => {
                      const e = document.activeElement;
                      if (!e || e === document.body || e === document.documentElement) return null;
                      const style = getComputedStyle(e);
                      const around = e.closest('.form-group, .skipnav') ? getComputedStyle(e.closest('.form-group, .skipnav')) : style;
                      const label = e.labels && e.labels[0] ? getComputedStyle(e.labels[0], '::before') : style;
                      const seen = [style, around, label].some(s => s.outlineStyle !== 'none' || s.boxShadow !== 'none');
                      const onward = window.lastStop === document.body
                        || window.lastStop.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
                      window.lastStop = e;
                      return (seen ? '' : 'unseen ') + (onward ? '' : 'backwards ') + e.tagName + ' ' + e.id + ' '
                        + (e.textContent || '').trim().slice(0, 30);
                    }""");
            if (stop == null) {
                break;
            }
            stops.add(stop);
        }
        return stops;
    }

    Locator main() {
        return page.locator("main");
    }

    /// Where the visitor is, without server, language and day.
    String place() {
        return URI.create(page.url()).getPath();
    }

    List<String> complaintsSinceLastAsked() {
        var some = List.copyOf(complaints);
        complaints.clear();
        return some;
    }

    @Override
    public void close() {
        context.close();
    }
}
