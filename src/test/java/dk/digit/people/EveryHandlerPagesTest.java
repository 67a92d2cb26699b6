package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dk.digit.association.Association;
import dk.digit.journeys.Html;
import dk.digit.journeys.Routes;
import dk.digit.people.Cast.Person;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Grant;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.RuleGuard;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every handler there is, asked by everybody about own, others' and confidential records: each answer is
/// the one that the table of rights gives. The expectation is worked out here, from the table and from what
/// the cast stands for by the test's own words; the product works it out from the stored facts.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryHandlerPagesTest {

    private enum Answer {
        ADMITTED,
        REFUSED,
        NOT_THERE
    }

    /// @param owner whose it is: `municipality/0265`, `activity/erp`, `body/board`
    /// @param secret named persons only, none of them in the cast
    private record Sample(String kind, String key, String owner, boolean secret) {}

    @Autowired
    private MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private RuleGuard guard;

    @Autowired
    private Rights rights;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Association association;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private List<Person> cast;
    private final Map<String, List<Sample>> samples = new HashMap<>();

    @BeforeAll
    void assemble() {
        cast = new Cast(people, association, sql, Zone.today(clock)).assemble();
        risk("'erp'", null, "activity/erp", false);
        risk("null", "0265", "municipality/0265", false);
        risk("'dental'", null, "activity/dental", true);
        sample("vote", vote("max"), "body/general-assembly", false);
        sample("vote", vote("min"), "body/general-assembly", true);
        sql.execute("update portfolio.activity set audience = '{person:nobody-here}' where id = 'dental'");
        sql.execute("update meetings.decision set audience = '{person:nobody-here}' where id = 'oga-2023-2'");
        sql.execute("update meetings.meeting set audience = '{person:nobody-here}' where id ="
                + " (select min(id) from meetings.meeting)");
        sample("municipality", "roskilde", "municipality/0265", false);
        sample("municipality", "slagelse", "municipality/0330", false);
        sample("benefit", benefit("erp"), "activity/erp", false);
        sample("benefit", benefit("dental"), "activity/dental", true);
        sample("activity", "erp", "activity/erp", false);
        sample("status-series", series("erp"), "activity/erp", false);
        sample("status-series", series("dental"), "activity/dental", true);
        sample("activity", "esdh", "activity/esdh", false);
        sample("activity", "dental", "activity/dental", true);
        sample("activity", "no-such-activity", "", true);
        sample("decision", "oga-2023-1", "body/general-assembly", false);
        sample("decision", "oga-2023-2", "body/general-assembly", true);
        sample("meeting", text("select max(id) from meetings.meeting"), "body/general-assembly", false);
        sample("meeting", text("select min(id) from meetings.meeting"), "body/general-assembly", true);
        sample("task", task("null"), "", false);
        sample("task", task("'{person:nobody-here}'"), "", true);
        sample("account", "chief-roskilde", "municipality/0265", false);
        sample("account", "chief-slagelse", "municipality/0330", false);
        sample("account", "controller", "", false);
    }

    private void sample(String kind, String key, String owner, boolean secret) {
        samples.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Sample(kind, key, owner, secret));
    }

    private String vote(String which) {
        var meeting = text("select " + which + "(id) from meetings.meeting");
        var item = text("insert into meetings.agenda_item (meeting, number, kind, title)" + " values ('" + meeting
                + "', 97, 'MATTER', 'Prøve') returning id");
        return text("insert into meetings.vote (id, meeting, item, number, question_da, matter, method) values ('"
                + meeting + "-vote-97', '" + meeting + "', " + item
                + ", 97, 'Prøve?', 'ORDINARY', 'ELECTRONIC') returning id");
    }

    /// With an action and two escalations, each to be asked about.
    private void risk(String activity, String municipality, String owner, boolean secret) {
        var risk = text("insert into portfolio.risk (activity, kind, title_da, raised_on) values (" + activity
                + ", 'RISK', 'Prøve', '2023-01-01') returning id");
        sql.execute("insert into portfolio.risk_state (risk, since, state, recorded_by) values (" + risk
                + ", '2023-01-01', 'OPEN', 'test')");
        if (municipality != null) {
            sql.execute(
                    "insert into portfolio.risk_owner (risk, since, owner_function, owner_municipality, recorded_by)"
                            + " values (" + risk + ", '2023-01-01', 'SPECIALIST', '" + municipality + "', 'test')");
        }
        sample("risk", risk, owner, secret);
        sample(
                "risk-action",
                text("insert into portfolio.risk_action (risk, text_da, agreed_on) values (" + risk
                        + ", 'Prøve', '2023-01-01') returning id"),
                owner,
                secret);
        sample("risk-escalation", escalation(risk, "PORTFOLIO"), "body/executive-committee", secret);
        sample("risk-escalation", escalation(risk, "BOARD"), "body/board", secret);
    }

    private String escalation(String risk, String level) {
        return text("insert into portfolio.risk_escalation (risk, to_level, raised_on, reason_da, recorded_by) values ("
                + risk + ", '" + level + "', '2023-01-01', 'Prøve', 'test') returning id");
    }

    private String task(String audience) {
        return text(
                "insert into people.task (origin, room, title_da, assignee, function, nominal_on, due_on, created_by,"
                        + " audience) values ('PERSON', 'people', 'Prøve', 'FUNCTION', 'CONTROLLER', '2031-01-06', '2031-01-06',"
                        + " 'controller', " + audience + ") returning id");
    }

    private String benefit(String activity) {
        return text("insert into benefits.benefit (activity, code, name_da, name_en, type, better, measure_da, unit,"
                + " proposed_on) values ('" + activity + "', 'trial', 'Prøve', 'Trial', 'QUALITY', 'MORE', 'Prøver',"
                + " 'stk.', '2023-01-01') returning id");
    }

    private String series(String activity) {
        return text("insert into portfolio.status_series (activity, period, month_day) values ('" + activity
                + "', '[2023-01-01,)', 1) returning id::text");
    }

    private String text(String query) {
        return Objects.requireNonNull(sql.fetchValue(query)).toString();
    }

    @Test
    void each_handler_answers_each_person_about_each_record_as_the_table_says() throws Exception {
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (HandlerMethod handler : handlers()) {
            var requires = handler.getMethodAnnotation(Requires.class);
            for (Person person : cast) {
                var actor =
                        Objects.requireNonNull(accounts.find(person.username())).actor();
                for (Sample sample : samplesFor(requires)) {
                    var expected = expected(requires, person, sample);
                    var actual = actual(handler, requires, actor, sample);
                    asked++;
                    if (expected != actual) {
                        wrong.add(handler.getMethod().getDeclaringClass().getSimpleName() + "#"
                                + handler.getMethod().getName() + " (" + requires.value() + ") answered "
                                + person.username() + " about " + sample + " with " + actual + " instead of "
                                + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).as("questions asked").isGreaterThan(5_000);
    }

    @Test
    void every_handler_has_a_rule_or_says_why_it_needs_none() {
        var without = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (ours(handler)
                    && !handler.hasMethodAnnotation(Requires.class)
                    && !handler.hasMethodAnnotation(Open.class)) {
                without.add(handler.toString());
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void pages_lists_exports_reports_and_programs_answer_through_the_web_as_the_table_says() throws Exception {
        var routes = new Routes(mapping);
        var addresses = addresses(routes);
        var rules = new HashMap<String, Requires>();
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
                    var requires = handler.getMethodAnnotation(Requires.class);
                    boolean reads = info.getMethodsCondition().getMethods().isEmpty()
                            || info.getMethodsCondition()
                                    .getMethods()
                                    .toString()
                                    .contains("GET");
                    if (requires != null && reads) {
                        rules.put(pattern, requires);
                    }
                }));
        var wrong = new ArrayList<String>();
        var papers = new LinkedHashSet<String>();
        for (Person person : cast) {
            for (Map.Entry<String, String> entry : addresses.entrySet()) {
                var requires = rules.get(entry.getValue());
                if (requires == null || !requires.about().isEmpty()) {
                    continue;
                }
                boolean admitted = expected(requires, person, null) == Answer.ADMITTED;
                // A paper takes seconds: made once for those who may, and asked by everybody who may not.
                if (admitted && entry.getKey().matches(".*annual-report.*") && !papers.add(entry.getKey())) {
                    continue;
                }
                int status = web.perform(get(sent(entry.getKey())).with(user(person.username())))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                // Who may change some of them is asked again by the handler, about this one.
                if (admitted && requires.anywhere() && status == 403) {
                    continue;
                }
                if (admitted == (status == 403) || status >= 500) {
                    wrong.add(entry.getKey() + " answered " + person.username() + " with " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(addresses.keySet())
                .anyMatch(address -> address.contains("format=xlsx"))
                .anyMatch(address -> address.startsWith("/api/"))
                .anyMatch(address -> address.endsWith(".pdf"));
    }

    /// As a browser sends it: a name in an address may hold an å.
    private static URI sent(String address) {
        return URI.create(URI.create(address).toASCIIString());
    }

    // ---- what the table says

    private Answer expected(Requires requires, Person person, Sample sample) {
        var rule = rights.all().stream()
                .filter(one -> one.right().equals(requires.value()))
                .findFirst()
                .orElseThrow();
        if (holds(rule, person, null) || (requires.anywhere() && somewhere(rule, person))) {
            return Answer.ADMITTED;
        }
        if (sample == null || !somewhere(rule, person)) {
            return Answer.REFUSED;
        }
        if (sample.secret()) {
            return Answer.NOT_THERE;
        }
        return holds(rule, person, sample) ? Answer.ADMITTED : Answer.REFUSED;
    }

    private static boolean somewhere(Rule rule, Person person) {
        return person.facts().stream().anyMatch(fact -> rule.roles().contains(fact.role()));
    }

    private static boolean holds(Rule rule, Person person, Sample sample) {
        for (Cast.Fact fact : person.facts()) {
            for (Grant grant : rule.grants()) {
                if (grant.role() == fact.role() && reaches(grant, fact, sample)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean reaches(Grant grant, Cast.Fact fact, Sample sample) {
        return switch (grant.scope()) {
            case ASSOCIATION -> true;
            case OWN_MUNICIPALITY ->
                sample != null
                        && fact.where().startsWith("municipality/")
                        && fact.where().equals(sample.owner());
            case OWN_BODY ->
                sample != null
                        && fact.where().startsWith("body/")
                        && fact.where().equals(sample.owner());
            case OWN_RECORD ->
                sample != null
                        && (fact.where().equals(sample.kind() + "/" + sample.key())
                                || (!sample.owner().isEmpty() && fact.where().equals(sample.owner())));
        };
    }

    // ---- what the product does

    private Answer actual(HandlerMethod handler, Requires requires, Actor actor, Sample sample) throws Exception {
        var request = new MockHttpServletRequest();
        var variables = new HashMap<String, String>();
        if (sample != null) {
            variables.put(requires.at(), sample.key());
            variables.put("kind", sample.kind());
        }
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        try {
            return CurrentActor.callAs(
                    actor,
                    () -> guard.preHandle(request, new MockHttpServletResponse(), handler)
                            ? Answer.ADMITTED
                            : Answer.REFUSED);
        } catch (MissingRight missing) {
            return Answer.REFUSED;
        } catch (ResponseStatusException none) {
            return Answer.NOT_THERE;
        }
    }

    private List<Sample> samplesFor(Requires requires) {
        if (requires.about().isEmpty()) {
            var none = new ArrayList<Sample>();
            none.add(null);
            return none;
        }
        if (requires.about().startsWith("{")) {
            return samples.values().stream().flatMap(List::stream).toList();
        }
        var ofKind = samples.get(requires.about());
        assertThat(ofKind).as("a sample of the kind " + requires.about()).isNotNull();
        return ofKind;
    }

    private List<HandlerMethod> handlers() {
        return mapping.getHandlerMethods().values().stream()
                .filter(EveryHandlerPagesTest::ours)
                .filter(handler -> handler.hasMethodAnnotation(Requires.class))
                .toList();
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dk.digit.");
    }

    /// Addresses that a reader with many rights finds, one of each route and format, by their route.
    private Map<String, String> addresses(Routes routes) throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        var queue = new ArrayDeque<>(List.of("/", "/report/years/2023/annual-report.json"));
        mapping.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(pattern -> ours(handler) && !pattern.contains("{"))
                        .forEach(queue::add));
        while (!queue.isEmpty()) {
            var address = queue.remove();
            if (!address.startsWith("/") || !seen.add(address)) {
                continue;
            }
            var route = routes.of(URI.create(address).getPath());
            boolean sheet = address.contains("format=xlsx");
            if (route == null || (address.contains("?") && !sheet) || !kinds.add(route + sheet)) {
                continue;
            }
            found.put(address, route);
            var answer = reader.opens(address.replace("{", "%7B"));
            if (answer.getStatus() == 200
                    && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                queue.addAll(new Html(answer.getContentAsString()).links());
            }
        }
        return found;
    }
}
