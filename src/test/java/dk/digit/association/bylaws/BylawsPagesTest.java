package dk.digit.association.bylaws;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.AssociationFixture;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The bylaws of the example association, read and amended.
@DbTest
@AutoConfigureMockMvc
class BylawsPagesTest {

    private static final String PAGE = "/association/bylaws?asOf=2023-12-31&lang=";
    private static final LocalDate YEARS_END = LocalDate.of(2023, 12, 31);

    @Autowired
    private MockMvc web;

    @Autowired
    private Bylaws bylaws;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projectlead", "controller", "board", "chief-roskilde", "auditor", "admin"})
    void everyone_reads_the_bylaws_in_both_languages(String username) throws Exception {
        var reader = LoggedIn.as(username, web);
        var provision = "/association/bylaws/provisions/" + id(Place.of(ProvisionKind.VOTES));

        assertThat(reader.reads(PAGE + "da"))
                .contains("Hvert medlem har én stemme.")
                .contains("Der kan besluttes, når mere end halvdelen af medlemmerne er til stede.")
                .contains("Et forslag er vedtaget, når mindst to tredjedele af alle medlemmers stemmer er for.")
                .contains("Hvert år skiftes én plads ud.")
                .contains("En kommune sidder ikke i Bestyrelse og Direktion (D3) på samme tid.");
        assertThat(reader.reads(PAGE + "en"))
                .contains("Whoever has the most votes is elected.")
                .contains("Each participant holds 1 at most.");
        for (String lang : List.of("da", "en")) {
            assertThat(reader.opens(provision + "?lang=" + lang).getStatus()).isEqualTo(200);
            assertThat(reader.opens("/association/bylaws/provisions?lang=" + lang)
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_nobody_has_seen_written_is_marked_in_words() throws Exception {
        assertThat(secretariat.reads(PAGE + "da"))
                .contains("Paragraf ukendt · fra 17-03-2016 (usikkert)")
                .contains("bestemmelser er antaget");
        assertThat(secretariat.reads("/association/bylaws/provisions/" + id(Place.of(ProvisionKind.QUORUM))))
                .contains("Står ikke i materialet; antaget efter, hvad lignende foreninger har.");
    }

    @Test
    void before_the_association_the_page_says_that_there_is_nothing() throws Exception {
        assertThat(secretariat.reads("/association/bylaws?asOf=2015-01-01&lang=da"))
                .contains("Vedtægterne siger intet om dette den 1. januar 2015.");
    }

    @Test
    void only_secretariat_and_administrators_amend() throws Exception {
        var provision = "/association/bylaws/provisions/" + id(Place.of(ProvisionKind.TIES));
        var auditor = LoggedIn.as("auditor", web);
        for (String form : List.of(provision + "/amend", provision + "/repeal", "/association/bylaws/new/QUORUM")) {
            assertThat(secretariat.opens(form).getStatus()).as(form).isEqualTo(200);
            assertThat(secretariat.opens(form + "?lang=en").getStatus())
                    .as(form)
                    .isEqualTo(200);
            assertThat(auditor.opens(form).getStatus()).as(form).isEqualTo(403);
            assertThat(auditor.submits(form).getStatus()).as(form).isEqualTo(403);
        }
        assertThat(auditor.submits("/association/bylaws/begin").getStatus()).isEqualTo(403);
        assertThat(auditor.reads(provision)).doesNotContain("/amend");
    }

    @Test
    void every_kind_of_provision_has_a_form_that_opens_on_what_stands() throws Exception {
        for (Article article : bylaws.on(YEARS_END).articles()) {
            var amend = "/association/bylaws/provisions/"
                    + article.provision().clause().id() + "/amend";
            assertThat(secretariat.opens(amend).getStatus()).as(amend).isEqualTo(200);
        }
        for (ProvisionKind kind : ProvisionKind.values()) {
            assertThat(secretariat.opens("/association/bylaws/new/" + kind).getStatus())
                    .isEqualTo(200);
        }
        assertThat(secretariat.opens("/association/bylaws/new/NOTHING").getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_amendment_is_told_before_it_applies_and_changes_nothing_before_its_day() throws Exception {
        var place = Place.majority(null, Matter.DISSOLUTION);
        var amended = secretariat.submits(
                "/association/bylaws/provisions/" + id(place) + "/amend",
                "version",
                "1",
                "numerator",
                "3",
                "denominator",
                "4",
                "base",
                "ALL",
                "first",
                "01-06-2031",
                "paragraph",
                "§ 15",
                "decision",
                "Generalforsamlingen 2. juni 2030, punkt 5");

        assertThat(amended.getStatus()).isEqualTo(303);
        assertThat(secretariat.reads("/association/bylaws?asOf=2031-05-31&lang=da"))
                .contains("Ændringer, der er på vej")
                .contains("1. juni 2031")
                .contains("Før: Et forslag er vedtaget, når mindst to tredjedele af alle medlemmers stemmer er for.")
                .contains("når mindst 3/4 af alle medlemmers stemmer er for.");
        assertThat(secretariat.reads("/association/bylaws?asOf=2031-06-01&lang=da"))
                .contains("§ 15 · fra 01-06-2031")
                .doesNotContain("Før: Et forslag");
        assertThat(secretariat.reads(amended.getRedirectedUrl()))
                .contains("Bestemmelsen gennem tiden")
                .contains("Generalforsamlingen 2. juni 2030, punkt 5");
    }

    @Test
    void who_amends_on_top_of_another_is_shown_what_that_one_did() throws Exception {
        var amend = "/association/bylaws/provisions/" + id(Place.of(ProvisionKind.PROXIES)) + "/amend";
        assertThat(secretariat
                        .submits(amend, "version", "1", "proxies", "2", "first", "01-01-2032", "source", "Vedtægter")
                        .getStatus())
                .isEqualTo(303);

        var late = secretariat.submits(
                amend, "version", "1", "proxies", "3", "first", "01-01-2031", "source", "Vedtægter");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(words(late)).contains("secretariat");
    }

    @Test
    void a_provision_that_was_wrong_is_put_right_with_a_reason_and_what_was_typed_is_kept() throws Exception {
        var amend = "/association/bylaws/provisions/" + id(Place.of(ProvisionKind.EXIT_SETTLEMENT)) + "/amend";
        var typed = new String[] {
            "version", "1", "settlement", "SHARE_OF_EQUITY", "first", "17-03-2016", "source", "Fundne vedtægter"
        };

        var refused = secretariat.submits(amend, typed);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(words(refused)).contains("Skriv, hvorfor den rettes").contains("value=\"Fundne vedtægter\"");
        var old = "/association/bylaws/provisions/" + id(Place.of(ProvisionKind.EXIT_SETTLEMENT));
        var more = java.util.Arrays.copyOf(typed, typed.length + 2);
        more[typed.length] = "reason";
        more[typed.length + 1] = "Vedtægterne er fundet i arkivet";
        assertThat(secretariat.submits(amend, more).getStatus()).isEqualTo(303);
        assertThat(secretariat.reads(old)).contains("Den har ikke gældet nogen dag.");
    }

    @Test
    void impossible_values_are_refused_at_their_field() throws Exception {
        var quorum = "/association/bylaws/new/QUORUM";
        assertThat(words(secretariat.submits(quorum, "numerator", "3", "denominator", "2", "first", "01-01-2033")))
                .contains("En andel er en brøk fra 0 til 1 med hele tal.")
                .contains("Skriv, hvor bestemmelsen står");
        assertThat(words(secretariat.submits(
                        quorum, "numerator", "1", "denominator", "2", "first", "01-01-2033", "source", "Vedtægter")))
                .contains("Der gælder allerede en bestemmelse om det samme i en del af tiden.");
        assertThat(words(secretariat.submits(
                        "/association/bylaws/new/NOTICE",
                        "occasion",
                        "ORDINARY",
                        "noticeDays",
                        "7",
                        "proposalDays",
                        "21",
                        "agendaDays",
                        "14",
                        "first",
                        "01-01-2033",
                        "source",
                        "x")))
                .contains("Dagsordenen sendes ikke før indkaldelsen");
        assertThat(words(secretariat.submits(
                        "/association/bylaws/new/VOTES",
                        "votes",
                        "1",
                        "weights",
                        "Atlantis: 3",
                        "first",
                        "01-01-2033")))
                .contains("Linjen kan ikke læses: Atlantis: 3.");
    }

    @Test
    void a_body_gets_a_quorum_of_its_own_and_loses_it_again() throws Exception {
        var made = secretariat.submits(
                "/association/bylaws/new/QUORUM",
                "body",
                "board",
                "numerator",
                "2",
                "denominator",
                "3",
                "first",
                "01-01-2033",
                "source",
                "Forretningsorden");

        assertThat(made.getStatus()).isEqualTo(303);
        var day = LocalDate.of(2033, 6, 1);
        assertThat(bylaws.on(day).quorum(AssociationFixture.BOARD).needed(3)).isEqualTo(2);
        assertThat(bylaws.on(day).quorum(AssociationFixture.BOARD).moreThan()).isFalse();
        var repeal = made.getRedirectedUrl() + "/repeal";
        assertThat(secretariat
                        .submits(repeal, "version", "1", "last", "31-12-2032")
                        .getStatus())
                .isEqualTo(422);
        assertThat(secretariat
                        .submits(repeal, "version", "1", "last", "31-12-2033")
                        .getStatus())
                .isEqualTo(303);
        assertThat(bylaws.on(LocalDate.of(2034, 1, 1))
                        .quorum(AssociationFixture.BOARD)
                        .moreThan())
                .isTrue();
    }

    @Test
    void the_provisions_come_as_a_spreadsheet() throws Exception {
        var response =
                secretariat.opens("/association/bylaws/provisions?standing=IN_FORCE&asOf=2023-12-31&format=xlsx");

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.size()).isGreaterThan(20);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("Stemmer");
        }
    }

    @Test
    void programs_read_the_bylaws_of_a_day() throws Exception {
        assertThat(secretariat.reads("/api/v1/association/bylaws?asOf=2023-12-31&lang=en"))
                .contains("\"kind\":\"votes\",\"body\":null")
                .contains("\"terms\":{\"denominator\":2,\"moreThan\":true,\"numerator\":1}")
                .contains("\"assumed\":true");
        assertThat(secretariat.reads("/api/v1/association/bylaws?asOf=2015-12-31"))
                .isEqualTo("[]");
    }

    @Test
    void the_bylaws_of_a_day_are_one_query() throws Exception {
        assertThat(QueryCount.of(() -> bylaws.on(YEARS_END))).isEqualTo(1);
    }

    private ProvisionId id(Place place) {
        return bylaws.on(YEARS_END).articles().stream()
                .filter(article -> article.place().equals(place))
                .findFirst()
                .orElseThrow()
                .provision()
                .clause()
                .id();
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
