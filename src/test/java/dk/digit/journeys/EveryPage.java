package dk.digit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.profiles.Benefits;
import dk.digit.people.limits.RequestLimits;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.documents.Documents;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Everybody follows every link from the front page on; those who see most do it in both languages. What is wrong is
/// told page by page. A route is looked at in the browser once per language, by the first who gets there: two read at
/// once, and the one browser looks at what they found meanwhile.
@Journey
class EveryPage {

    private static final List<String> ROLES = List.of(
            "secretariat",
            "admin",
            "auditor",
            "controller",
            "projectlead",
            "contractmanager",
            "board",
            "chief-roskilde",
            "security-holbaek");

    /// The two who see and change most.
    private static final Set<String> ALL = Set.of("secretariat", "admin");

    /// Pages that no link of the demonstration leads to, and why.
    private static final Map<String, String> NOT_LINKED = Map.ofEntries(
            Map.entry(
                    "/meetings/decisions/{id}/evidence/{file:[0-9a-f-]{36}}",
                    "a file that no decision of the demonstration has: MeetingsPagesTest"),
            Map.entry(
                    "/meetings/recommendations/{id}/evidence/{file:[0-9a-f-]{36}}",
                    "a file that no recommendation of the demonstration has: RecommendationsPagesTest"),
            Map.entry(
                    "/meetings/analyses/{id}/file",
                    "a file that no analysis of the demonstration has: RecommendationsPagesTest"),
            Map.entry(
                    "/portfolio/activities/{id}/documents/{document:\\d{1,15}}/pictures/{picture:\\d{1,15}}",
                    "a picture that no document of the demonstration has: DocumentsPagesTest"),
            Map.entry("/assets/{version}/{*name}", "a style sheet or font, no page"),
            Map.entry("/favicon.ico", "asked for by browsers"),
            Map.entry("/people/notices/address", "where the link in a mail leads"),
            Map.entry("/error", "answers only for what failed elsewhere"),
            Map.entry("/setup", "only while there is no association: SomebodySetsAnAssociationUp"),
            Map.entry("/login/code", "only between password and code: SomebodyConnectsATelephone"),
            Map.entry("/login/enrol", "only between password and first code: SomebodyConnectsATelephone"),
            Map.entry("/login/refused", "only after a refusal by a provider's word: ChiefComesFromTheMunicipality"),
            Map.entry(
                    "/people/waiting",
                    "only for who came from a provider and has no function: ChiefComesFromTheMunicipality"),
            Map.entry(
                    "/people/newcomers/{username}", "nobody waits in the demonstration: ChiefComesFromTheMunicipality"),
            Map.entry(
                    "/people/accounts/{username}/factor/reset",
                    "no example account has one: SomebodyConnectsATelephone"),
            Map.entry(
                    "/meetings/calendar/{token:[A-Za-z0-9_-]{43}}.ics",
                    "a secret address that calendars ask for: MeetingFeedPagesTest"),
            Map.entry(
                    "/portfolio/calendar/{token:[A-Za-z0-9_-]{43}}.ics",
                    "a secret address that calendars ask for: PlanPagesTest"),
            Map.entry(
                    "/people/tasks/{token:[A-Za-z0-9_-]{43}}.ics",
                    "a secret address that calendars ask for: TaskFeedPagesTest"));

    /// Of one route this many addresses are asked for: several activities, not all vouchers.
    private static final int SAMPLES = 6;

    private static final int SAMPLES_OF_OTHERS = 2;

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private RequestLimits limits;

    @Autowired
    private Documents documents;

    @Autowired
    private Benefits benefits;

    private Routes routes;
    private final Set<String> visited = ConcurrentHashMap.newKeySet();
    private final Set<String> inspected = ConcurrentHashMap.newKeySet();
    /// Papers and sheets take their time: once per language is enough.
    private final Set<String> files = ConcurrentHashMap.newKeySet();

    private final BlockingQueue<Look> looks = new LinkedBlockingQueue<>();

    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> defects = Collections.synchronizedList(new ArrayList<>());
    private final List<String> barriers = new ArrayList<>();

    private record Look(Visitor visitor, String address, String route, Lang lang) {}

    @BeforeAll
    void everybody_follows_every_link() {
        routes = new Routes(mapping);
        for (Lang lang : Lang.values()) {
            try (var passer = Visitor.at(port)) {
                inspect(passer, "/login?lang=" + lang.code(), "/login", lang);
                walk(passer, passer.asking(), "nobody", "/accessibility?lang=" + lang.code(), lang, SAMPLES);
                lookAtAll();
                inspect(passer, "/nothing-here?lang=" + lang.code(), "missing", lang);
            }
        }
        var preparations = new Preparations(port, documents, benefits, this::inspect);
        preparations.make();
        everyRole();
        preparations.closeAYear();
    }

    private void everyRole() {
        var visitors = new ArrayList<Visitor>();
        try (var readers = Executors.newFixedThreadPool(2)) {
            var walks = new ArrayList<Future<?>>();
            for (String role : ROLES) {
                var visitor = Visitor.at(port).loggedInAs(role);
                visitors.add(visitor);
                var asking = visitor.asking();
                if (ALL.contains(role)) {
                    walks.add(readers.submit(() -> walk(visitor, asking, role, "/?lang=en", Lang.EN, SAMPLES)));
                }
                int samples = ALL.contains(role) ? SAMPLES : SAMPLES_OF_OTHERS;
                walks.add(readers.submit(() -> walk(visitor, asking, role, "/?lang=da", Lang.DA, samples)));
            }
            while (!looks.isEmpty() || !walks.stream().allMatch(Future::isDone)) {
                var look = looks.poll(100, TimeUnit.MILLISECONDS);
                if (look != null) {
                    look(look);
                }
            }
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            visitors.forEach(Visitor::close);
        }
    }

