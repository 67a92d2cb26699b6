package dk.digit.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.Association;
import dk.digit.association.HoldingId;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.MovingClock;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/// A confidential tender full of rare words: to all but the persons named, a search answers as if it were not there.
@DbTest
@Import(MovingClock.Set.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SecretSearchPagesTest {

    private static final List<String> OUTSIDERS =
            List.of("secretariat", "admin", "auditor", "controller", "board", "chief-roskilde");

    /// Each way in which somebody might ask for it, and a word like it that stands nowhere at all.
    private static final List<List<String>> ASKED = List.of(
            List.of("zimbrofonudbud", "zimbrofonodbud"),
            List.of("zimbro", "zimbre"),
            List.of("brofonudb", "brofonedb"),
            List.of("zimbrofnoudbud", "zimbrofnoodbud"),
            List.of("kwarpelyst", "kwarpelyxt"),
            List.of("Zimbrofonudbud kwarpelyst", "Zimbrofonodbud kwarpelyxt"),
            List.of("xoditranens", "xoditrenens"),
            List.of("glimparsk", "glimpersk"));

    private final Map<String, LoggedIn> readers = new HashMap<>();

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SearchIndex index;

    @Autowired
    private MovingClock clock;

    @Autowired
    private Association association;

    @BeforeEach
    void a_confidential_tender() {
        clock.standsAt("2026-11-25T10:00:00");
        index.fill();
        sql.execute("update portfolio.activity set audience = null where id like 'secret%'");
        sql.execute("delete from portfolio.milestone where activity like 'secret%'");
        sql.execute("delete from portfolio.activity where id like 'secret%'");
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind, supplier, remark_da, audience)"
                + " values ('secret', 'Zimbrofonudbuddet', 'Glimparsk tender', 'PROJECT', 'Xoditranen', 'Kwarpelyst',"
                + " '{person:projectlead}')");
        sql.execute("insert into portfolio.milestone (activity, kind, due_on, text_da, text_en)"
                + " values ('secret', 'TENDER', '2026-12-01', 'Kwarpelyst åbner zimbrofonudbuddet', 'Opening')");
    }

    @Test
    void the_person_named_finds_it_in_every_way() throws Exception {
        for (List<String> asked : ASKED) {
            assertThat(page("projectlead", asked.getFirst()))
                    .as(asked.getFirst())
                    .contains("/portfolio/activities/secret");
        }
    }

    @Test
    void to_everybody_else_pages_suggestions_and_programs_answer_as_to_a_word_that_stands_nowhere() throws Exception {
        for (String username : OUTSIDERS) {
            for (List<String> asked : ASKED) {
                for (String way : List.of(
                        "/search?q={q}",
                        "/search?q={q}&lang=en",
                        "/search?q={q}&kind=portfolio.activity",
                        "/search?q={q}&year=2026",
                        "/search/suggestions?q={q}",
                        "/api/v1/search?q={q}")) {
                    var secret = answer(username, way, asked.getFirst());
                    var nowhere = answer(username, way, asked.getLast());
                    assertThat(secret).as("%s: %s for %s", username, way, asked).isEqualTo(nowhere);
                    assertThat(secret).doesNotContain("activities/secret");
                }
            }
        }
    }

    @Test
    void the_spreadsheet_of_a_search_has_it_for_the_person_named_only() throws Exception {
        assertThat(rowsOfSheet("projectlead", "kwarpelyst")).isPositive();
        for (String username : OUTSIDERS) {
            assertThat(rowsOfSheet(username, "kwarpelyst")).as(username).isZero();
        }
    }

    private long rowsOfSheet(String username, String typed) throws Exception {
        var sheet = as(username).opens("/search?format=xlsx&q={q}", typed).getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet));
                var rows = book.getFirstSheet().openStream()) {
            return rows.filter(row -> row.getRowNum() > 1).count();
        }
    }

    @Test
    void no_count_of_anything_changes_by_it() throws Exception {
        var before = answer("controller", "/api/v1/search?q={q}", "udbud");
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind, audience)"
                + " select 'secret-' || n, 'Udbud ' || n, 'Tender ' || n, 'PROJECT', '{person:projectlead}'"
                + " from generate_series(1, 50) n");

        assertThat(answer("controller", "/api/v1/search?q={q}", "udbud")).isEqualTo(before);
        assertThat(answer("projectlead", "/api/v1/search?q={q}", "udbud")).isNotEqualTo(before);
    }

    @Test
    void it_is_found_by_all_from_the_award_on_and_by_nobody_named_no_more() throws Exception {
        assertThat(page("controller", "zimbrofonudbud")).doesNotContain("/portfolio/activities/secret");

        sql.execute("update portfolio.activity set audience = '{person:controller}' where id = 'secret'");
        assertThat(page("controller", "zimbrofonudbud")).contains("/portfolio/activities/secret");
        assertThat(page("projectlead", "zimbrofonudbud")).doesNotContain("/portfolio/activities/secret");
        assertThat(page("projectlead", "kwarpelyst")).doesNotContain("/portfolio/activities/secret");

        sql.execute("update portfolio.activity set audience = null where id = 'secret'");
        assertThat(page("projectlead", "zimbrofonudbud")).contains("/portfolio/activities/secret");
        assertThat(page("board", "kwarpelyst")).contains("/portfolio/activities/secret");
    }

    @Test
    void what_is_the_boards_is_found_while_the_seat_lasts_and_not_after_its_midnight() throws Exception {
        sql.execute("update portfolio.activity set audience = '{body:board}' where id = 'secret'");
        var seat =
                association.seatsOfAccount("board", LocalDate.of(2026, 11, 25)).getFirst();
        end(Objects.requireNonNull(seat.holding().id()), LocalDate.of(2026, 11, 30));

        clock.standsAt("2026-11-30T23:59:59");
        assertThat(page("board", "zimbrofonudbud")).contains("/portfolio/activities/secret");
        clock.standsAt("2026-12-01T00:00:00");
        assertThat(page("board", "zimbrofonudbud")).doesNotContain("/portfolio/activities/secret");
    }

    private void end(HoldingId holding, LocalDate last) {
        int version = association.holding(holding).orElseThrow().holding().version();
        assertThat(association.endHolding(holding, last, true, Bilingual.EMPTY, version))
                .isTrue();
    }

    private LoggedIn as(String username) throws Exception {
        var known = readers.get(username);
        if (known == null) {
            known = LoggedIn.as(username, web);
            readers.put(username, known);
        }
        return known;
    }

    private String page(String username, String typed) throws Exception {
        return as(username).reads("/search?q={q}", typed);
    }

    /// Without what was asked, and what differs from one answer to the next.
    private String answer(String username, String way, String typed) throws Exception {
        var answer = as(username).opens(way, typed);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replace(typed, "…")
                .replace(typed.replace(" ", "+"), "…")
                .replace(typed.replace(" ", "%20"), "…");
    }
}
