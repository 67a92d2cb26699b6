package dk.digit.benefits.profiles;

import static dk.digit.association.AssociationFixture.HOLBAEK;
import static dk.digit.association.AssociationFixture.LEJRE;
import static dk.digit.association.AssociationFixture.ROSKILDE;
import static dk.digit.benefits.profiles.BenefitsFixture.ERP;
import static dk.digit.benefits.profiles.BenefitsFixture.MANAGER;
import static dk.digit.benefits.profiles.BenefitsFixture.after;
import static dk.digit.benefits.profiles.BenefitsFixture.on;
import static dk.digit.benefits.profiles.BenefitsFixture.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.WorkFunction;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.waves.WaveDraft;
import dk.digit.portfolio.waves.WaveStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BenefitsDbTest {

    private final TestDatabase database = BenefitsFixture.database();
    private final BenefitsFixture fixture = BenefitsFixture.on(database.dsl());
    private final Benefits benefits = fixture.benefits;
    private final long one = fixture.waves.wave(1, "2024-03-01");
    private final long two = fixture.waves.wave(2, "2024-09");
    private final long benefit = fixture.shared("kortere-sager");
    private final long lejre = fixture.partId(benefit, LEJRE);
    private final long roskilde = fixture.partId(benefit, ROSKILDE);

    @AfterEach
    void drop() {
        database.close();
    }

    // ---- starts

    @Test
    void a_part_starts_with_its_municipality_s_go_live_planned_until_it_is_real() {
        fixture.waves.place(one, "2024-01-01", LEJRE);
        fixture.waves.place(two, "2024-01-01", ROSKILDE);
        benefits.start(roskilde, PartStart.wave(30), version(roskilde));

        assertThat(benefits.starts(ERP, day("2024-01-01")))
                .containsEntry(lejre, day("2024-03-01"))
                .containsEntry(roskilde, day("2024-10-30"))
                .doesNotContainKey(fixture.partId(benefit, HOLBAEK));
        assertThat(why(roskilde)).isEqualTo("Bølge 2 går i drift 30. september 2024 + 30 dage");

        fixture.today("2024-04-01");
        fixture.waves.done(LEJRE, WaveStep.LIVE, "2024-03-20");
        assertThat(benefits.starts(null, day("2024-03-19"))).containsEntry(lejre, day("2024-03-01"));
        assertThat(benefits.starts(null, day("2024-03-20"))).containsEntry(lejre, day("2024-03-20"));
        assertThat(why(lejre)).isEqualTo("Kommunen gik i drift 20. marts 2024");
    }

    @Test
    void a_day_of_its_own_does_not_follow_the_waves() {
        benefits.start(lejre, PartStart.fixed(day("2024-05-05")), version(lejre));
        fixture.waves.place(one, "2024-01-01", LEJRE);

        assertThat(benefits.starts(ERP, day("2024-01-01"))).containsEntry(lejre, day("2024-05-05"));
        assertThat(benefits.start(lejre, PartStart.wave(0), 1)).isFalse();
    }

    // ---- targets

    @Test
    void a_target_moves_with_the_start_until_its_day_has_come() {
        fixture.waves.place(one, "2024-01-01", LEJRE);
        benefits.agree(lejre, after("2024-01-01", 3, "12"));
        benefits.agree(lejre, after("2024-01-01", 12, "10"));
        benefits.agree(lejre, on("2024-01-01", "2024-07-01", "11"));
        assertThat(dues("2024-01-01")).containsExactly("2024-06-01", "2024-07-01", "2025-03-01");

        fixture.today("2024-02-01");
        change(one, 1, "2024-05-15");
        assertThat(dues("2024-01-31")).containsExactly("2024-06-01", "2024-07-01", "2025-03-01");
        assertThat(dues("2024-02-01")).containsExactly("2024-07-01", "2024-08-15", "2025-05-15");

        fixture.today("2024-09-01");
        fixture.waves.done(LEJRE, WaveStep.LIVE, "2024-06-01");
        assertThat(dues("2024-09-01")).containsExactly("2024-07-01", "2024-08-15", "2025-06-01");
    }

    @Test
    void a_move_to_another_wave_moves_the_targets_and_a_start_that_is_lost_leaves_them() {
        fixture.waves.place(one, "2024-01-01", LEJRE);
        benefits.agree(lejre, after("2024-01-01", 6, "12"));

        fixture.waves.place(two, "2024-01-01", LEJRE);
        assertThat(dues("2024-01-01")).containsExactly("2025-03-30");
        fixture.waves.waves().place(ERP, null, List.of(LEJRE), day("2024-01-01"), null);
        assertThat(dues("2024-01-01")).containsExactly("2025-03-30");
    }

    @Test
    void what_was_due_stays_as_it_was_agreed() {
        benefits.agree(lejre, on("2024-01-01", "2024-02-01", "12"));
        fixture.today("2024-03-01");

        var stays = "benefits.constraint.benefit_target_past_stays";
        refused(stays, () -> benefits.agree(lejre, changed(1, "2024-03-01", "2024-06-01", "13")));
        refused(stays, () -> benefits.agree(lejre, changed(1, "2024-01-15", "2024-02-01", "14")));
        refused("benefits.refused.targetPast", () -> benefits.agree(lejre, on("2024-03-01", "2024-02-15", "13")));
        refused("benefits.refused.targetAhead", () -> benefits.agree(lejre, on("2024-03-02", "2024-05-01", "13")));
        refused("benefits.refused.noStart", () -> benefits.agree(lejre, after("2024-03-01", 2, "13")));
        assertThat(benefits.agree(lejre, on("2024-03-01", "2024-06-01", "11"))).isEqualTo(2);
    }

    @Test
    void a_target_is_given_up_with_a_reason_and_is_no_next_target_then() {
        benefits.agree(lejre, on("2024-01-01", "2024-06-01", "12"));
        var givenUp = new TargetDraft(1, day("2024-01-01"), day("2024-06-01"), null, null, null);

        broken("benefit_target_reason", () -> benefits.agree(lejre, givenUp));
        benefits.agree(
                lejre, new TargetDraft(1, day("2024-01-01"), day("2024-06-01"), null, null, "Systemet kan det ikke"));
        assertThat(part("2024-01-01").next(day("2024-01-01"))).isEmpty();
    }

    // ---- acceptance

    @Test
    void after_a_change_of_a_target_the_owner_is_asked_again() {
        refused("benefits.refused.nothingToAccept", () -> benefits.accept(lejre, yes("2024-01-01")));
        benefits.agree(lejre, on("2024-01-01", "2024-12-01", "12"));
        assertThat(AcceptanceState.of(part("2024-01-01"))).isEqualTo(AcceptanceState.WAITING);

        benefits.accept(lejre, yes("2024-01-01"));
        assertThat(AcceptanceState.of(part("2024-01-01"))).isEqualTo(AcceptanceState.ACCEPTED);

        fixture.today("2024-02-01");
        benefits.agree(lejre, changed(1, "2024-02-01", "2024-12-01", "11"));
        assertThat(part("2024-01-31").accepted()).isTrue();
        assertThat(AcceptanceState.of(part("2024-02-01"))).isEqualTo(AcceptanceState.CHANGED);

        benefits.accept(lejre, yes("2024-02-01"));
        assertThat(part("2024-02-01").accepted()).isTrue();
        benefits.agree(lejre, on("2024-02-01", "2025-12-01", "10"));
        assertThat(part("2024-02-01").accepted()).isFalse();
        refused("benefits.refused.acceptedAhead", () -> benefits.accept(lejre, yes("2024-02-02")));
    }

    @Test
    void a_yes_that_is_dated_before_the_change_does_not_cover_it() {
        benefits.agree(lejre, on("2024-01-01", "2024-12-01", "12"));
        fixture.today("2024-03-01");
        benefits.agree(lejre, changed(1, "2024-03-01", "2024-12-01", "11"));
        benefits.accept(lejre, yes("2024-02-01"));

        assertThat(part("2024-02-01").accepted()).isTrue();
        assertThat(part("2024-03-01").accepted()).isFalse();
    }

    @Test
    void a_yes_does_not_cover_a_change_that_was_written_down_after_it_for_an_earlier_day() {
        benefits.agree(lejre, on("2024-01-01", "2024-12-01", "12"));
        fixture.today("2024-03-01");
        benefits.accept(lejre, yes("2024-03-01"));
        benefits.agree(lejre, changed(1, "2024-02-01", "2024-12-01", "8"));

        assertThat(part("2024-03-01").accepted()).isFalse();
    }

    // ---- roles

    @Test
    void roles_are_dated_and_one_hand_has_both_only_when_it_is_meant() {
        benefits.give(lejre, BenefitRole.OWNER, MANAGER, day("2024-01-01"), false);
        refused(
                "benefits.refused.oneHand",
                () -> benefits.give(lejre, BenefitRole.RESPONSIBLE, MANAGER, day("2024-01-01"), false));
        benefits.give(lejre, BenefitRole.RESPONSIBLE, MANAGER, day("2024-01-01"), true);
        assertThat(part("2024-01-01").oneHand()).isTrue();

        var chief = new Holder(WorkFunction.CHIEF_DIGITALISATION_OFFICER, null);
        benefits.give(lejre, BenefitRole.RESPONSIBLE, chief, day("2024-06-01"), false);
        benefits.give(lejre, BenefitRole.OWNER, null, day("2024-07-01"), false);
        assertThat(part("2024-05-31").responsible()).isEqualTo(MANAGER);
        assertThat(part("2024-06-01").responsible()).isEqualTo(chief);
        assertThat(part("2024-07-01").owner()).isNull();
        assertThat(fixture.part(benefit, ROSKILDE, "2024-07-01").responsible()).isNull();
    }

    // ---- profiles and parts

    @Test
    void a_municipality_is_taken_in_once_and_out_only_before_anything_is_said() {
        assertThat(benefits.takeIn(benefit, List.of(LEJRE, ROSKILDE), PartStart.wave(0)))
                .isEmpty();
        benefits.give(lejre, BenefitRole.OWNER, MANAGER, day("2024-01-01"), false);

        refused("benefits.refused.partHasHistory", () -> benefits.takeOut(lejre));
        long holbaek = fixture.partId(benefit, HOLBAEK);
        database.dsl().execute("""
                insert into benefits.measurement (part, measured_on, value, came_by, recorded_by)
                values (?, date '2024-01-01', 12, 'PAGE', 'test')""", holbaek);
        refused("benefits.refused.partHasHistory", () -> benefits.takeOut(holbaek));
        benefits.takeOut(roskilde);
        assertThat(benefits.partsOf(benefit, day("2024-01-01")))
                .extracting(BenefitPart::municipality)
                .containsExactlyInAnyOrder(HOLBAEK, LEJRE);
    }

    @Test
    void a_benefit_is_dropped_once_with_a_reason_and_stays_readable() {
        broken("benefit_once", () -> fixture.proposed("kortere-sager"));
        assertThat(benefits.drop(benefit, day("2024-06-01"), "For dyr", 7)).isFalse();
        assertThat(benefits.drop(benefit, day("2024-06-01"), "For dyr", 1)).isTrue();

        refused("benefits.refused.benefitDropped", () -> benefits.drop(benefit, day("2024-06-01"), "Igen", 2));
        var known = benefits.find(ERP, "kortere-sager").orElseThrow();
        assertThat(known.droppedBy(day("2024-05-31"))).isFalse();
        assertThat(known.droppedBy(day("2024-06-01"))).isTrue();
        assertThat(benefits.of(ERP, day("2023-12-31"))).isEmpty();
    }

    @Test
    void a_change_built_on_an_older_profile_is_not_taken() {
        assertThat(benefits.change(benefit, BenefitsFixture.draft("x"), 1)).isTrue();
        assertThat(benefits.change(benefit, BenefitsFixture.draft("x"), 1)).isFalse();
        assertThat(benefits.measureBaseline(
                        lejre,
                        new BenefitPart.Baseline(
                                new BigDecimal("14.5"), day("2023-12-01"), new Bilingual("Stikprøve", "")),
                        1))
                .isTrue();
        assertThat(benefits.measureBaseline(lejre, null, 1)).isFalse();
        assertThat(part("2024-01-01").baseline().value()).isEqualByComparingTo("14.5");
        assertThat(benefits.find(benefit).orElseThrow().code()).isEqualTo("kortere-sager");
    }

    // ---- what stands around it

    @Test
    void that_a_wave_is_live_is_told_by_the_waves_alone() {
        long live = benefits.require(
                benefit, new Prerequisite.Draft(null, PrerequisiteKind.WAVE_LIVE, new Bilingual("I drift", "")));
        long used = benefits.require(
                benefit, new Prerequisite.Draft(LEJRE, PrerequisiteKind.PROCESS_IN_USE, new Bilingual("I brug", "")));

        refused("benefits.refused.wavesKnow", () -> benefits.meet(live, LEJRE, day("2024-01-01")));
        refused("benefits.refused.metAhead", () -> benefits.meet(used, LEJRE, day("2024-01-02")));
        benefits.meet(used, LEJRE, day("2024-01-01"));
        fixture.waves.place(one, "2024-01-01", LEJRE);
        assertThat(met(live, "2024-01-01")).isNull();
        assertThat(met(used, "2024-01-01")).isEqualTo("2024-01-01");
        assertThat(met(used, "2023-12-31")).isNull();

        fixture.today("2024-03-01");
        fixture.waves.done(LEJRE, WaveStep.LIVE, "2024-03-01");
        assertThat(met(live, "2024-03-01")).isEqualTo("2024-03-01");
        benefits.meet(used, LEJRE, null);
        assertThat(met(used, "2024-03-01")).isNull();
        benefits.removePrerequisite(used);
        assertThat(benefits.prerequisites(benefit, day("2024-03-01"))).hasSize(1);
    }

    @Test
    void an_action_ends_with_what_came_of_it() {
        long action = benefits.act(
                benefit, new BenefitAction.Draft(LEJRE, new Bilingual("Undervis", ""), day("2024-02-01"), MANAGER));
        assertThat(benefits.actions(benefit).getFirst().overdue(day("2024-02-02")))
                .isTrue();
        refused(
                "benefits.refused.doneAhead",
                () -> benefits.endAction(action, new BenefitAction.Done(day("2024-02-03"), null)));

        fixture.today("2024-02-03");
        benefits.endAction(action, new BenefitAction.Done(day("2024-02-03"), "Alle kan det nu"));
        assertThat(benefits.actions(benefit).getFirst().overdue(day("2024-02-03")))
                .isFalse();
        assertThat(benefits.actions(benefit).getFirst().overdue(day("2024-02-02")))
                .isTrue();
    }

    // ---- words of the test

    private void change(long wave, int number, String goLive) {
        var waves = fixture.waves.waves();
        waves.change(
                wave,
                new WaveDraft(number, null, null, RoughDate.parse(goLive), null, null),
                waves.find(wave).orElseThrow().version());
    }

    private List<String> dues(String day) {
        return part(day).targets().stream()
                .map(target -> target.dueOn().toString())
                .toList();
    }

    private String met(long prerequisite, String day) {
        var start = fixture.starts
                .of(benefits.find(benefit).orElseThrow(), day(day))
                .get(lejre);
        var on = benefits.prerequisites(benefit, day(day)).stream()
                .filter(known -> known.id() == prerequisite)
                .findFirst()
                .orElseThrow()
                .metIn(LEJRE, start);
        return on == null ? null : on.toString();
    }

    private String why(long part) {
        return fixture.starts.of(ERP, day("2024-04-01")).get(part).why(Lang.DA).replace('\u00a0', ' ');
    }

    private BenefitPart part(String day) {
        return fixture.part(benefit, LEJRE, day);
    }

    private int version(long part) {
        return benefits.part(part, day("2024-01-01")).orElseThrow().version();
    }

    private static TargetDraft changed(int step, String agreed, String due, String value) {
        return new TargetDraft(step, day(agreed), day(due), null, new BigDecimal(value), "Ny viden");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static void broken(String constraint, Runnable change) {
        assertThatThrownBy(change::run)
                .satisfies(failure -> assertThat(Constraints.explain(failure))
                        .contains(Refusal.of("benefits.constraint." + constraint)));
    }

    private static void refused(String key, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.refusals())
                                .extracting(Refusal::key)
                                .containsExactly(key));
    }
}
