package dk.digit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.digit.bench.Example;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import java.util.HashMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The pages of the accounts, on the demonstration year.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class FinancePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Demonstration demonstration;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void tell() {
        demonstration.ensure(false);
    }

    private String page(String user, String path) throws Exception {
        return web.perform(get(path).with(user(user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int statusOf(String user, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(user)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @ParameterizedTest
    @CsvSource({
        "/finance",
        "/finance/years/2023",
        "/finance/years/2024",
        "/finance/years/2022",
        "/finance/years/2023/lines/erp",
        "/finance/years/2023/lines/total",
        "/finance/years/2023/lines/surplus",
        "/finance/years/2023/lines/equity",
        "/finance/vouchers",
        "/finance/vouchers/2023/1",
        "/finance/vouchers/2023/20",
        "/finance/postings",
        "/finance/accounts"
    })
    void every_page_is_there_in_both_languages_for_whoever_reads_accounts(String path) throws Exception {
        for (String reader : new String[] {"controller", "auditor", "board", "chief-roskilde"}) {
            var danish = page(reader, path + "?lang=da");
            var english = page(reader, path + "?lang=en");
            assertThat(danish).contains("<html lang=\"da\"").doesNotContain("finance.");
            assertThat(english).contains("<html lang=\"en\"").doesNotContain("finance.");
        }
    }

    @Test
    void the_accounts_of_2023_are_printed_as_in_the_report() throws Exception {
        assertThat(page("secretariat", "/finance/years/2023"))
                .contains("-8.778.891,00", "3.651.022,31", "-5.127.868,69", "1.275.306,80", "3.521,16", "5.127.868,69")
                .contains("688.747,86");
    }

    @Test
    void a_figure_leads_to_the_postings_that_it_consists_of() throws Exception {
        assertThat(page("secretariat", "/finance/years/2023")).contains("/finance/years/2023/lines/erp");

        var postings = page("secretariat", "/finance/years/2023/lines/erp");

        assertThat(postings).contains("1.275.306,80").contains("/finance/vouchers/2023/");
        var cells = java.util.regex.Pattern.compile("<td class=\"n\"[^>]*>(-?[\\d.]+,\\d\\d)</td>")
                .matcher(postings);
        var sum = Money.ZERO;
        while (cells.find()) {
            sum = sum.plus(Money.parseDanish(cells.group(1)));
        }
        assertThat(sum).isEqualTo(Money.parseDanish("1.275.306,80"));
    }

    @Test
    void the_api_gives_every_printed_line() throws Exception {
        var statement = web.perform(
                        get("/api/v1/finance/years/2023/income-statement").with(user("auditor")))
                .andExpect(status().isOk());
        int place = 0;
        for (var row : new Facts().rows("accounts")) {
            if (row.get("line").equals("A") || row.get("line").equals("P")) {
                continue;
            }
            var line = "$.lines[" + place++ + "]";
            statement.andExpect(jsonPath(line + ".name").value(row.get("name")));
            statement.andExpect(jsonPath(line + ".line").value(row.get("line")));
            statement.andExpect(jsonPath(line + ".group").value(row.get("group")));
            if (!row.get("deviation").isEmpty()) {
                statement.andExpect(jsonPath(line + ".deviation")
                        .value(Money.parseDanish(row.get("deviation")).toApi()));
            }
        }
        statement.andExpect(jsonPath("$.lines.length()").value(place));
        statement.andExpect(jsonPath("$.explanation.surplusOfYearAlone").value("688747.86"));
        web.perform(get("/api/v1/finance/years/2023/balance").with(user("auditor")))
                .andExpect(jsonPath("$.lines[0].name").value("Overskud 2023"))
                .andExpect(jsonPath("$.lines[0].deviation").value("-5127868.69"))
                .andExpect(jsonPath("$.lines[1].name").value("Egenkapital 2023"))
                .andExpect(jsonPath("$.lines[1].deviation").value("5127868.69"));
        web.perform(get("/api/v1/finance/years/2023/balance")
                        .with(user("auditor"))
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$.lines[0].group").value("Assets"));
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String path : new String[] {
            "/finance/years/1999",
            "/finance/years/2023/lines/nothing",
            "/finance/vouchers/2023/99999",
            "/api/v1/finance/years/1999/balance"
        }) {
            assertThat(statusOf("controller", get(path))).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_page_costs_the_same_however_much_is_posted() throws Exception {
        String[] paths = {
            "/finance",
            "/finance/years/2023",
            "/finance/years/2024/lines/administration",
            "/finance/vouchers",
            "/finance/postings",
            "/finance/accounts"
        };
        var before = new HashMap<String, Integer>();
        for (String path : paths) {
            page("controller", path);
            before.put(path, cost(path));
        }
        Example.load(sql);
        for (String path : paths) {
            assertThat(cost(path)).as(path).isEqualTo(before.get(path));
            assertThat(before.get(path)).as(path).isLessThanOrEqualTo(20);
        }
    }

    /// The smaller of two: what is noted once a minute, such as a session's last access, is no cost of the page.
    private int cost(String path) throws Exception {
        int first = QueryCount.of(() -> page("controller", path));
        return Math.min(first, QueryCount.of(() -> page("controller", path)));
    }
}
