package dk.digit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.benefits.cases.AssumptionDraft;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.CaseDraft;
import dk.digit.benefits.cases.LineDraft;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.measuring.Departure;
import dk.digit.benefits.measuring.Departures;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.benefits.measuring.Measurements;
import dk.digit.benefits.measuring.MeasuringPlan;
import dk.digit.benefits.profiles.Benefit;
import dk.digit.benefits.profiles.BenefitDraft;
import dk.digit.benefits.profiles.BenefitPart;
import dk.digit.benefits.profiles.BenefitRole;
import dk.digit.benefits.profiles.BenefitType;
import dk.digit.benefits.profiles.Benefits;
import dk.digit.benefits.profiles.Better;
import dk.digit.benefits.profiles.Holder;
import dk.digit.benefits.profiles.PartStart;
import dk.digit.benefits.profiles.TargetDraft;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.MovingClock;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.waves.StepReport;
import dk.digit.portfolio.waves.StepState;
import dk.digit.portfolio.waves.WaveDraft;
import dk.digit.portfolio.waves.WaveStep;
import dk.digit.portfolio.waves.Waves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// From an assumption of a business case to a measured benefit in two municipalities: Køge goes live, measures on time
/// and harvests; Roskilde departs from the standard and is late, and is told so.
@Journey
@Import(MovingClock.Set.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ABenefitIsHarvested {

    private static final ActivityId AMS = new ActivityId("ams");
    private static final MunicipalityCode KOEGE = new MunicipalityCode("0259");
    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    private static final List<MunicipalityCode> BOTH = List.of(KOEGE, ROSKILDE);

    @LocalServerPort
    private int port;

    @Autowired
    private MovingClock clock;

    @Autowired
    private BusinessCases cases;

    @Autowired
    private Benefits benefits;

    @Autowired
    private Measurements measurements;

    @Autowired
    private Departures departures;

    @Autowired
    private Waves waves;

    private long benefit;
    private long wave;

    @Test
    @Order(1)
    void a_changed_assumption_changes_what_the_case_comes_to() {
        clock.standsAt("2027-01-11T09:00:00");
        long id = cases.create(AMS, new CaseDraft(2027, 2027, 4, null, null, null), BOTH, false);
        long saved = cases.add(
                id,
                new AssumptionDraft(
                        "sparet",
                        words("Sparet tid i kr."),
                        "kr./år",
                        Side.BENEFIT,
                        null,
                        Spread.FIXED,
                        List.of(new AssumptionValue(
                                null,
                                null,
                                null,
                                new BigDecimal(100_000),
                                new BigDecimal(100_000),
                                new BigDecimal(100_000))),
                        words("Skøn"),
                        null,
                        null));
        cases.add(
                id,
                new LineDraft(
                        "together",
                        "tid",
                        words("Sparet tid"),
                        Nature.CASH,
                        true,
                        "sparet",
                        "kr.",
                        Sharing.EACH,
                        null,
                        LineStart.CASE,
                        0,
                        null,
                        null,
                        null,
                        null));
        cases.choose(id, "together");
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/benefits?year=2027&data=real");
            assertThat(secretariat.main().textContent()).contains("200.000,00");
            secretariat.opens("/benefits/cases/ams/assumptions/" + saved);
            for (String point : List.of("pessimistic", "likely", "optimistic")) {
                secretariat.types(point, "150000");
            }
            secretariat.main().locator(".form-buttons button.button-primary").click();
            secretariat.page().waitForURL(url -> !url.contains("/assumptions/" + saved));
            secretariat.opens("/benefits?year=2027&data=real");
            assertThat(secretariat.main().textContent()).contains("300.000,00").doesNotContain("200.000,00");
        }
    }

    @Test
    @Order(2)
    void a_profile_with_owner_and_target_starts_with_the_wave_and_moves_with_it() {
        wave = waves.plan(AMS, new WaveDraft(1, null, null, RoughDate.parse("2027-06-01"), null, null));
        waves.place(AMS, wave, BOTH, LocalDate.of(2027, 1, 11), null);
        benefit = benefits.propose(
                AMS,
                new BenefitDraft(
                        "sagstid",
                        words("Kortere sagstid"),
                        null,
                        BenefitType.FREED_TIME,
                        Better.LESS,
                        words("Timer pr. år"),
                        "timer",
                        null,
                        new Benefit.Worth(Money.ofOere(40_000), "Timepris"),
                        false,
                        null,
                        words("visitation"),
                        LocalDate.of(2027, 1, 11),
                        false));
        for (long part : benefits.takeIn(benefit, BOTH, PartStart.wave(0))) {
            benefits.measureBaseline(
                    part, new BenefitPart.Baseline(new BigDecimal(1000), LocalDate.of(2027, 1, 11), null), 1);
            benefits.give(
                    part,
                    BenefitRole.OWNER,
                    new Holder(WorkFunction.BUSINESS_AREA_MANAGER, "Leder af jobcentret"),
                    LocalDate.of(2027, 1, 11),
                    false);
            benefits.agree(part, new TargetDraft(null, LocalDate.of(2027, 1, 11), null, 6, new BigDecimal(500), null));
            benefits.accept(part, new BenefitPart.Acceptance(LocalDate.of(2027, 1, 11), "Leder af jobcentret", null));
            measurements.plan(
                    part,
                    new MeasuringPlan(
                            LocalDate.of(2027, 9, 1), null, WorkFunction.CHIEF_DIGITALISATION_OFFICER, null, 6, 14),
                    -1);
        }
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/benefits/profiles/" + benefit + "/parts/koege");
            assertThat(secretariat.main().textContent()).contains("Leder af jobcentret");
        }
        clock.standsAt("2027-07-01T09:00:00");
        goesLive(KOEGE, LocalDate.of(2027, 7, 1));
        goesLive(ROSKILDE, LocalDate.of(2027, 7, 1));
        assertThat(benefits.starts(AMS, LocalDate.of(2027, 7, 1)).values()).containsOnly(LocalDate.of(2027, 7, 1));
        assertThat(benefits.partsOf(benefit, LocalDate.of(2027, 7, 1)))
                .allSatisfy(
                        part -> assertThat(part.targets().getFirst().dueOn()).isEqualTo("2028-01-01"));
    }

    @Test
    @Order(3)
    void one_measures_on_time_and_harvests_and_one_departs_and_is_late() {
        clock.standsAt("2027-09-02T09:00:00");
        departures.add(new Departure.Draft(
                AMS,
                ROSKILDE,
                Period.from(LocalDate.of(2027, 8, 1)),
                words("visitation"),
                words("Kommunen bruger sine egne skemaer"),
                false));
        try (var secretariat = Visitor.at(port).loggedInAs("secretariat")) {
            secretariat.opens("/benefits/profiles/" + benefit + "/parts/koege/measure");
            secretariat.types("on", "01-09-2027");
            secretariat.types("value", "550");
            secretariat.saves();
            secretariat.page().waitForURL(url -> !url.endsWith("/measure"));
            assertThat(secretariat.complaintsSinceLastAsked()).isEmpty();
        }
        long koege = benefits.part(benefit, KOEGE, LocalDate.of(2027, 9, 2))
                .orElseThrow()
                .id();
        measurements.say(koege, HarvestState.HARVESTED, LocalDate.of(2027, 9, 2), words("Næsten hele målet er nået"));
        clock.standsAt("2027-10-01T09:00:00");
        try (var chief = Visitor.at(port).loggedInAs("chief-roskilde")) {
            chief.opens("/people/tasks");
            assertThat(chief.main().textContent()).contains("Kortere sagstid", "Roskilde");
        }
    }

    @Test
    @Order(4)
    void the_comparison_and_the_learning_view_tell_it() {
        try (var board = Visitor.at(port).loggedInAs("board")) {
            board.opens("/benefits/comparison?data=real");
            assertThat(board.main().textContent())
                    .contains("Kortere sagstid", "Høstet", "90", "måling mangler siden 16-09-2027");
            board.main().locator("thead a").first().click();
            board.page().waitForURL("**/benefits/learning/*");
            assertThat(board.main().textContent())
                    .contains("Køge høster mest")
                    .contains("Roskilde følger ikke standarden for visitation siden 1. august 2027")
                    .contains("Endnu ikke målt: Roskilde");
            assertThat(board.complaintsSinceLastAsked()).isEmpty();
        }
    }

    private void goesLive(MunicipalityCode municipality, LocalDate day) {
        var reports = new ArrayList<StepReport>();
        for (WaveStep step : WaveStep.values()) {
            reports.add(new StepReport(municipality, step, StepState.DONE, day, null, null));
        }
        waves.report(AMS, reports);
    }

    private static Bilingual words(String danish) {
        return new Bilingual(danish, danish);
    }
}
