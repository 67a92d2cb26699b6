package dk.digit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dk.digit.finance.Ledger;
import dk.digit.platform.jobs.Jobs;
import dk.digit.platform.sql.DbTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Changing the books on screen: posting, reversing, bringing files in, closing, carrying over. A year of
/// a controller's work, in its order.
@DbTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PostingPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Ledger ledger;

    @Autowired
    Jobs jobs;

    @BeforeEach
    void tell() {
        demonstration.ensure(false);
    }

    private MockHttpServletResponse send(String who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(user(who)).with(csrf())).andReturn().getResponse();
    }

    private String page(String who, String path) throws Exception {
        var response = send(who, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    @Test
    @Order(1)
    void who_only_reads_accounts_may_not_change_them() throws Exception {
        for (String reader : new String[] {"auditor", "board", "chief-roskilde", "admin", "projectlead"}) {
            for (String path : new String[] {
                "/finance/vouchers/new",
                "/finance/vouchers/2023/20/reverse",
                "/finance/imports",
                "/finance/years/2024/close",
                "/finance/years/new"
            }) {
                assertThat(send(reader, get(path)).getStatus())
                        .as(reader + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(send("secretariat", get("/finance/imports")).getStatus()).isEqualTo(200);
        assertThat(send("secretariat", get("/finance/vouchers/new")).getStatus())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void a_voucher_that_does_not_balance_says_what_is_missing_and_keeps_what_was_typed() throws Exception {
        var response = send(
                "controller",
                post("/finance/vouchers/new")
                        .param("lines", "4")
                        .param("datedOn", "1.3.2024")
                        .param("text", "Leje af mødelokale")
                        .param("account-1", "3030")
                        .param("debit-1", "1.250,50")
                        .param("account-2", "9010")
                        .param("credit-2", "1.250,00"));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains("Der mangler 0,50")
                .contains("i kredit")
                .contains("Leje af mødelokale")
                .contains("1.250,50");
    }

    @Test
    @Order(3)
    void a_voucher_in_a_closed_year_or_with_a_wrong_line_is_refused_in_words() throws Exception {
        var response = send(
                "controller",
                post("/finance/vouchers/new")
                        .param("datedOn", "01-03-2023")
                        .param("text", "x")
                        .param("account-1", "4030")
                        .param("debit-1", "5")
                        .param("account-3", "9010")
                        .param("credit-3", "5"));

        assertThat(response.getContentAsString())
                .contains("Regnskabsåret 2023 er lukket")
                .contains("Kontoen 4030 kræver en aktivitet")
                .contains("href=\"#activity-1\"");
    }

    @Test
    @Order(4)
    void more_lines_keep_what_was_typed() throws Exception {
        var response = send(
                "controller",
                post("/finance/vouchers/new")
                        .param("more", "1")
                        .param("lines", "4")
                        .param("text", "Halvfærdig"));

        assertThat(response.getContentAsString()).contains("name=\"account-8\"").contains("Halvfærdig");
    }

    @Test
    @Order(5)
    void a_voucher_is_posted_and_reversed_with_a_reason() throws Exception {
        var posted = send(
                "controller",
                post("/finance/vouchers/new")
                        .param("datedOn", "01-03-2024")
                        .param("text", "Leje af mødelokale")
                        .param("account-1", "3030")
                        .param("debit-1", "1.250,00")
                        .param("account-2", "9010")
                        .param("credit-2", "1.250,00"));
        assertThat(posted.getStatus()).isEqualTo(303);
        assertThat(posted.getHeader("Location")).isEqualTo("/finance/vouchers/2024/2");

        assertThat(page("controller", "/finance/vouchers/2024/2/reverse")).contains("Tilbagefør bilag 2024-2");
        assertThat(send("controller", post("/finance/vouchers/2024/2/reverse").param("datedOn", "02-03-2024"))
                        .getStatus())
                .isEqualTo(422);
        var reversed = send(
                "controller",
                post("/finance/vouchers/2024/2/reverse")
                        .param("datedOn", "02-03-2024")
                        .param("reason", "Forkert konto"));
        assertThat(reversed.getHeader("Location")).isEqualTo("/finance/vouchers/2024/3");

        assertThat(page("auditor", "/finance/vouchers/2024/2")).contains("/finance/vouchers/2024/3");
        assertThat(page("auditor", "/finance/vouchers/2024/3")).contains("Forkert konto");
        assertThat(send("controller", get("/finance/vouchers/2024/2/reverse")).getStatus())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void a_file_is_tried_first_and_posted_then() throws Exception {
        var example = send("controller", get("/finance/imports/example.csv")).getContentAsByteArray();

        var tried = ended(upload(example, "try"));
        assertThat(page("controller", tried)).contains("Filen er i orden").contains("Bogfør nu");

        var posted = ended(send("controller", post(tried + "/post")).getHeader("Location"));
        assertThat(page("controller", posted)).contains("4 posteringer er bogført");

        var again = ended(upload(example, "post"));
        assertThat(page("secretariat", again)).contains("0 posteringer er bogført, 4 var bogført i forvejen");
        assertThat(page("controller", "/finance/imports")).contains("posteringer.csv");
        assertThat(page("auditor", "/finance/vouchers/2024/4"))
                .contains("K-1001")
                .contains("posteringer.csv");
    }

    @Test
    @Order(7)
    void a_broken_file_is_refused_row_by_row() throws Exception {
        var broken = "Bilagsnr;Tekst;Konto;Aktivitet;Dato;Beløb\nK-9;x;9999;;31-02-2024;1.275,306.80\n";

        var run = ended(upload(broken.getBytes(StandardCharsets.UTF_8), "post"));

        assertThat(page("controller", run)).contains("Intet er ændret").contains("31-02-2024 findes ikke i kalenderen");
        assertThat(page("controller", run + "?lang=en")).contains("is in no calendar");
    }

    @Test
    @Order(8)
    void without_a_file_the_form_says_so() throws Exception {
        assertThat(send("controller", multipart("/finance/imports")).getStatus())
                .isEqualTo(422);
    }

    private String upload(byte[] content, String button) throws Exception {
        var file = new MockMultipartFile("file", "posteringer.csv", "text/csv", content);
        return send("controller", multipart("/finance/imports").file(file).param(button, "1"))
                .getHeader("Location");
    }

    private String ended(String run) {
        var id = UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
        while (!jobs.find(id).orElseThrow().ended()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return run;
    }

    @Test
    @Order(9)
    void a_year_is_closed_with_its_consequences_said_and_its_result_carried_over_by_a_decision() throws Exception {
        assertThat(page("controller", "/finance/years/2024/close")).contains("Ingen kan bogføre i 2024 igen");
        assertThat(send("controller", post("/finance/years/2024/close")).getStatus())
                .isEqualTo(303);
        assertThat(ledger.year(2024).orElseThrow().isOpen()).isFalse();
        assertThat(send("controller", get("/finance/years/2024/close")).getStatus())
                .isEqualTo(409);

        send("controller", post("/finance/years/new").param("year", "2025"));
        assertThat(page("controller", "/finance/years/2024/carry-over")).contains("1. januar");
        assertThat(send("controller", post("/finance/years/2024/carry-over")).getStatus())
                .isEqualTo(422);
        var options = page("controller", "/finance/years/2024/carry-over");
        var first = java.util.regex.Pattern.compile("<option value=\"([a-z0-9-]+)\"")
                .matcher(options);
        assertThat(first.find()).as("a decision to choose").isTrue();
        var carried = send("controller", post("/finance/years/2024/carry-over").param("decision", first.group(1)));
        assertThat(carried.getHeader("Location")).isEqualTo("/finance/vouchers/2025/1");

        var next = ledger.incomeStatement(2025, LocalDate.of(2025, 12, 31)).orElseThrow();
        var before = ledger.incomeStatement(2024, LocalDate.of(2024, 12, 31)).orElseThrow();
        assertThat(next.carriedOver()).isEqualTo(before.result());
        assertThat(send("controller", get("/finance/years/2024/carry-over")).getStatus())
                .isEqualTo(409);
    }
}
