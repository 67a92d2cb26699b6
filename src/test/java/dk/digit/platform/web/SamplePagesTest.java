package dk.digit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.form.StaleException;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.filter.OncePerRequestFilter;

/// A list, a form and a figure as a room would have them, asked for over HTTP.
@DbTest(
        classes = SamplePagesTest.App.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"digit.development=true", "spring.session.jdbc.table-name=platform.spring_session"})
class SamplePagesTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"dk.digit.platform.web", "dk.digit.platform.access", "dk.digit.platform.sql"})
    static class App {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        SecurityFilterChain everybody(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .build();
        }

        @Bean
        @Order(1)
        OncePerRequestFilter actor() {
            return new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
                    var actor = new Actor("secretariat", "Sekretariatet", Set.of(Role.SECRETARIAT), null, Lang.DA);
                    CurrentActor.runAs(actor, () -> {
                        try {
                            chain.doFilter(request, response);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                }
            };
        }

        @Bean
        Rules sampleRules() {
            return () -> List.of(Rule.everyone("platform.sample"), Rule.of("platform.grave", Role.ADMIN));
        }

        @Bean
        Letterhead sampleLetterhead() {
            return () -> new Letterhead.Name("Digitaliseringsforening Sjælland", true);
        }

        @Bean
        MenuItems sampleMenu() {
            return () -> List.of(
                    new MenuItem(Section.OVERVIEW, 1, "/", "platform.problem.home", "platform.sample"),
                    new MenuItem(Section.ASSOCIATION, 1, "/sample/figure", "platform.figure.data", "platform.sample"),
                    new MenuItem(Section.PORTFOLIO, 1, "/sample/list", "platform.list.what", "platform.sample"),
                    new MenuItem(Section.PORTFOLIO, 2, "/sample/form", "platform.form.save", "platform.sample"),
                    new MenuItem(Section.PROCUREMENT, 2, "/sample/p", "platform.form.save", "platform.sample"),
                    new MenuItem(Section.SYSTEMS, 2, "/sample/s", "platform.form.save", "platform.sample"),
                    new MenuItem(Section.SECURITY, 2, "/sample/t", "platform.form.save", "platform.sample"),
                    new MenuItem(Section.NETWORKS, 2, "/sample/u", "platform.form.save", "platform.sample"),
                    new MenuItem(Section.ECONOMY, 2, "/sample/v", "platform.form.save", "platform.sample"),
                    new MenuItem(Section.REPORT, 2, "/sample/x", "platform.form.save", "platform.sample"),
                    new MenuItem(
                            Section.ADMINISTRATION, 1, "/sample/grave", "platform.licences.own", "platform.grave"));
        }
    }

    @Controller
    static class Samples {

        static final Field<Integer> ID = DSL.field(DSL.name("row", "id"), Integer.class);
        static final Field<String> NAME = DSL.field(DSL.name("row", "name"), String.class);
        static final Field<String> KIND = DSL.field(DSL.name("row", "kind"), String.class);
        static final Field<BigDecimal> AMOUNT = DSL.field(DSL.name("row", "amount"), SQLDataType.NUMERIC(14, 2));
        static final Field<LocalDate> START = DSL.field(DSL.name("row", "start"), LocalDate.class);
        static final Field<Boolean> JOINT = DSL.field(DSL.name("row", "joint"), Boolean.class);
        static final Field<Integer> MEMBERS = DSL.field(DSL.name("row", "members"), Integer.class);

        static final Table<?> FROM = DSL.table("""
                (select i as id,
                        (array['Østerbro', 'Aabenraa', 'Ærø', 'Zealand', 'Åkirkeby', 'Bornholm'])[1 + i % 6]
                          || case when i < 6 then '' else ' ' || i end as name,
                        (array['PORTFOLIO', 'NETWORKS', 'ECONOMY'])[1 + i % 3] as kind,
                        (i * 1234.56 - 5000)::numeric(14,2) as amount,
                        case when i % 5 = 4 then null else date '2023-01-01' + i end as start,
                        i % 2 = 0 as joint,
                        i % 11 as members
                   from generate_series(0, 4999) as i) as row""");

        static final ListSpec SPEC = ListSpec.of("activities", "platform.list.what", ID)
                .with(Column.text("name", "platform.figure.data", NAME)
                        .linked(row -> "/sample/list/" + row.get(ID), ID)
                        .searched())
                .with(Column.choice("kind", "platform.list.filters", KIND, Section.class)
                        .filtered()
                        .badged(row -> "NETWORKS".equals(row.get(KIND)) ? "success" : "info", KIND))
                .with(Column.date("start", "platform.list.drawn", START).filtered())
                .with(Column.money("amount", "platform.form.kroner", AMOUNT).filtered())
                .with(Column.yesNo("joint", "platform.yes", JOINT).filtered())
                .with(Column.number("members", "platform.list.rows", MEMBERS))
                .with(Column.number("id", "platform.problem.reference", ID).hidden())
                .sortedBy("id")
                .whenEmpty("platform.list.nothing");

        static final Fields FIELDS = Fields.of("name", "platform.list.what")
                .and("start", "platform.list.drawn", "platform.form.dayPattern")
                .and("budget", "platform.form.kroner")
                .and("members", "platform.list.rows")
                .and("kind", "platform.list.filters")
                .and("phase", "platform.list.columns")
                .and("roles", "platform.list.chooseColumns")
                .and("joint", "platform.list.both")
                .and("story", "platform.list.about")
                .and("file", "platform.list.excel");

        private final Lists lists;

        Samples(Lists lists) {
            this.lists = lists;
        }

        @GetMapping("/sample/list")
        @Open(because = "test")
        Answer list(View view) {
            var none = view.param("none") != null;
            return lists.answer(
                    view,
                    SPEC,
                    FROM,
                    none ? DSL.falseCondition() : DSL.noCondition(),
                    list -> new Sample("Aktiviteter", null, list));
        }

        @GetMapping("/sample/figure")
        @Open(because = "test")
        Page figure() {
            return new Sample("Foreningens år", null, null);
        }

        @GetMapping("/sample/grave")
        @Open(because = "test")
        Page grave() {
            return new Confirm(
                    "Afslut Lejres adgang?",
                    List.of("3 personer fra Lejre kan ikke længere logge ind."),
                    false,
                    "/sample/grave",
                    Map.of("seat", "7"),
                    "platform.form.save",
                    "/sample/list");
        }

        @GetMapping("/sample/form")
        @Open(because = "test")
        Page form() {
            return again(FIELDS.filled(
                    Map.of("name", "ERP", "start", "02-06-2023", "budget", "1.275.306,80", "kind", "ECONOMY"), 3));
        }

        @PostMapping("/sample/form")
        @Open(because = "test")
        Answer save(View view) {
            return view.form(FIELDS)
                    .submit(
                            form -> Map.of(
                                    "name", form.text("name", 60),
                                    "start", form.date("start"),
                                    "budget", form.money("budget"),
                                    "kind", form.choice("kind", Section.class)),
                            command -> {
                                if (command.get("name").equals("ulovligt")) {
                                    throw new RefusedException(Refusal.of("platform.form.notBetween", 1, 2)
                                            .at("budget"));
                                }
                                if (view.form(FIELDS).openedVersion() < 3) {
                                    throw new StaleException(
                                            "Controlleren",
                                            Instant.parse("2024-03-01T09:30:00Z"),
                                            Map.of("name", "ERP-data", "budget", "500,00", "kind", "ECONOMY"),
                                            3);
                                }
                                return Redirect.to("/sample/list").saying("platform.list.what");
                            },
                            this::again);
        }

        private Page again(Form form) {
            return new Sample("Ret aktivitet", form, null);
        }

        @GetMapping("/sample/broken")
        @Open(because = "test")
        Page broken() {
            throw new IllegalStateException("secret inside");
        }

        @GetMapping({"/sample/forbidden", "/api/v1/sample/forbidden"})
        @Open(because = "test")
        Page forbidden() {
            throw new MissingRight("platform.grave");
        }

        @GetMapping("/sample/number")
        @Open(because = "test")
        Page number(@org.springframework.web.bind.annotation.RequestParam int year) {
            throw new NotFoundException("year " + year);
        }
    }

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_page_of_the_list_is_rendered_in_the_language_that_is_asked_for() throws Exception {
        var danish = get("/sample/list");
        assertThat(danish.statusCode()).isEqualTo(200);
        assertThat(danish.body())
                .contains("<html lang=\"da\">", "<title>Aktiviteter – DIGIT</title>", "Viser 1–50 af 5.000");
        assertThat(danish.headers().firstValue("X-Page")).get().asString().contains("#list Sample.jte");
        assertThat(danish.headers().firstValueAsLong("Content-Length"))
                .hasValue(danish.body().getBytes(StandardCharsets.UTF_8).length);

        assertThat(get("/sample/list?lang=en").body())
                .contains("<html lang=\"en\">", "Showing 1–50 of 5,000", "href=\"/sample/form?lang=en\"");
    }

    @Test
    void danish_letters_sort_last_and_aa_with_them() throws Exception {
        assertThat(names("/sample/list?sort=name&amount-to=1.300,00"))
                .containsExactly("Bornholm", "Zealand", "Ærø", "Østerbro", "Aabenraa", "Åkirkeby");
    }

    @Test
    void a_row_without_a_day_is_in_no_range_of_days() throws Exception {
        assertThat(names("/sample/list?sort=-name&start-to=2023-01-06"))
                .containsExactly("Aabenraa", "Østerbro", "Ærø", "Zealand", "Bornholm");
    }

    @Test
    void a_list_is_filtered_by_everything_at_once() throws Exception {
        var page =
                get("/sample/list?q=ærø&kind=ECONOMY&joint=yes&amount-from=1.000.000,00&sort=-amount&cols=name,amount")
                        .body();
        assertThat(page).contains("aria-sort=\"descending\"", "fra 1.000.000,00", "Økonomi", "“ærø”");
        assertThat(page).doesNotContain("<th scope=\"col\">Antal");
        assertThat(namesOn(page)).allMatch(name -> name.startsWith("Ærø"));
    }

    @Test
    void what_a_list_does_not_know_is_left_out_and_said() throws Exception {
        var answer =
                get("/sample/list?sort=secret&kind=NOTHING&page=x&size=7000&cols=a&start-from=31-02-2023&asOf=torsdag");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "sort=secret",
                        "kind=NOTHING",
                        "page=x",
                        "size=7000",
                        "cols=a",
                        "start-from=31-02-2023",
                        "torsdag");
    }

    @Test
    void a_page_beyond_the_last_shows_the_first() throws Exception {
        assertThat(get("/sample/list?page=900").body()).contains("Viser 1–50 af 5.000");
        assertThat(get("/sample/list?page=2&size=200").body()).contains("Viser 201–400 af 5.000");
    }

    @Test
    void an_empty_list_says_so_and_a_narrowed_one_offers_the_whole() throws Exception {
        assertThat(get("/sample/list?none=1").body()).contains("Listen er tom.");
        assertThat(get("/sample/list?q=findesikke").body())
                .contains("Ingen rækker passer", "Vis hele listen")
                .doesNotContain("<table");
    }

    @Test
    void the_spreadsheet_holds_the_whole_filtered_list_as_numbers_and_days() throws Exception {
        get("/sample/list?format=xlsx");
        long began = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(uri("/sample/list?format=xlsx&kind=PORTFOLIO&sort=-amount"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .contains("activities-2024-03-01.xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 1667);
            assertThat(rows.getFirst().getCellText(3)).isEqualTo("kr.");
            assertThat(rows.get(1).getCellAsNumber(3)).contains(new BigDecimal("6165330.88"));
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isAfter(LocalDate.of(2023, 1, 1));
            var about = book.getSheet(1).orElseThrow().read();
            assertThat(about.toString()).contains("Porteføljen");
        }
    }

    @Test
    void a_form_keeps_what_was_typed_and_says_what_is_wrong_with_each_field() throws Exception {
        var answer = post(
                "/sample/form", Map.of("name", "", "start", "31-02-2023", "budget", "1.275,306.80", "version", "3"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Der er noget, du skal rette",
                        "href=\"#start\"",
                        "“31-02-2023” er ikke en dato",
                        "value=\"31-02-2023\"",
                        "value=\"1.275,306.80\"",
                        "aria-describedby=\"start-hint start-error\"",
                        "name=\"version\" value=\"3\"");
        assertThat(answer.body()).doesNotContain("budget=");
    }

    @Test
    void a_rule_that_refuses_speaks_at_its_field() throws Exception {
        var answer = post(
                "/sample/form",
                Map.of("name", "ulovligt", "start", "2023-06-02", "budget", "1", "kind", "ECONOMY", "version", "3"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"budget-error\"", "Skriv et tal fra 1 til 2");
    }

    @Test
    void a_saved_form_leads_on_and_says_so_once() throws Exception {
        var answer = post(
                "/sample/form?lang=en",
                Map.of("name", "ERP", "start", "2023-06-02", "budget", "1", "kind", "ECONOMY", "version", "3"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sample/list?lang=en");
        var cookie = cookie(answer);
        assertThat(get("/sample/list?lang=en", cookie).body()).contains("alert-success");
        assertThat(get("/sample/list?lang=en", cookie).body()).doesNotContain("alert-success");
    }

    @Test
    void a_change_meanwhile_is_shown_beside_mine_and_the_original() throws Exception {
        var answer = post(
                "/sample/form",
                Map.of(
                        "name",
                        "ERP ny",
                        "original.name",
                        "ERP",
                        "budget",
                        "1.275.306,80",
                        "original.budget",
                        "1.275.306,80",
                        "kind",
                        "ECONOMY",
                        "original.kind",
                        "ECONOMY",
                        "start",
                        "02-06-2023",
                        "version",
                        "2"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "Controlleren har ændret det samme",
                        "<dd>ERP ny</dd>",
                        "<dd>ERP-data</dd>",
                        "<dd>ERP</dd>",
                        "name=\"choice.name\" value=\"theirs\"",
                        "name=\"theirs.name\" value=\"ERP-data\"",
                        "value=\"500,00\"",
                        "<dd>1.275.306,80</dd>",
                        "name=\"version\" value=\"3\"");
        assertThat(answer.body()).doesNotContain("choice.budget", "choice.kind");
    }

    @Test
    void a_missing_right_is_named_with_who_has_it() throws Exception {
        var page = get("/sample/forbidden");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Du har ikke adgang", "Administrator");

        var api = get("/api/v1/sample/forbidden");
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(api.body()).contains("\"status\":403");
    }

    @Test
    void what_fails_inside_stays_inside_and_gets_a_number() throws Exception {
        var answer = get("/sample/broken?lang=en");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Something failed on our side")
                .containsPattern("Number: <strong>[0-9a-f]{8}</strong>")
                .doesNotContain("secret");
    }

    @Test
    void what_cannot_be_read_or_found_is_answered_with_ways_on() throws Exception {
        assertThat(get("/sample/number?year=x").statusCode()).isEqualTo(400);
        assertThat(get("/sample/number?year=1").statusCode()).isEqualTo(404);
        var missing = get("/nowhere");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Siden findes ikke", "href=\"/sample/list\"");
        assertThat(get("/api/v1/nowhere").body()).contains("\"status\":404");
    }

    @Test
    void the_navigation_shows_only_what_the_actor_may_see() throws Exception {
        assertThat(get("/sample/list").body()).contains("/sample/form").doesNotContain("/sample/grave");
    }

    @Test
    void another_day_is_kept_in_every_link_and_said_on_top() throws Exception {
        assertThat(get("/sample/list?asOf=2023-06-02").body())
                .contains("som den så ud 2. juni 2023", "href=\"/sample/list/0?asOf=2023-06-02\"");
    }

    @Test
    void assets_are_kept_for_ever_and_change_their_address_with_their_content() throws Exception {
        var page = get("/sample/list").body();
        var address = Pattern.compile("/assets/[0-9a-f]{12}/css/digit.css").matcher(page);
        assertThat(address.find()).isTrue();
        var answer = client.send(
                HttpRequest.newBuilder(uri(address.group()))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        var css = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(css).startsWith("/* The design system").contains(".list-table", "@media print");
    }

    @Test
    void no_page_has_inline_script_or_style() throws Exception {
        for (String path :
                List.of("/sample/list", "/sample/form", "/sample/figure", "/sample/grave", "/nowhere", "/licences")) {
            assertThat(get(path).body())
                    .doesNotContainPattern("<script(?! type=\"module\" src)|<style|\\sstyle=|\\son[a-z]+=");
        }
    }

    private List<String> names(String path) throws Exception {
        return namesOn(get(path).body());
    }

    private static List<String> namesOn(String page) {
        return Pattern.compile("<td><a href=\"/sample/list/\\d+[^\"]*\">([^<]+)</a>")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private HttpResponse<String> get(String path, String... cookie) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (cookie.length > 0) {
            request.header("Cookie", cookie[0]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> values) throws Exception {
        var form = get("/sample/form");
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        var body = values.entrySet().stream()
                        .map(value -> value.getKey() + "="
                                + java.net.URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + token.group(1);
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie(form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        sessions = cookie(form);
        return answer;
    }

    private String sessions = "";

    private String cookie(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Set-Cookie")
                .map(all -> all.split(";")[0])
                .orElse(sessions);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path.replace("ærø", "%C3%A6r%C3%B8"));
    }
}
