package dk.digit.journeys;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/// Somebody at a browser of their own. What the browser complains about meanwhile is kept.
final class Visitor implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 320;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(int port, boolean script) {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
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

    /// Asks without showing, with the same cookies.
    APIResponse asks(String path) {
        return context.request().get(path, RequestOptions.create().setHeader("Accept", "text/html,*/*"));
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

    Locator main() {
        return page.locator("main");
    }

    /// Where the visitor is, without server, language and day.
    String place() {
        return java.net.URI.create(page.url()).getPath();
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
