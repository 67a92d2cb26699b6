package dk.digit.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// One box for everything that somebody may see.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class SearchPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Kinds kinds;

    @Autowired
    private Clock clock;

    @BeforeEach
    void what_waits_is_made() {
        index.fill();
        sql.execute("delete from portfolio.activity where id like 'krydsord%'");
        activity("krydsord", "Løndatahåndteringen", "Wage data handling", "Ældreområdets børnehaver");
    }

    @Test
    void the_beginning_of_a_word_a_form_of_it_and_a_part_of_a_compound_find_it() throws Exception {
        for (String typed :
                List.of("løndata", "Løndatahåndtering", "håndtering", "børnehaverne", "wages", "ældreområde")) {
            assertThat(found("secretariat", typed)).as(typed).contains("/portfolio/activities/krydsord");
        }
    }

    @Test
    void danish_letters_may_be_written_as_two() throws Exception {
        assertThat(found("secretariat", "loendatahaandteringen")).contains("/portfolio/activities/krydsord");
    }

    @Test
    void every_word_has_to_be_there() throws Exception {
        assertThat(found("secretariat", "løndata børnehave")).contains("/portfolio/activities/krydsord");
        assertThat(found("secretariat", "løndata regnskov")).doesNotContain("/portfolio/activities/krydsord");
    }

    @Test
    void a_slip_of_the_keyboard_in_a_title_is_forgiven_and_said() throws Exception {
        var page = LoggedIn.as("secretariat", web).reads("/search?q={q}", "løndatahåndteirngen");

        assertThat(page).contains("/portfolio/activities/krydsord", "Her er det, der ligner");
    }

    @Test
    void what_is_found_shows_its_kind_and_the_place_with_the_words_marked() throws Exception {
        var page = LoggedIn.as("secretariat", web).reads("/search?q={q}", "børnehave");

        assertThat(page).contains("<mark>børnehaver</mark>", "Aktivitet");
    }

    @Test
    void a_title_that_is_exactly_what_was_typed_comes_first() throws Exception {
        activity("krydsord-to", "Noget om løndatahåndteringen i praksis", "More", null);

        assertThat(found("secretariat", "løndatahåndteringen").getFirst()).isEqualTo("/portfolio/activities/krydsord");
    }

    @Test
    void it_narrows_by_kind_municipality_and_year_and_counts_what_narrowing_leaves() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        var page = reader.reads("/search?q=roskilde");
        var narrow = Pattern.compile(
                        "href=\"(/search\\?q=roskilde&amp;(?:kind|municipality|year)=[^\"]+)\">[^<]*<span class=\"chip-count\">([\\d.]+)<")
                .matcher(page);
        int looked = 0;
        while (narrow.find()) {
            var narrowed = reader.reads(narrow.group(1).replace("&amp;", "&"));
            assertThat(count(narrowed)).as(narrow.group(1)).isEqualTo(narrow.group(2));
            looked++;
        }
        assertThat(looked).isGreaterThan(2);
    }

    @Test
    void the_spreadsheet_and_the_programs_answer_hold_what_the_page_counts() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        int count = Integer.parseInt(count(reader.reads("/search?q=roskilde")));

        var json = reader.reads("/api/v1/search?q=roskilde");
        var sheet = reader.opens("/search?q=roskilde&format=xlsx");

        assertThat(json).contains("\"total\":" + count + ",");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.filter(row -> row.getRowNum() > 1)).hasSize(count);
        }
    }

    @Test
    void suggestions_are_titles_in_the_readers_language() throws Exception {
        assertThat(LoggedIn.as("secretariat", web).reads("/search/suggestions?q={q}&lang=en", "wage da"))
                .contains("Wage data handling", "/portfolio/activities/krydsord");
    }

    @Test
    void a_changed_record_is_found_by_what_it_says_now_at_once() throws Exception {
        sql.execute("update portfolio.activity set name_da = 'Kvartsuret' where id = 'krydsord'");

        assertThat(found("secretariat", "kvartsuret")).contains("/portfolio/activities/krydsord");
        assertThat(found("secretariat", "løndatahåndteringen")).doesNotContain("/portfolio/activities/krydsord");
        sql.execute("delete from portfolio.activity where id = 'krydsord'");
        assertThat(found("secretariat", "kvartsuret")).doesNotContain("/portfolio/activities/krydsord");
    }

    @Test
    void a_page_of_the_past_offers_no_search_for_only_the_present_is_searched() throws Exception {
        var reader = LoggedIn.as("secretariat", web);

        assertThat(reader.reads("/portfolio/activities")).contains("class=\"find ");
        assertThat(reader.reads("/portfolio/activities?knownAt=" + clock.instant()))
                .doesNotContain("class=\"find ");
    }

    @Test
    void accounts_are_found_by_those_who_may_see_accounts_only() throws Exception {
        assertThat(found("auditor", "projectlead")).contains("/people/accounts/projectlead");
        assertThat(found("controller", "projectlead")).isEmpty();
    }

    @Test
    void every_kind_that_a_schema_tells_has_a_room_that_names_it() {
        assertThat(kinds.all()).extracting(FoundKind::kind).containsExactlyInAnyOrderElementsOf(index.kinds());
        assertThat(index.differences(10)).isEmpty();
    }

    @Test
    void nothing_small_or_strange_that_is_typed_breaks_it() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        for (String typed : List.of(
                "",
                " ",
                "og",
                "'",
                "\\",
                "'§.a'",
                "a:*",
                "!(a&b)",
                "%",
                "\u0000",
                "<script>",
                "x".repeat(5000),
                "æ",
                "12",
                "§",
                "😀",
                "the and of",
                "a b c d e f g h i j k l m n o p q r s t u v")) {
            assertThat(reader.opens("/search?q={q}", typed).getStatus())
                    .as(typed)
                    .isEqualTo(200);
            assertThat(reader.opens("/search/suggestions?q={q}", typed).getStatus())
                    .as(typed)
                    .isEqualTo(200);
        }
        assertThat(reader.reads("/search?q=roskilde&kind=no.such&year=abc&municipality=x&page=9999"))
                .contains("roskilde");
    }

    @Test
    void a_page_costs_the_same_however_much_is_found() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        reader.reads("/search?q=roskilde");
        int few = QueryCount.of(() -> reader.reads("/search?q={q}", "ældreområdets"));
        int many = QueryCount.of(() -> reader.reads("/search?q=roskilde"));

        // One statement more where the insides of words are looked through as well.
        assertThat(many).isBetween(few - 1, few + 1);
    }

    private void activity(String id, String danish, String english, @Nullable String remark) {
        sql.execute(
                "insert into portfolio.activity (id, name_da, name_en, kind, remark_da) values (?, ?, ?, 'PROJECT', ?)",
                id,
                danish,
                english,
                remark);
    }

    private List<String> found(String username, String typed) throws Exception {
        var page = LoggedIn.as(username, web).reads("/search?q={q}", typed);
        return Pattern.compile("<h2 class=\"h4\"><a href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String count(String page) {
        var count = Pattern.compile("role=\"status\">\\D*([\\d.]+)").matcher(page);
        assertThat(count.find()).isTrue();
        return count.group(1);
    }
}
