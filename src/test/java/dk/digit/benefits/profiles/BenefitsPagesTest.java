package dk.digit.benefits.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Formats;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.waves.WaveDraft;
import dk.digit.portfolio.waves.Waves;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Benefits of one activity, from the first proposal to what each municipality accepts.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenefitsPagesTest {

    private static final ActivityId ERP = new ActivityId("erp");
    private static final String OF_ERP = "/benefits/activities/erp";

    @Autowired
    private MockMvc web;

    @Autowired
    private Benefits benefits;

    @Autowired
    private Waves waves;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;
    private LoggedIn roskilde;

    @BeforeEach
    void logIn() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        roskilde = LoggedIn.as("chief-roskilde", web);
    }

    @Order(1)
    @Test
    void a_benefit_is_proposed_and_shown_in_both_languages() throws Exception {
        assertThat(secretariat.reads(OF_ERP)).contains("Der er ingen gevinster", OF_ERP + "/new");
        assertThat(page(secretariat.submits(OF_ERP + "/new", "nameDa", "Hurtigere bogføring", "cash", "yes")))
                .contains("Skriv, hvad en enhed er værd");
        var saved = secretariat.submits(
                OF_ERP + "/new",
                "nameDa",
                "Hurtigere bogføring",
                "nameEn",
                "Faster bookkeeping",
                "type",
                "FREED_TIME",
                "better",
                "LESS",
                "measureDa",
                "Minutter pr. bilag",
                "unit",
                "minut",
                "worth",
                "12.500,50",
                "worthSource",
                "Overenskomst 2023",
                "proposedOn",
                "01-01-2023");
        assertThat(saved.getStatus()).isEqualTo(303);

        assertThat(secretariat.reads(path()))
                .contains("Frigjort tid", "Minutter pr. bilag", "12.500,50", "Overenskomst");
        assertThat(secretariat.reads(path() + "?lang=en")).contains("Faster bookkeeping", "Freed time");
        assertThat(secretariat.reads("/portfolio/activities/erp")).contains("href=\"" + OF_ERP + "\"");
        assertThat(secretariat.reads(OF_ERP)).contains("Hurtigere bogføring");
    }

    @Order(2)
    @Test
    void the_profile_is_changed_and_what_another_changed_meanwhile_is_shown() throws Exception {
        var stale = new String[] {
            "version", "0", "nameDa", "Andet", "type", "QUALITY", "better", "LESS", "measureDa", "M", "unit", "minut"
        };
        assertThat(secretariat.submits(path() + "/edit", stale).getStatus()).isEqualTo(409);
        assertThat(secretariat.reads(path() + "/edit")).contains("Hurtigere bogføring", "12.500,50");
        assertThat(roskilde.opens(path() + "/edit").getStatus()).isEqualTo(403);
        assertThat(roskilde.opens(OF_ERP + "/new").getStatus()).isEqualTo(403);
        assertThat(roskilde.reads(path())).doesNotContain("/edit", "/drop");
    }

    @Order(3)
    @Test
    void municipalities_are_taken_in_and_their_start_says_why_that_day() throws Exception {
        assertThat(page(secretariat.submits(path() + "/municipalities", "starts", "WAVE")))
                .contains("Vælg mindst én kommune.");
        assertThat(secretariat
                        .submits(
                                path() + "/municipalities",
                                "municipalities",
                                "0265",
                                "municipalities",
                                "0350",
                                "starts",
                                "WAVE",
                                "offset",
                                "30")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(path())).contains("Roskilde", "Lejre", "Ingen dag endnu");

        var today = today();
        long wave = waves.of(ERP).stream()
                .filter(one -> one.number() == 1)
                .findFirst()
                .orElseThrow()
                .id();
        waves.place(ERP, wave, List.of(new MunicipalityCode("0265"), new MunicipalityCode("0350")), today, null);
        plan(today.plusDays(60));
        assertThat(secretariat.reads(path())).contains("Bølge 1", "+ 30 dage");
    }

    @Order(4)
    @Test
    void a_target_hangs_on_the_start_and_moves_when_the_plan_is_changed() throws Exception {
        assertThat(page(secretariat.submits(roskildePath() + "/targets/new", "agreedOn", "01-01-2023", "months", "6")))
                .contains("role=\"alert\"");
        var agreed = new String[] {"value", "4,5", "months", "6", "agreedOn", written(today())};
        assertThat(secretariat.submits(roskildePath() + "/targets/new", agreed).getStatus())
                .isEqualTo(303);
        assertThat(secretariat.submits(lejrePath() + "/targets/new", agreed).getStatus())
                .isEqualTo(303);
        assertThat(secretariat
                        .submits(roskildePath() + "/baseline", "version", "1", "value", "7,25", "on", "01-12-2023")
                        .getStatus())
                .isEqualTo(303);
        assertThat(due()).isEqualTo(today().plusDays(90).plusMonths(6));
        assertThat(secretariat.reads(roskildePath())).contains("7,25", "4,5", "<svg", "Starten + 6 måneder");

        plan(today().plusDays(100));
        assertThat(due()).isEqualTo(today().plusDays(130).plusMonths(6));
    }

    @Order(5)
    @Test
    void a_chief_accepts_for_the_own_municipality_alone() throws Exception {
        var yes = new String[] {"as", "Økonomichef", "on", written(today())};
        assertThat(roskilde.reads(roskildePath())).contains("/accept");
        assertThat(roskilde.reads(lejrePath())).doesNotContain("/accept");
        assertThat(roskilde.opens(lejrePath() + "/accept").getStatus()).isEqualTo(403);
        assertThat(roskilde.submits(lejrePath() + "/accept", yes).getStatus()).isEqualTo(403);
        assertThat(roskilde.submits(roskildePath() + "/accept", yes).getStatus())
                .isEqualTo(303);
        assertThat(roskilde.submits(roskildePath() + "/targets/new", "value", "1")
                        .getStatus())
                .isEqualTo(403);
        assertThat(roskilde.submits(roskildePath() + "/baseline", "value", "1").getStatus())
                .isEqualTo(403);

        assertThat(secretariat.reads(roskildePath())).contains("Accepteret", "Økonomichef");
        assertThat(secretariat.reads("/benefits/profiles?acceptance=ACCEPTED")).contains("Roskilde</a>");
        assertThat(secretariat.reads("/benefits/profiles?acceptance=WAITING")).contains("Lejre</a>");
    }

    @Order(6)
    @Test
    void after_a_change_the_owner_is_asked_again() throws Exception {
        assertThat(page(secretariat.submits(
                        roskildePath() + "/targets/1", "value", "4", "months", "6", "agreedOn", written(today()))))
                .contains("Skriv, hvorfor målet bliver ændret.");
        assertThat(secretariat
                        .submits(
                                roskildePath() + "/targets/1",
                                "value",
                                "4",
                                "months",
                                "6",
                                "reason",
                                "Mere end ventet",
                                "agreedOn",
                                written(today()))
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(roskildePath())).contains("Ændret – spørg ejeren igen", "Mere end ventet");
        assertThat(secretariat.reads("/benefits/profiles?acceptance=CHANGED&municipality=0265"))
                .contains("Roskilde</a>");
    }

    @Order(7)
    @Test
    void one_function_has_both_roles_only_when_it_is_meant() throws Exception {
        var owner = new String[] {"function", "BUSINESS_AREA_MANAGER", "title", "Økonomichef", "since", "01-01-2024"};
        assertThat(secretariat.submits(roskildePath() + "/roles/owner", owner).getStatus())
                .isEqualTo(303);
        assertThat(page(secretariat.submits(roskildePath() + "/roles/responsible", owner)))
                .contains("Sæt kryds, hvis det er meningen.", "name=\"bothMeant\"");
        assertThat(secretariat
                        .submits(
                                roskildePath() + "/roles/responsible",
                                "function",
                                "BUSINESS_AREA_MANAGER",
                                "title",
                                "Økonomichef",
                                "since",
                                "01-01-2024",
                                "bothMeant",
                                "yes")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(path())).contains("Samme funktion har begge roller", "Fagchef (Økonomichef)");
        assertThat(secretariat.opens(roskildePath() + "/roles/nobody").getStatus())
                .isEqualTo(404);
    }

    @Order(8)
    @Test
    void what_stands_around_a_benefit_is_written_down_and_met_by_each_for_itself() throws Exception {
        assertThat(secretariat
                        .submits(path() + "/prerequisites/new", "textDa", "Fælles kontoplan", "kind", "PROCESS_IN_USE")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat
                        .submits(path() + "/actions/new", "textDa", "Kursus", "dueOn", "01-02-2024")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat
                        .submits(path() + "/effects/new", "textDa", "Dobbelt arbejde i en måned")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(path()))
                .contains("Fælles kontoplan", "Mangler i Lejre, Roskilde.", "Kursus", "Overskredet", "Dobbelt arbejde");

        long prerequisite =
                benefits.prerequisites(benefit().id(), today()).getFirst().id();
        var address = "/prerequisites/" + prerequisite;
        assertThat(roskilde.submits(lejrePath() + address, "on", "01-01-2024").getStatus())
                .isEqualTo(403);
        assertThat(roskilde.submits(roskildePath() + address, "on", "01-01-2024")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(path())).contains("Mangler i Lejre.");

        long action = benefits.actions(benefit().id()).getFirst().id();
        assertThat(secretariat
                        .submits(path() + "/actions/" + action + "/end", "on", "01-02-2024", "outcome", "Alle kan det")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(path())).contains("Alle kan det");
        long effect = benefits.sideEffects(benefit().id()).getFirst().id();
        assertThat(secretariat.reads(path() + "/effects/" + effect + "/drop")).contains("Dobbelt arbejde");
        assertThat(secretariat.submits(path() + "/effects/" + effect + "/drop").getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(path())).contains("Der er ikke skrevet negative effekter ned.");
    }

    @Order(9)
    @Test
    void a_municipality_with_a_history_is_not_taken_out() throws Exception {
        assertThat(page(secretariat.submits(roskildePath() + "/drop"))).contains("det bliver stående");
    }

    @Order(10)
    @Test
    void pages_cost_the_same_number_of_statements_whatever_is_on_them() throws Exception {
        var addresses = List.of(path(), OF_ERP, "/benefits/profiles", roskildePath(), OF_ERP + "/map");
        var before = counts(addresses);
        for (int i = 0; i < 5; i++) {
            var draft = BenefitsFixture.draft("flere-" + i);
            long more = benefits.propose(ERP, draft);
            var codes = List.of("0265", "0350", "0316", "0329").stream()
                    .map(MunicipalityCode::new)
                    .toList();
            benefits.takeIn(more, codes, PartStart.fixed(LocalDate.of(2024, 5, 1)));
        }
        benefits.takeIn(
                benefit().id(), List.of(new MunicipalityCode("0316"), new MunicipalityCode("0329")), PartStart.wave(0));
        assertThat(counts(addresses)).isEqualTo(before);
    }

    @Order(11)
    @Test
    void a_list_is_filtered_and_taken_out_as_a_spreadsheet() throws Exception {
        assertThat(secretariat.reads("/benefits/profiles?type=QUALITY")).doesNotContain("Hurtigere bogføring");
        assertThat(secretariat.reads("/benefits/profiles?type=FREED_TIME&activity=erp"))
                .contains("Hurtigere bogføring", "4,5");
        for (String order : List.of("name", "-due", "municipality", "acceptance", "owner", "type", "activity")) {
            assertThat(secretariat.opens("/benefits/profiles?sort=" + order).getStatus())
                    .isEqualTo(200);
        }
        var file = secretariat.opens("/benefits/profiles?format=xlsx");
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    }

    @Order(12)
    @Test
    void a_benefit_is_found_by_its_words() throws Exception {
        assertThat(secretariat.reads("/search?q=bogføring")).contains(path());
    }

    @Order(13)
    @Test
    void whoever_does_not_see_the_activity_sees_none_of_its_benefits() throws Exception {
        sql.execute("update portfolio.activity set audience = '{person:secretariat}' where id = 'erp'");
        for (String address : List.of(path(), roskildePath(), OF_ERP, OF_ERP + "/map", roskildePath() + "/accept")) {
            assertThat(roskilde.opens(address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(roskilde.submits(roskildePath() + "/accept", "as", "X", "on", "01-01-2024")
                        .getStatus())
                .isEqualTo(404);
        assertThat(roskilde.reads("/benefits/profiles")).doesNotContain("Hurtigere bogføring");
        assertThat(roskilde.reads("/search?q=bogføring")).doesNotContain(path());
        assertThat(secretariat.reads(path())).contains("Hurtigere bogføring");
    }

    @Order(14)
    @Test
    void a_benefit_is_dropped_with_a_reason_and_stays_readable() throws Exception {
        var version = String.valueOf(benefit().version());
        assertThat(page(secretariat.submits(path() + "/drop", "version", version, "on", written(today()))))
                .contains("role=\"alert\"");
        assertThat(secretariat
                        .submits(
                                path() + "/drop",
                                "version",
                                version,
                                "on",
                                written(today()),
                                "reason",
                                "Systemet kan det ikke")
                        .getStatus())
                .isEqualTo(303);
        assertThat(secretariat.reads(path())).contains("Systemet kan det ikke").doesNotContain(path() + "/edit");
        assertThat(secretariat.reads(OF_ERP)).contains("Opgivne gevinster");
        assertThat(secretariat.reads("/benefits/profiles")).doesNotContain("Hurtigere bogføring");
        assertThat(secretariat.reads("/benefits/profiles?dropped=true")).contains("Hurtigere bogføring");
    }

    // ---- words of the test

    private void plan(LocalDate goLive) throws Exception {
        var wave = waves.of(ERP).stream()
                .filter(one -> one.number() == 1)
                .findFirst()
                .orElseThrow();
        waves.change(
                wave.id(),
                new WaveDraft(1, wave.name(), null, RoughDate.of(goLive), null, wave.remark()),
                wave.version());
    }

    private List<Integer> counts(List<String> addresses) throws Exception {
        var counts = new ArrayList<Integer>();
        for (String address : addresses) {
            secretariat.reads(address);
            counts.add(QueryCount.of(() -> secretariat.reads(address)));
        }
        return counts;
    }

    private LocalDate due() {
        return benefits.part(benefit().id(), new MunicipalityCode("0265"), today().plusYears(1))
                .orElseThrow()
                .targets()
                .getFirst()
                .dueOn();
    }

    private Benefit benefit() {
        return benefits.find(ERP, "hurtigere-bogfoering").orElseThrow();
    }

    private String path() {
        return benefit().path();
    }

    private String roskildePath() {
        return path() + "/parts/roskilde";
    }

    private String lejrePath() {
        return path() + "/parts/lejre";
    }

    private static LocalDate today() {
        return LocalDate.now(Zone.COPENHAGEN);
    }

    private static String written(LocalDate day) {
        return Formats.date(day);
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
