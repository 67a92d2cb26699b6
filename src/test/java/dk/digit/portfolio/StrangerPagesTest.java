package dk.digit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
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
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever a stranger types, sends or looks for on any page of the portfolio: nothing breaks, nothing that is
/// confidential is told, and no text becomes more than text.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StrangerPagesTest {

    private static final String SECRET = "Kviksølvplanen";
    private static final String HIDDEN = "/portfolio/activities/kviksoelvplanen";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private RequestMappingHandlerMapping routes;

    private LoggedIn secretariat;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
    }

    @Order(1)
    @Test
    void there_is_something_of_everything() throws Exception {
        secretariat.submits(
                "/portfolio/activities/new",
                "nameDa",
                SECRET,
                "nameEn",
                SECRET,
                "kind",
                "PROJECT",
                "phase",
                "IDEA",
                "from",
                "01-03-2024");
        for (String activity : List.of(HIDDEN, "/portfolio/activities/erp")) {
            var word = activity.equals(HIDDEN) ? SECRET : "Kendt";
            secretariat.submits(activity + "/roles", "role", "CHAIR", "municipality", "0265", "from", "01-03-2024");
            secretariat.submits(
                    activity + "/milestones/new", "textDa", word, "textEn", word, "kind", "OTHER", "due", "01-12-2026");
            secretariat.submits(
                    activity + "/risks/new",
                    "titleDa",
                    word,
                    "probability",
                    "5",
                    "onTime",
                    "5",
                    "owner",
                    "CHIEF_DIGITALISATION_OFFICER",
                    "ownerMunicipality",
                    "0265");
            secretariat.submits(
                    activity + "/people/ask",
                    "role",
                    "TEST_LEAD",
                    "holder",
                    "0265",
                    "from",
                    "01-11-2026",
                    "hours",
                    "7,5",
                    "kind",
                    "OWN_TIME",
                    "consequence",
                    word);
            secretariat.submits(activity + "/documents/new", "template", "pid-light", "language", "DA", "title", word);
            secretariat.submits(
                    activity + "/plan/packages/new",
                    "nameDa",
                    word,
                    "nameEn",
                    word,
                    "start",
                    "01-11-2026",
                    "finish",
                    "01-12-2026");
            sql.execute(
                    "insert into portfolio.wave (activity, number, name_da, name_en, go_live_on, go_live_precision)"
                            + " values (?, 81, ?, ?, '2026-12-15', 'DAY')",
                    id(activity),
                    word,
                    word);
            sql.execute(
                    "insert into portfolio.wave_place (activity, municipality, period, wave)"
                            + " select activity, '0265', '[2026-01-01,)', id from portfolio.wave where number = 81"
                            + " and activity = ? on conflict do nothing",
                    id(activity));
        }
        secretariat.submits(
                "/portfolio/activities/erp/relations/new",
                "other",
                "kviksoelvplanen",
                "kind",
                "DEPENDS_ON",
                "remarkDa",
                SECRET);
        secretariat.submits(
                "/portfolio/ideas/new", "title", "En idé", "need", "Behov", "value", "Værdi", "send", "yes");
        sql.execute("update portfolio.activity set name_da = 'Økonomi- og lønsystem (ERP)' where id = 'erp'");

        assertThat(secretariat.reads(HIDDEN)).contains(SECRET);
        assertThat(sql.fetchCount(sql.selectFrom("portfolio.wave_place where activity = 'kviksoelvplanen'")))
                .isEqualTo(1);
    }

    private static String id(String activity) {
        return activity.substring(activity.lastIndexOf('/') + 1);
    }

    // ---- what is confidential

    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"projectlead", "board", "chief-roskilde", "security-holbaek", "auditor"})
    void a_confidential_activity_is_told_of_nowhere(String username) throws Exception {
        secretariat.submits(
                "/people/visibility/activity/kviksoelvplanen", "visibility", "CONFIDENTIAL", "persons", "secretariat");
        var stranger = LoggedIn.as(username, web);
        var leaks = new ArrayList<String>();
        for (String address : everywhere()) {
            var response = answered(() -> stranger.opens(address));
            var said = words(response);
            if (said.contains(SECRET) || said.contains("kviksoelvplanen")) {
                leaks.add(address);
            }
        }
        assertThat(leaks).isEmpty();
        for (String tab :
                List.of("", "/plan", "/gates", "/people", "/documents", "/risks", "/waves", "/plan/plan.xlsx")) {
            assertThat(stranger.opens(HIDDEN + tab).getStatus()).as(tab).isEqualTo(404);
            assertThat(words(stranger.opens("/api/v1" + HIDDEN + tab))).as(tab).doesNotContain(SECRET);
        }
    }

    private Set<String> everywhere() {
        var addresses = new TreeSet<String>(List.of(
                "/",
                "/search?q=Kviks%C3%B8lv",
                "/tasks",
                "/notices",
                "/association/members/roskilde",
                "/association/members/lejre",
                "/portfolio/activities/erp",
                "/portfolio/activities/erp/plan",
                "/portfolio/activities/erp/waves",
                "/portfolio/activities?format=xlsx",
                "/portfolio/risks?format=xlsx",
                "/portfolio/documents?format=xlsx",
                "/portfolio/vacancies?format=xlsx",
                "/portfolio/capacity/engagements?format=xlsx",
                "/portfolio/waves?format=xlsx",
                "/portfolio/capacity?by=ACTIVITY",
                "/portfolio/capacity?by=ROLE&municipality=0265",
                "/portfolio/roadmap?from=2026&quarters=8&detailed=yes&municipality=0265",
                "/portfolio/roadmap?from=2026&quarters=8&detailed=yes",
                "/portfolio/roadmap.xlsx?from=2026&quarters=8&detailed=yes",
                "/portfolio/changes?from=2020-01-01&to=2030-01-01",
                "/portfolio/changes?since=2020-01-01",
                "/api/v1/portfolio/waves?municipality=0265"));
        patterns(RequestMethod.GET).stream()
                .filter(pattern -> pattern.startsWith("/portfolio") || pattern.startsWith("/api/v1/portfolio"))
                .filter(pattern -> !pattern.contains("{"))
                .filter(pattern -> !pattern.endsWith(".pdf"))
                .forEach(addresses::add);
        return addresses;
    }

    // ---- what is wrong

    @Order(3)
    @Test
    void no_address_breaks_a_page() {
        var broken = new ArrayList<String>();
        for (String pattern : patterns(RequestMethod.GET)) {
            for (String junk : List.of("x", "0", "999999999", "erp", "0265", "lejre", "2024", "da", "1", "æøå", "-1")) {
                var address = VARIABLE.matcher(pattern).replaceAll(junk) + "?asOf=2024-01-01";
                opens(address, broken);
            }
            var real = real(pattern);
            for (String query : List.of(
                    "?asOf=0001-01-01",
                    "?asOf=9999-12-31",
                    "?asOf=x",
                    "?page=-1&sort=x&q='<script>",
                    "?page=99999999999&from=0001-K1&quarters=-5&year=99999&to=9999-12-31&since=0001-01-01",
                    "?from=9999-12-31&until=0001-01-01&municipality=x&by=X&kind=X&phase=X&state=X&format=xlsx",
                    "?year=-1&from=9999-K4&quarters=40&format=csv&role=X&knownAt=0001-01-01T00:00:00Z")) {
                opens(real + query, broken);
            }
        }
        assertThat(broken).isEmpty();
    }

    private void opens(String address, List<String> broken) {
        var response = answered(() -> secretariat.opens(address));
        if (response == null || response.getStatus() >= 500) {
            broken.add(address + " " + (response == null ? "threw" : response.getStatus()));
        }
    }

    @Order(4)
    @Test
    void nothing_that_is_typed_breaks_a_form_or_becomes_a_script() throws Exception {
        var wrong = new ArrayList<String>();
        for (String pattern : patterns(RequestMethod.POST)) {
            var address = real(pattern);
            var fields = fields(address);
            for (String value : List.of(
                    SCRIPT,
                    "x".repeat(30_000),
                    "-1",
                    "99999999999999999999",
                    "01-01-0001",
                    "31-12-9999",
                    "0000-00-00",
                    "=HYPERLINK(\"http://x\")",
                    "{{{{name}}",
                    "a\u0000b")) {
                var sent = new ArrayList<String>();
                fields.forEach(field -> sent.addAll(List.of(field, value)));
                var response = answered(() -> secretariat.submits(address, sent.toArray(String[]::new)));
                if (response == null || response.getStatus() >= 500) {
                    wrong.add(address + " " + (response == null ? "threw" : response.getStatus()) + " at "
                            + value.substring(0, Math.min(20, value.length())));
                } else if (words(response).contains(SCRIPT)) {
                    wrong.add(address + " answers with a script");
                }
            }
        }
        assertThat(wrong).isEmpty();
        for (String page : everywhere()) {
            assertThat(words(secretariat.opens(page))).as(page).doesNotContain(SCRIPT);
        }
    }

    private Set<String> fields(String address) throws Exception {
        var fields = new LinkedHashSet<String>();
        for (String page : List.of(address, address.replaceAll("/[^/]*$", ""))) {
            var response = answered(() -> secretariat.opens(page));
            if (response != null && response.getStatus() == 200) {
                FIELD.matcher(words(response)).results().forEach(field -> fields.add(field.group(1)));
            }
        }
        fields.removeIf(field -> field.equals("_csrf"));
        return fields;
    }

    @Order(5)
    @ParameterizedTest
    @ValueSource(strings = {"auditor", "security-holbaek"})
    void who_only_reads_changes_nothing(String username) {
        var reader = answeredAs(username);
        var let = new ArrayList<String>();
        for (String pattern : patterns(RequestMethod.POST)) {
            var address = real(pattern);
            var response = answered(() -> reader.submits(address));
            if (response == null || response.getStatus() != 403 && response.getStatus() != 404) {
                let.add(address + " " + (response == null ? "threw" : response.getStatus()));
            }
        }
        assertThat(let).containsExactlyInAnyOrderElementsOf(anybody(let));
    }

    /// Everybody may follow the plan in a calendar of their own, suggest an idea and say something about one or
    /// about a document.
    private static List<String> anybody(List<String> let) {
        return let.stream()
                .filter(
                        address -> address.matches(
                                "(?s)/portfolio/(calendar|ideas/(new|\\d+/(comments|send|edit|withdraw))|activities/erp/documents/.*/(answer|on/2)).*"))
                .toList();
    }

    @Order(6)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portfolio/activities/erp/plan/upload",
                "/portfolio/risks/import",
                "/portfolio/ideas/import",
                "/portfolio/capacity/import"
            })
    void no_file_breaks_an_upload(String address) throws Exception {
        for (byte[] content : List.of(
                new byte[0],
                "x".getBytes(StandardCharsets.UTF_8),
                new byte[] {0, 1, 2, (byte) 0xff},
                ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Project><Name>&b;</Name></Project>")
                        .getBytes(StandardCharsets.UTF_8),
                ("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\"><!ENTITY c \""
                                + "&b;".repeat(1000) + "\">]><Project><Name>" + "&c;".repeat(100) + "</Name></Project>")
                        .getBytes(StandardCharsets.UTF_8),
                zip("xl/workbook.xml", 1),
                zip("xl/worksheets/sheet1.xml", 60_000_000))) {
            for (String name : List.of("plan.xml", "bog.xlsx", "liste.csv", "../../x.exe")) {
                for (String way : List.of("try", "post")) {
                    var file = new MockMultipartFile("file", name, "application/octet-stream", content);
                    var response = answered(() -> secretariat.uploads(address, file, "way", way, way, "yes"));
                    assertThat(response).as(name).isNotNull();
                    assertThat(response.getStatus()).as(name).isLessThan(500);
                    assertThat(words(response)).doesNotContain("root:x:0");
                }
            }
        }
    }

    private static byte[] zip(String entry, int zeros) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            var block = new byte[10_000];
            for (int written = 0; written < zeros; written += block.length) {
                zip.write(block, 0, Math.min(block.length, zeros - written));
            }
        }
        return bytes.toByteArray();
    }

    // ---- the routes

    private Set<String> patterns(RequestMethod method) {
        var found = new TreeSet<String>();
        routes.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/portfolio") || pattern.startsWith("/api/v1/portfolio"))
                .forEach(found::add);
        return found;
    }

    private String real(String pattern) {
        var known = new java.util.HashMap<>(Map.of(
                "phase", "procurement",
                "chapter", "2",
                "version", "1",
                "year", "2024",
                "lang", "da",
                "municipality", "roskilde",
                "step", "tested",
                "turn", "pause",
                "number", "1",
                "level", "3"));
        known.put("model", "digit");
        known.put("code", "pid");
        known.put("slug", "roskilde");
        known.put("area", "TIME");
        known.put("rule", "RED_FROM");
        known.put("from", "1");
        known.put("document", newest("portfolio.document"));
        known.put("engagement", newest("portfolio.role_engagement"));
        known.put("milestone", newest("portfolio.milestone"));
        known.put("relation", newest("portfolio.relation"));
        known.put("idea", newest("portfolio.idea"));
        known.put(
                "id",
                pattern.contains("/ideas/")
                        ? newest("portfolio.idea")
                        : pattern.contains("/risks/") && !pattern.contains("/activities/")
                                ? newest("portfolio.risk")
                                : "erp");
        if (pattern.contains("interest")) {
            known.put("municipality", "roskilde");
        }
        return VARIABLE.matcher(pattern).replaceAll(found -> known.getOrDefault(found.group(1), "1"));
    }

    private String newest(String table) {
        var key = sql.fetchValue("select max(id)::text from " + table
                + (table.matches(".*(document|role_engagement|milestone|risk)") ? " where activity = 'erp'" : ""));
        return key == null ? "1" : key.toString();
    }

    private LoggedIn answeredAs(String username) {
        try {
            return LoggedIn.as(username, web);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static @org.jspecify.annotations.Nullable MockHttpServletResponse answered(
            Callable<MockHttpServletResponse> request) {
        try {
            return request.call();
        } catch (Exception e) {
            return null;
        }
    }

    /// What a page or a spreadsheet says.
    private static String words(@org.jspecify.annotations.Nullable MockHttpServletResponse response) throws Exception {
        if (response == null) {
            return "";
        }
        var bytes = response.getContentAsByteArray();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var all = new StringBuilder();
        var file = Files.createTempFile("said", ".xlsx");
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return all.toString();
    }
}