    @Test
    void every_link_that_is_shown_answers() {
        nothing(failures);
    }

    @Test
    void every_page_has_its_language_a_title_one_heading_and_words() {
        nothing(defects);
    }

    @Test
    void no_page_has_barriers_complaints_of_the_browser_or_scrolls_sideways() {
        nothing(barriers);
    }

    @Test
    void every_page_can_be_reached_by_links() {
        var unreached = routes.pages().stream()
                .filter(route -> !visited.contains(route) && !NOT_LINKED.containsKey(route))
                .toList();
        nothing(unreached);
    }

    private void walk(Visitor visitor, Asking asking, String role, String start, Lang lang, int samples) {
        var queue = new ArrayDeque<Link>();
        queue.add(new Link(start, "start"));
        Map<String, Integer> asked = new HashMap<>();
        Set<String> seen = new HashSet<>();
        while (!queue.isEmpty()) {
            var link = queue.remove();
            var kind = kind(link.address());
            if (!seen.add(link.address())
                    || files.contains(kind + " " + lang)
                    || asked.merge(kind, 1, Integer::sum) > limit(kind, samples)) {
                continue;
            }
            var answer = asked(asking, link.address());
            var route = routes.of(answer.place());
            // What cannot be shown as it was known then says so in words; that is an answer.
            if (answer.status() == 409 && link.address().contains("knownAt=")) {
                continue;
            }
            if (answer.status() >= 400) {
                if (failing.add(link.address())) {
                    failures.add(role + " " + lang.code() + ": " + link.address() + " answers " + answer.status()
                            + ", linked from " + link.from());
                }
                continue;
            }
            visited.add(route);
            visited.add(routes.of(URI.create(link.address()).getPath()));
            if (answer.isPage()) {
                var html = new Html(answer.text());
                read(html, role, link.address(), lang);
                html.links().stream()
                        .filter(next -> !next.contains("lang=" + lang.other().code()))
                        .forEach(next -> queue.add(new Link(next, link.address())));
                if (kind.equals(route) && inspected.add(route + " " + lang)) {
                    looks.add(new Look(visitor, link.address(), route, lang));
                }
            } else {
                files.add(kind + " " + lang);
            }
        }
    }

    /// Whoever follows every link asks for more papers and sheets a minute than a person is let have.
    private Reply asked(Asking asking, String address) {
        var answer = asking.asks(address);
        if (answer.status() != HttpStatus.TOO_MANY_REQUESTS.value()) {
            return answer;
        }
        limits.forget();
        return asking.asks(address);
    }

    private record Link(String address, String from) {}

    /// The route with the names of the parameters, so that every way of sorting is one.
    private String kind(String address) {
        var uri = URI.create(address);
        var names = uri.getQuery() == null
                ? ""
                : Arrays.stream(uri.getQuery().split("&"))
                        .map(pair -> pair.split("=")[0])
                        .filter(name -> !name.equals("lang"))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
        return routes.of(uri.getPath()) + (names.equals("?") ? "" : names);
    }

    private static int limit(String kind, int samples) {
        return kind.contains("?") ? 2 : kind.matches(".*\\.\\w+") ? 1 : samples;
    }

    private void read(Html html, String role, String address, Lang lang) {
        var where = role + " " + lang.code() + ": " + address;
        if (!html.language().equals(lang.code())) {
            defects.add(where + " says it is in “" + html.language() + "”");
        }
        if (html.title().replace("– DIGIT", "").isBlank()) {
            defects.add(where + " has no title");
        }
        if (html.headings() != 1) {
            defects.add(where + " has " + html.headings() + " main headings");
        }
        if (!html.rawKeys().isEmpty()) {
            defects.add(where + " shows names of messages: " + html.rawKeys());
        }
    }

    private void inspect(Visitor visitor, String address, String route, Lang lang) {
        visited.add(route);
        if (inspected.add(route + " " + lang)) {
            look(new Look(visitor, address, route, lang));
        }
    }

    private void lookAtAll() {
        for (var look = looks.poll(); look != null; look = looks.poll()) {
            look(look);
        }
    }

    private void look(Look look) {
        var name = look.route().replaceAll("[^a-zA-Z0-9]+", "_").replaceAll("^_|_$", "");
        var picture = (name.isEmpty() ? "home" : name) + "-" + look.lang().code();
        Inspection.of(look.visitor(), look.address(), picture).stream()
                // a page about something missing is answered with that status, which the browser notes
                .filter(finding -> !(look.route().equals("missing") && finding.contains("404")))
                .forEach(finding -> barriers.add(look.lang().code() + " " + look.address() + " " + finding));
    }

    private static void nothing(List<String> findings) {
        assertThat(findings.size())
                .withFailMessage(() -> findings.size() + " findings:\n" + String.join("\n", findings))
                .isZero();
    }
}
