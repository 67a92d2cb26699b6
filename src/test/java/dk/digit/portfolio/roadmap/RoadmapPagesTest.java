package dk.digit.portfolio.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// The whole portfolio over time.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoadmapPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    private LoggedIn reader;

    @BeforeEach
    void logIn() throws Exception {
        reader = LoggedIn.as("board", web);
    }

    @Order(1)
    @Test
    void the_roadmap_shows_what_runs_in_its_quarters_by_kind() throws Exception {
        var page = reader.reads("/portfolio/roadmap?from=2023-K1&quarters=4&asOf=2023-12-31");
        assertThat(page).contains("fra 2023-K1 til og med 2023-K4", "Projekter", "Systemer i drift", "Netværk", "<svg");
        assertThat(page).contains("/portfolio/roadmap?from=2022-K1&amp;quarters=4");
        assertThat(reader.reads("/portfolio/roadmap?from=2023-K1&quarters=4&kind=NETWORK&asOf=2023-12-31"))
                .doesNotContain("id=\"roadmap-project\"");
        assertThat(reader.reads("/portfolio/roadmap?municipality=0999")).contains("Ingen aktiviteter passer");
        assertThat(reader.reads("/portfolio/roadmap?from=x&quarters=y&municipality=z&page=0"))
                .contains("<h1>Køreplan</h1>");
    }

    @Order(2)
    @Test
    void a_municipality_sees_what_hits_it() throws Exception {
        sql.execute("insert into portfolio.work_package (activity, name_da, start_on, finish_on, municipality)"
                + " values ('sso', 'Uddannelse i Lejre', '2025-02-01', '2025-03-01', '0350')");

        var page = reader.reads("/portfolio/roadmap?from=2025&quarters=4&municipality=0350&detailed=yes");
        assertThat(page).contains("Køreplan for Lejre", "Uddannelse i Lejre");
        assertThat(reader.reads("/portfolio/roadmap?from=2025&quarters=4&municipality=0265&detailed=yes"))
                .doesNotContain("Uddannelse i Lejre");
        assertThat(reader.reads("/association/members/lejre?asOf=2025-01-01"))
                .contains("/portfolio/roadmap?from=2025-K1&amp;quarters=4&amp;municipality=0350");
    }

    @Order(2)
    @Test
    void a_municipality_sees_the_waves_that_it_goes_in() throws Exception {
        sql.execute("insert into portfolio.wave (activity, number, start_on, start_precision, go_live_on,"
                + " go_live_precision) values ('sso', 71, '2025-01-15', 'DAY', '2025-05-01', 'DAY'),"
                + " ('sso', 72, '2025-03-01', 'DAY', '2025-10-01', 'MONTH')");
        sql.execute("insert into portfolio.wave_place (activity, municipality, period, wave)"
                + " select 'sso', m.code, '[2024-06-01,)', w.id from portfolio.wave w"
                + " join (values ('0350', 71), ('0265', 72)) m (code, number) using (number)");

        var hits = "/portfolio/roadmap?from=2025&quarters=4&asOf=2025-01-01&municipality=";
        assertThat(reader.reads(hits + "0350"))
                .contains("Bølge 71 (Lejre), planlagt i drift 01-05-2025", "Bølge: planlagt")
                .doesNotContain("Bølge 72");
        assertThat(reader.reads(hits + "0265"))
                .contains("Bølge 72 (Roskilde), planlagt i drift 10-2025")
                .doesNotContain("Bølge 71");
        assertThat(reader.reads(hits.replace("asOf=2025-01-01", "asOf=2024-05-01") + "0350"))
                .as("it had no place then")
                .doesNotContain("Bølge 71");
        assertThat(reader.reads("/portfolio/roadmap?from=2027&quarters=4&municipality=0350"))
                .doesNotContain("Bølge 71 (Lejre), planlagt");
        assertThat(reader.reads("/portfolio/roadmap?from=2025&quarters=4&asOf=2025-01-01"))
                .contains("Bølge 71 (Lejre)", "Bølge 72 (Roskilde)");
        var sheet = reader.opens("/portfolio/roadmap.xlsx?from=2025&quarters=4&asOf=2025-01-01&municipality=0350");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
            assertThat(workbook.getFirstSheet().read().stream().map(row -> row.getCellText(3)))
                    .contains("Bølge 71 (Lejre), planlagt i drift 01-05-2025");
        }
        sql.execute("update portfolio.activity set audience = '{person:secretariat}' where id = 'sso'");
        assertThat(reader.reads(hits + "0350")).doesNotContain("Bølge 71");
        sql.execute("update portfolio.activity set audience = null where id = 'sso'");
    }

    @Order(3)
    @Test
    void it_goes_to_excel_to_paper_and_to_programs() throws Exception {
        var excel =
                reader.opens("/portfolio/roadmap.xlsx?from=2023-K1&quarters=4").getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(excel))) {
            assertThat(workbook.getFirstSheet().read().size()).isGreaterThan(20);
        }
        var pdf = reader.opens("/portfolio/roadmap.pdf?from=2023-K1&quarters=4").getContentAsByteArray();
        assertThat(new String(Arrays.copyOf(pdf, 5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(reader.opens("/api/v1/portfolio/roadmap?from=2023-K1&quarters=4")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("\"id\":\"erp\"", "\"milestones\"");
    }

    @Order(4)
    @Test
    void four_hundred_activities_and_twenty_thousand_milestones_cost_no_more_queries() throws Exception {
        var address = "/portfolio/roadmap?from=2023-K1&detailed=yes&municipality=0350";
        var all = "/portfolio/roadmap?from=2023-K1&detailed=yes";
        reader.reads(address);
        int before = QueryCount.sent(() -> reader.reads(address)).size();
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind)"
                + " select 'many-' || n, 'Mange ' || n, 'Many ' || n, 'PROJECT' from generate_series(1, 400) n");
        sql.execute("insert into portfolio.activity_phase (activity, phase, period, start_precision)"
                + " select 'many-' || n, 'ANALYSIS', '[2022-01-01,)', 'DAY' from generate_series(1, 400) n");
        sql.execute("insert into portfolio.milestone (activity, kind, due_on, text_da, text_en)"
                + " select 'many-' || (1 + n % 400), 'OTHER', date '2022-01-01' + n % 1500, 'Nr ' || n, 'No ' || n"
                + " from generate_series(1, 20000) n");
        assertThat(QueryCount.sent(() -> reader.reads(address)).size()).isEqualTo(before);

        long[] times = new long[25];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            assertThat(reader.reads(all)).contains("Side 2");
            times[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(times);
        System.out.println("roadmap of 400 activities, ms: " + Arrays.toString(times));
    }
}
