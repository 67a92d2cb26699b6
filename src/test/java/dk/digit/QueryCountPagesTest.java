package dk.digit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.bench.Example;
import dk.digit.journeys.Html;
import dk.digit.journeys.Routes;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.web.LoggedIn;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A page costs a fixed number of statements, those for session and account included.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class QueryCountPagesTest {

    /// Of one route this many addresses: several bodies, not all vouchers.
    private static final int SAMPLES = 8;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private LoggedIn reader;

    @Test
    void eleven_members_and_ninety_eight_cost_a_page_the_same_number_of_statements() throws Exception {
        reader = LoggedIn.as("secretariat", web);
        var addresses = addresses();
        var small = statements(addresses);

        Example.load(sql);

        var large = statements(addresses);
        assertThat(sql.fetchValue("select count(*) from association.membership where upper_inf(period)"))
                .isEqualTo((long) Example.MEMBERS);
        List<String> differing = new ArrayList<>();
        small.forEach((address, before) -> {
            var after = large.get(address);
            if (before.size() != after.size()) {
                differing.add(
                        address + " sends " + before.size() + ", then " + after.size() + ": " + surplus(before, after));
            }
        });
        assertThat(differing.size())
                .withFailMessage(() -> String.join("\n", differing))
                .isZero();
        assertThat(small).hasSizeGreaterThan(30);
    }

    private Map<String, List<String>> statements(Set<String> addresses) throws Exception {
        Map<String, List<String>> statements = new LinkedHashMap<>();
        for (String address : addresses) {
            // What is remembered for a while, such as the association's name, is no cost of the page.
            var first = QueryCount.sent(() -> ask(address));
            var second = QueryCount.sent(() -> ask(address));
            statements.put(address, first.size() < second.size() ? first : second);
        }
        return statements;
    }

    private Set<String> addresses() throws Exception {
        var routes = new Routes(mapping);
        Set<String> pages = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Map<String, Integer> perRoute = new HashMap<>();
        var queue = new ArrayDeque<>(List.of("/"));
        while (!queue.isEmpty()) {
            var address = queue.remove();
            if (address.contains("?")
                    || address.matches(".*\\.\\w+")
                    || !seen.add(address)
                    || perRoute.merge(routes.of(URI.create(address).getPath()), 1, Integer::sum) > SAMPLES) {
                continue;
            }
            var answer = ask(address);
            if (answer.getStatus() == 200
                    && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                pages.add(address);
                queue.addAll(new Html(answer.getContentAsString()).links());
            }
        }
        return pages;
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return reader.opens(address);
    }

    private static List<String> surplus(List<String> before, List<String> after) {
        var more = new ArrayList<>(after.size() > before.size() ? after : before);
        (after.size() > before.size() ? before : after).forEach(more::remove);
        return more.stream()
                .distinct()
                .map(text -> text.replaceAll("\\s+", " "))
                .limit(3)
                .toList();
    }
}
