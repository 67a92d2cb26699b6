package dk.digit.portfolio.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// People and their time through the pages, on the demonstration.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CapacityPagesTest {

    private static final ActivityId ERP = new ActivityId("erp");
    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    private static final String PEOPLE = "/portfolio/activities/erp/people";

    @Autowired
    private MockMvc web;

    @Autowired
    private Capacity capacity;

    @Autowired
    private Rates rates;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private LoggedIn secretariat;
    private LocalDate today;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        today = Zone.today(clock);
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"secretariat", "projectlead", "controller", "board", "chief-roskilde", "auditor", "admin"})
    void everyone_reads_people_load_and_vacancies_in_both_languages(String username) throws Exception {
        var reader = LoggedIn.as(username, web);
        long id = capacity.ask(request("MEMBER", EngagementKind.OWN_TIME));
        for (String page : List.of(
                PEOPLE,
                "/portfolio/capacity",
                "/portfolio/capacity?by=PERSON",
                "/portfolio/capacity?by=ACTIVITY&role=MEMBER",
                "/portfolio/capacity/engagements",
                "/portfolio/vacancies",
                "/portfolio/requests/" + id,
                "/association/members/roskilde")) {
            for (String lang : List.of("da", "en")) {
                assertThat(reader.reads(page + (page.contains("?") ? "&" : "?") + "lang=" + lang))
                        .contains("<html lang=\"" + lang + "\"");
            }
        }
        assertThat(reader.reads("/api/v1" + PEOPLE)).contains("\"minutesPerWeek\":450");
        assertThat(reader.reads("/api/v1/portfolio/capacity")).contains("\"requestedMinutes\"");
    }

    @Order(1)
    @Test
    void a_lead_asks_a_chief_answers_and_both_see_it() throws Exception {
        var lead = LoggedIn.as("projectlead", web);
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(page(lead.submits(
                        PEOPLE + "/ask", "role", "TEST_LEAD", "holder", "0265", "from", "", "hours", "7,4")))
                .contains("Skriv timer om ugen i hele kvarter, fra 0,25 til 60.");
        var asked = lead.submits(
                PEOPLE + "/ask",
                "role",
                "TEST_LEAD",
                "holder",
                "0265",
                "from",
                today.toString(),
                "hours",
                "7,5",
                "kind",
                "OWN_TIME",
                "consequence",
                "Lønkørslen kan ikke testes.");
        assertThat(asked.getStatus()).isEqualTo(303);
        long id = newest();
        assertThat(lead.reads(PEOPLE)).contains("Anmodet om", "Lønkørslen kan ikke testes.");
        assertThat(chief.reads("/")).contains("/portfolio/requests/" + id);
        assertThat(sql.fetchValue("select municipality from people.task where source = 'portfolio:vacancy/" + id + "'"))
                .as("the chief is asked to answer")
                .isEqualTo("0265");

        var request = "/portfolio/requests/" + id;
        assertThat(page(chief.submits(request, "answer-" + id, "COMES", "version-" + id, "1")))
                .contains("Skriv, hvilken funktion personen har.");
        assertThat(LoggedIn.as("chief-slagelse", web)
                        .submits(request, "answer-" + id, "COMES", "person-" + id, "X", "version-" + id, "1")
                        .getStatus())
                .isEqualTo(403);
        assertThat(lead.submits(request, "answer-" + id, "COMES", "version-" + id, "1")
                        .getStatus())
                .isEqualTo(403);
        chief.submits(
                "/portfolio/requests",
                "answer-" + id,
                "COMES",
                "person-" + id,
                "Testkoordinator",
                "version-" + id,
                "1");

        assertThat(lead.reads(PEOPLE)).contains("Testkoordinator", "Tildelt");
        assertThat(page(secretariat.submits(
                        request, "answer-" + id, "NOBODY", "remark-" + id, "Nej", "version-" + id, "1")))
                .contains("En anden var hurtigere. Status er nu: Tildelt");
        assertThat(lead.reads("/portfolio/capacity?by=ROLE&municipality=0265")).contains("Testleder");
        assertThat(lead.reads("/portfolio/activities/erp")).contains("Person til en rolle</strong>");

        lead.submits(
                PEOPLE + "/" + id + "/end", "last", today.plusDays(3).toString(), "remark", "Nyt job", "opened", "2");
        assertThat(lead.reads(request)).contains("Afsluttet før tid", "Nyt job");
    }

    @Order(1)
    @Test
    void a_request_is_withdrawn_by_those_who_asked_only() throws Exception {
        long id = capacity.ask(request("ARCHITECT", EngagementKind.OWN_TIME));
        var path = PEOPLE + "/" + id + "/withdraw";

        assertThat(LoggedIn.as("chief-roskilde", web)
                        .submits(path, "opened", "1")
                        .getStatus())
                .isEqualTo(403);
        assertThat(secretariat
                        .submits("/portfolio/activities/esdh/people/" + id + "/withdraw", "opened", "1")
                        .getStatus())
                .as("it belongs to another activity")
                .isEqualTo(404);
        secretariat.submits(path, "opened", "1");
        assertThat(capacity.engagement(id))
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(EngagementState.WITHDRAWN));
    }

    @Order(1)
    @Test
    void prices_are_for_those_who_pay_and_are_paid() throws Exception {
        rates.set(null, null, today.minusYears(1), Money.parseDanish("1.234,50"), "Bestyrelsen");
        long id = capacity.ask(request("PROCESS_CONSULTANT", EngagementKind.BUY_OUT));
        capacity.allocate(id, 1, today, "Konsulent", null, null);
        var price = "Pris (kr.)";

        for (String username : List.of("secretariat", "projectlead", "controller", "chief-roskilde")) {
            var reader = LoggedIn.as(username, web);
            assertThat(reader.reads("/portfolio/requests/" + id)).as(username).contains(price);
            assertThat(reader.reads(PEOPLE)).as(username).contains("Frikøb og udlån i ");
            assertThat(reader.reads("/portfolio/buyouts")).as(username).contains("Roskilde");
        }
        for (String username : List.of("board", "auditor", "chief-slagelse")) {
            var reader = LoggedIn.as(username, web);
            assertThat(reader.reads("/portfolio/requests/" + id)).as(username).doesNotContain(price);
            assertThat(reader.reads(PEOPLE)).as(username).doesNotContain("Frikøb og udlån i ");
            assertThat(reader.reads("/api/v1" + PEOPLE)).as(username).doesNotContain("1234.50", "rice");
        }
        assertThat(LoggedIn.as("chief-slagelse", web).reads("/portfolio/buyouts"))
                .contains("Ingen personer er frikøbt");
        assertThat(LoggedIn.as("auditor", web).opens("/portfolio/buyouts").getStatus())
                .isEqualTo(403);
        assertThat(LoggedIn.as("chief-roskilde", web).opens("/portfolio/rates").getStatus())
                .isEqualTo(403);
        assertThat(secretariat.reads("/portfolio/rates")).contains("1.234,50", "Bestyrelsen");
        assertThat(page(secretariat.submits(
                        "/portfolio/rates/new", "from", "01-01-2030", "perHour", "500,00", "source", "Aftale")))
                .isEmpty();
    }

    @Order(1)
    @Test
    void a_chief_states_hours_for_the_own_municipality_only() throws Exception {
        var chief = LoggedIn.as("chief-roskilde", web);
        var quarter = Quarter.of(today);
        var form = "/portfolio/capacity/offers/roskilde";
        assertThat(chief.opens("/portfolio/capacity/offers/slagelse").getStatus())
                .isEqualTo(403);
        assertThat(chief.reads(form)).contains("Timer til roller: Roskilde");
        assertThat(page(chief.submits(form, "LEAD." + quarter.iso(), "mange", "version", "1")))
                .contains("mange");

        chief.submits(form, "LEAD." + quarter.iso(), "120", "original.LEAD." + quarter.iso(), "", "version", "1");
        assertThat(capacity.load(quarter, 1, today)).anySatisfy(load -> {
            assertThat(load.role()).isEqualTo(ProjectRole.LEAD);
            assertThat(load.capacity()).isEqualTo(120 * 60L);
        });
        assertThat(chief.reads(form)).contains("value=\"120\"");
        secretariat.submits("/portfolio/capacity/offers/secretariat", "LEAD." + quarter.iso(), "300", "version", "1");
        assertThat(secretariat.reads("/portfolio/capacity")).contains("Sekretariat");
    }

    @Order(1)
    @Test
    void hours_come_from_a_file_whole_or_not_at_all() throws Exception {
        var bad = "Kommune;Rolle;Kvartal;Timer\nRoskilde;Testleder;2027-Q1;60\nAtlantis;Testleder;2027-Q1;60\n"
                + "Roskilde;Kejser;2027-Q5;mange\nRoskilde;Testleder;2027-Q1;70\n";
        var refused = upload(secretariat, bad, "post");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused))
                .contains(
                        "Kommune: Atlantis er hverken en kommune eller et organ.",
                        "Rolle: Kejser er ingen rolle.",
                        "Kvartal: 2027-Q5 er intet kvartal.",
                        "Timer: mange er ikke et helt antal timer.",
                        "Det samme står i række 2.",
                        "Rækker med fejl: 3.");
        assertThat(stated(2027)).isEmpty();

        var good =
                "Kommune;Rolle;Kvartal;Timer\nRoskilde;Testleder;2027-Q1;60\nLejre;Projektleder;1. kvartal 2027;80\n";
        assertThat(page(upload(secretariat, good, "try"))).contains("Filen kan indlæses. Rækker: 2, nye tal: 2");
        assertThat(stated(2027)).isEmpty();
        assertThat(page(upload(LoggedIn.as("chief-roskilde", web), good, "post")))
                .contains("Kommune: Du kan ikke oplyse timer for Lejre.");
        assertThat(page(upload(secretariat, good, "post"))).contains("Filen er indlæst. Rækker: 2, nye tal: 2");
        assertThat(page(upload(secretariat, good, "post"))).contains("nye tal: 0, uændrede: 2");
        assertThat(stated(2027)).hasSize(2);
        assertThat(page(upload(secretariat, "Kommune;Rolle;Timer\nRoskilde;Testleder;5\n", "try")))
                .contains("Filen mangler kolonnen kvartal.");
    }

    @Order(1)
    @Test
    void the_rows_behind_a_figure_go_to_excel() throws Exception {
        long id = capacity.ask(request("BENEFIT_OWNER", EngagementKind.SECONDED));
        capacity.allocate(id, 1, today, "Gevinstkonsulent", null, null);

        var response = secretariat.opens("/portfolio/capacity/engagements?format=xlsx&role=BENEFIT_OWNER");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var text = book.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null && cell.getValue() != null)
                    .map(cell -> cell.getText())
                    .toList();
            assertThat(text).contains("Gevinstkonsulent", "Gevinstejer", "Udlån til foreningen");
            assertThat(text).doesNotContain("Testleder");
        }
    }

    @Order(1)
    @Test
    void the_people_of_a_confidential_activity_show_nowhere() throws Exception {
        sql.execute("update portfolio.activity set audience = '{person:secretariat}' where id = 'dental'");
        long id = capacity.ask(new RoleRequest(
                new ActivityId("dental"),
                ProjectRole.SUB_LEAD,
                new RoleHolder(ROSKILDE, null),
                Period.from(today),
                450,
                EngagementKind.BUY_OUT,
                "Hemmeligt krostel",
                "Hemmelig følge"));
        var outsider = LoggedIn.as("board", web);

        assertThat(secretariat.reads("/portfolio/requests/" + id)).contains("Hemmeligt krostel");
        assertThat(outsider.opens("/portfolio/requests/" + id).getStatus()).isEqualTo(404);
        assertThat(outsider.opens("/portfolio/activities/dental/people").getStatus())
                .isEqualTo(404);
        assertThat(LoggedIn.as("chief-roskilde", web)
                        .submits("/portfolio/requests/" + id, "answer-" + id, "NOBODY")
                        .getStatus())
                .isEqualTo(404);
        for (String page : List.of(
                "/portfolio/vacancies",
                "/portfolio/capacity/engagements",
                "/association/members/roskilde",
                "/portfolio/capacity?by=ROLE&municipality=0265")) {
            assertThat(outsider.reads(page)).as(page).doesNotContain("Hemmelig", "dental", "Delprojektleder</a>");
        }
        sql.execute("update portfolio.activity set audience = null where id = 'dental'");
    }

    @Order(2)
    @Test
    void pages_cost_the_same_number_of_queries_at_few_and_at_thousands_of_engagements() throws Exception {
        var few = counts();

        CapacityFixture.fill(sql, 3_000);

        assertThat(counts()).isEqualTo(few);
    }

    private Map<String, Integer> counts() throws Exception {
        var counts = new LinkedHashMap<String, Integer>();
        for (String page : List.of(
                "/portfolio/capacity",
                "/portfolio/capacity?by=ROLE&municipality=0265",
                "/portfolio/capacity?by=PERSON",
                "/portfolio/capacity/engagements",
                "/portfolio/vacancies",
                "/portfolio/requests",
                PEOPLE,
                "/association/members/roskilde")) {
            secretariat.reads(page);
            counts.put(page, QueryCount.of(() -> secretariat.reads(page)));
        }
        return counts;
    }

    private RoleRequest request(String role, EngagementKind kind) {
        return new RoleRequest(
                ERP,
                ProjectRole.valueOf(role),
                new RoleHolder(ROSKILDE, null),
                new Period(today, today.plusDays(200)),
                450,
                kind,
                null,
                null);
    }

    private List<QuarterLoad> stated(int year) {
        return capacity.load(new Quarter(year, 1), 1, today).stream()
                .filter(load -> load.capacity() != null)
                .toList();
    }

    private long newest() {
        return sql.fetchSingle("select max(id) from portfolio.role_engagement").get(0, Long.class);
    }

    private static MockHttpServletResponse upload(LoggedIn who, String csv, String button) throws Exception {
        return who.uploads(
                "/portfolio/capacity/import",
                new MockMultipartFile("file", "timer.csv", null, csv.getBytes(StandardCharsets.UTF_8)),
                button,
                "1");
    }

    private static String page(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
