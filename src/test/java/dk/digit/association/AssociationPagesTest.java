package dk.digit.association;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The pages of the association on the year 2023.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class AssociationPagesTest {

    private static final List<String> PAGES = List.of(
            "/association",
            "/association/members",
            "/association/members/roskilde",
            "/association/bodies",
            "/association/bodies/board",
            "/association/bodies/secretariat",
            "/association/bodies/general-assembly",
            "/association/vacancies");

    private static final List<String> FORMS = List.of(
            "/association/name",
            "/association/members/new",
            "/association/members/roskilde/edit",
            "/association/members/roskilde/end",
            "/association/bodies/new",
            "/association/bodies/board/edit",
            "/association/bodies/board/seats/new");

    @Autowired
    private MockMvc web;

    @Autowired
    private Association association;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secretariat",
                "projectlead",
                "contractmanager",
                "controller",
                "board",
                "chief-roskilde",
                "security-holbaek",
                "auditor",
                "admin"
            })
    void everyone_reads_every_page_in_both_languages(String username) throws Exception {
        var reader = LoggedIn.as(username, web);
        for (String page : PAGES) {
            for (String lang : List.of("da", "en")) {
                assertThat(reader.reads(page + "?asOf=2023-12-31&lang={lang}", lang))
                        .contains("<html lang=\"" + lang + "\"")
                        .contains("DIGIT – Digitaliseringsforening Sjælland");
            }
        }
    }

    @Test
    void only_secretariat_and_administrators_change() throws Exception {
        var auditor = LoggedIn.as("auditor", web);
        var admin = LoggedIn.as("admin", web);
        for (String form : FORMS) {
            assertThat(secretariat.opens(form).getStatus()).as(form).isEqualTo(200);
            assertThat(admin.opens(form + "?lang=en").getStatus()).as(form).isEqualTo(200);
            assertThat(auditor.opens(form).getStatus()).as(form).isEqualTo(403);
            assertThat(auditor.submits(form).getStatus()).as(form).isEqualTo(403);
        }
        assertThat(auditor.reads("/association/bodies/secretariat?asOf=2023-12-31"))
                .doesNotContain("/fill\"")
                .doesNotContain("/end\"");
    }

    @Test
    void the_contract_manager_was_missing_for_six_months() throws Exception {
        assertThat(secretariat.reads("/association/bodies/secretariat?asOf=2023-12-31&lang=da"))
                .contains("ledig fra 01-06-2023 til og med 30-11-2023, 6 måneder");
        assertThat(secretariat.reads("/association/vacancies?asOf=2023-12-31&lang=en"))
                .contains("Contract manager (SSO)")
                .contains("6 months");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/association/bodies?sort=name", "/association/vacancies?sort=body"})
    void bodies_sort_by_their_name_of_the_day(String address) throws Exception {
        secretariat.reads(address);
        secretariat.reads(address + "&asOf=2023-12-31&lang=en");
    }

    @Test
    void what_nobody_knows_is_said() throws Exception {
        assertThat(secretariat.reads("/association/bodies/executive-committee?asOf=2023-08-01"))
                .contains("start ukendt")
                .contains("31-08-2023 (usikkert)");
    }

    @Test
    void a_page_shows_its_day() throws Exception {
        assertThat(row(secretariat.reads("/association/bodies/executive-committee?asOf=2023-10-01"), "3"))
                .contains("Ledig");
        assertThat(row(secretariat.reads("/association/bodies/executive-committee?asOf=2023-11-01"), "3"))
                .contains("Guldborgsund");
        assertThat(secretariat.reads("/association/members?asOf=2016-12-31"))
                .contains("af 10")
                .doesNotContain("Ringsted");
    }

    @Test
    void a_municipality_on_the_board_is_refused_in_the_executive_in_words() throws Exception {
        var seat = association.seats(AssociationFixture.EXECUTIVE_COMMITTEE, LocalDate.of(2023, 10, 1)).stream()
                .filter(Seating::vacant)
                .findFirst()
                .orElseThrow()
                .seat();

        var refused = fill(seat, "0316", "01-09-2023", "31-10-2023");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(words(refused))
                .contains(
                        "Holbæk har pladsen Bestyrelse, plads 1 (Formand) i perioden 01-01-2023 –. En kommune kan ikke have den og sidde i"
                                + " Direktion (D3) på samme tid.")
                .contains("value=\"01-09-2023\"");
    }

    @Test
    void a_taken_seat_and_a_missing_membership_are_refused_in_words() throws Exception {
        var chair = association
                .seats(AssociationFixture.BOARD, LocalDate.of(2023, 10, 1))
                .getFirst()
                .seat();

        assertThat(words(fill(chair, "0350", "01-10-2023", "")))
                .contains(
                        "Holbæk har pladsen Bestyrelse, plads 1 (Formand) i perioden 01-01-2023 –. En plads har én indehaver ad gangen.");
        assertThat(words(fill(chair, "0101", "01-10-2023", "")))
                .contains(
                        "København er ikke medlem af foreningen og kan ikke have pladsen Bestyrelse, plads 1 (Formand).");
    }

    @Test
    void a_seat_is_filled_and_left_again() throws Exception {
        var seat = association.seats(AssociationFixture.SECRETARIAT, LocalDate.of(2024, 2, 1)).stream()
                .filter(Seating::vacant)
                .findFirst()
                .orElseThrow()
                .seat();

        assertThat(fill(seat, "own", "01-02-2024", "").getRedirectedUrl()).isEqualTo("/association/bodies/secretariat");
        var holding = association.seats(AssociationFixture.SECRETARIAT, LocalDate.of(2024, 2, 1)).stream()
                .filter(seating -> seat.id().equals(seating.seat().id()))
                .findFirst()
                .orElseThrow()
                .holding();
        var end = "/association/holdings/" + holding.id() + "/end";
        assertThat(secretariat
                        .submits(end, "version", "1", "last", "31-01-2024")
                        .getStatus())
                .isEqualTo(422);
        assertThat(secretariat
                        .submits(end, "version", "1", "last", "30-04-2024")
                        .getStatus())
                .isEqualTo(303);
        var late = secretariat.submits(end, "version", "1", "last", "31-05-2024");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(words(late)).contains("secretariat");
    }

    @Test
    void ending_a_membership_says_first_what_it_means() throws Exception {
        var end = "/association/members/vordingborg/end";

        assertThat(secretariat.reads(end + "?last=31-12-2027"))
                .contains("Vordingborg er medlem til og med 31. december 2027.")
                .contains("Kommunen sidder ikke længere i Generalforsamling.")
                .contains("Pladsen Medlem i Bestyrelse (01-01-2023 –) løber længere end medlemskabet.");
        var refused = secretariat.submits(end, "version", "1", "last", "31-12-2027");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(words(refused)).contains("Bestyrelse, plads 3 (Medlem) i perioden 01-01-2023 –");
        assertThat(secretariat
                        .submits(end, "version", "1", "last", "31-12-2027", "endSeats", "yes")
                        .getRedirectedUrl())
                .isEqualTo("/association/members/vordingborg");
        assertThat(secretariat.reads("/association/members/vordingborg?asOf=2028-01-01"))
                .contains("Tidligere medlem")
                .contains("31-12-2027");
        assertThat(association.vacancies(Period.from(LocalDate.of(2028, 1, 1))))
                .anyMatch(vacancy -> vacancy.seat().body().equals(AssociationFixture.BOARD));
    }

    @Test
    void a_cvr_number_that_does_not_hold_is_refused_in_words() throws Exception {
        var refused = secretariat.submits(
                "/association/members/lejre/edit", "version", "1", "officialName", "Lejre Kommune", "cvr", "29188549");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(words(refused)).contains("CVR-nummeret er ikke gyldigt.");
    }

    @Test
    void a_body_is_made_and_leaves_its_line_in_the_history() throws Exception {
        var made = secretariat.submits(
                "/association/bodies/new",
                "nameDa",
                "Økonomiudvalg",
                "nameEn",
                "Finance committee",
                "kind",
                "ADVISORY",
                "place",
                "9",
                "first",
                "01-01-2024");

        assertThat(made.getRedirectedUrl()).isEqualTo("/association/bodies/finance-committee");
        assertThat(secretariat.reads("/association/bodies/finance-committee?asOf=2024-06-01"))
                .contains("Økonomiudvalg")
                .contains("Oprettet, Sekretariatschef");
    }

    @Test
    void the_list_of_members_comes_as_a_spreadsheet() throws Exception {
        var response = secretariat.opens("/association/members?asOf=2023-12-31&format=xlsx");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(12);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Greve");
        }
    }

    @Test
    void programs_read_members_bodies_and_seats() throws Exception {
        assertThat(secretariat.reads("/api/v1/association/members?asOf=2023-12-31"))
                .contains(
                        "{\"code\":\"0253\",\"name\":\"Greve\",\"officialName\":\"Greve Kommune\",\"cvr\":\"44023911\"")
                .contains("\"memberFrom\":\"2017-01-01\",\"memberTo\":null");
        assertThat(secretariat.reads("/api/v1/association/bodies?asOf=2023-12-31&lang=en"))
                .contains("\"id\":\"board\",\"name\":\"Board\",\"kind\":\"governing\"")
                .contains("\"incompatibleWith\":[\"executive-committee\"]");
        assertThat(secretariat.reads("/api/v1/association/bodies/executive-committee/seats?asOf=2023-10-01"))
                .contains("\"number\":1,\"function\":\"Formand\",\"vacant\":false,\"holder\":\"Slagelse\"")
                .contains("\"number\":3,\"function\":\"Medlem\",\"vacant\":true");
    }

    @Test
    void programs_read_a_list_in_parts() throws Exception {
        var first = secretariat.opens("/api/v1/association/members?asOf=2023-12-31&limit=4");
        var next = first.getHeader("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");

        assertThat(first.getContentAsString(StandardCharsets.UTF_8))
                .contains("Holbæk")
                .doesNotContain("Køge");
        assertThat(secretariat.reads(next)).contains("Køge").doesNotContain("Holbæk");
    }

    @Test
    void what_a_program_asks_wrongly_is_refused_as_a_problem() throws Exception {
        for (String wrong : List.of("asOf=2023-02-31", "limit=0", "cursor=nonsense")) {
            var refused = secretariat.opens("/api/v1/association/members?" + wrong);
            assertThat(refused.getStatus()).as(wrong).isEqualTo(400);
            assertThat(refused.getContentType()).startsWith("application/problem+json");
        }
        assertThat(secretariat.opens("/api/v1/association/bodies/no-such/seats").getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse fill(Seat seat, String holder, String first, String last) throws Exception {
        return secretariat.submits(
                "/association/seats/" + seat.id() + "/fill", "holder", holder, "first", first, "last", last);
    }

    /// The table row that begins with `number`.
    private static String row(String page, String number) {
        int from = page.indexOf("<tr><td class=\"n\">" + number + "</td>");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
