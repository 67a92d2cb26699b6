package dk.digit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.measuring.Measurements;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// The example benefits of the demonstration.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class BenefitsDemoDbTest {

    private static final ActivityId ESDH = new ActivityId("esdh");

    @Autowired
    private Measurements measurements;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    @Autowired
    private MockMvc web;

    @Test
    void all_of_it_is_marked_as_an_example_and_begins_after_2023() throws Exception {
        assertThat(on(Zone.today(clock))).isNotEmpty().allMatch(BenefitStanding::example);
        assertThat(on(LocalDate.of(2024, 12, 31))).isEmpty();
        assertThat(CurrentActor.callAs(
                        Actor.SYSTEM,
                        () -> sql.fetchValue("select count(*) from benefits.departure where not example")))
                .isEqualTo(0L);
    }

    @Test
    void every_municipality_has_a_part_and_one_is_late_one_has_lost_and_one_has_harvested() throws Exception {
        var standings = on(Zone.today(clock));

        assertThat(standings.stream().map(BenefitStanding::municipality).distinct())
                .hasSize(11);
        assertThat(standings.stream()
                        .filter(one -> one.missingSince() != null)
                        .map(BenefitStanding::municipality)
                        .distinct())
                .containsExactly(new MunicipalityCode("0326"));
        assertThat(standings.stream().filter(one -> one.state() == HarvestState.LOST))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isNotNull());
        assertThat(standings.stream().filter(one -> one.state() == HarvestState.HARVESTED))
                .hasSize(1);
    }

    @Test
    void the_pages_lead_from_the_overview_to_what_can_be_learned() throws Exception {
        var reader = LoggedIn.as("board", web);
        var overview = reader.reads("/benefits");
        assertThat(overview)
                .contains("Eksempeldata.", "Kalundborg", "/benefits/comparison?", "/benefits/activities/esdh");
        var comparison = reader.reads("/benefits/comparison");
        var learning =
                comparison.replaceAll("(?s).*?href=\"(/benefits/learning/\\d+)[^>]*>Mindre tid til journ.*", "$1");
        assertThat(reader.reads(learning))
                .contains("Køge høster mest", "Superbrugere i hver afdeling")
                .contains("Lejre følger ikke standarden for journalisering siden 1. september 2025");
        assertThat(reader.reads("/portfolio/activities/esdh")).contains("/benefits/activities/esdh");
    }

    private List<BenefitStanding> on(LocalDate day) throws Exception {
        return CurrentActor.callAs(Actor.SYSTEM, () -> measurements.standings(ESDH, day));
    }
}
