package dk.digit.meetings;

import static dk.digit.meetings.MeetingsFixture.DAY;
import static dk.digit.meetings.MeetingsFixture.atAssembly;
import static dk.digit.meetings.MeetingsFixture.becomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.AssociationFixture;
import dk.digit.association.WorkFunction;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class MeetingsDbTest {

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final Meetings meetings = MeetingsFixture.on(database.dsl());

    @BeforeEach
    void anAssembly() {
        meetings.record(MeetingsFixture.assembly());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_decision_is_open_from_the_day_of_its_meeting() {
        meetings.record(atAssembly("one", null));

        assertThat(meetings.decision(new DecisionId("one"), DAY.minusDays(1))).isEmpty();
        assertThat(meetings.decision(new DecisionId("one"), DAY)).hasValueSatisfying(decision -> {
            assertThat(decision.standing().state()).isEqualTo(DecisionState.OPEN);
            assertThat(decision.body()).isEqualTo(AssociationFixture.ASSEMBLY);
            assertThat(decision.decidedOn()).isEqualTo(RoughDate.of(DAY));
        });
    }

    @Test
    void decisions_of_a_meeting_are_numbered_in_their_order() {
        meetings.record(atAssembly("one", null));
        meetings.record(atAssembly("two", null));

        assertThat(meetings.decisions(2023, DAY)).extracting(Decision::number).containsExactly(1, 2);
    }

    @Test
    void every_day_knows_what_had_become_of_a_decision_by_then() {
        meetings.record(atAssembly("one", null));
        meetings.record(becomes("one", DecisionState.IN_PROGRESS, "2023-08-01"));
        meetings.record(becomes("one", DecisionState.CARRIED_OUT, "2023-12"));

        assertThat(stateOn("2023-07-31")).isEqualTo(DecisionState.OPEN);
        assertThat(stateOn("2023-08-01")).isEqualTo(DecisionState.IN_PROGRESS);
        assertThat(stateOn("2023-12-31")).isEqualTo(DecisionState.CARRIED_OUT);
    }

    @Test
    void of_two_states_from_one_day_the_last_recorded_counts() {
        meetings.record(atAssembly("one", null));
        meetings.record(becomes("one", DecisionState.OPEN, "2023-08-01"));
        meetings.record(becomes("one", DecisionState.IN_PROGRESS, "2023-08-01"));

        assertThat(stateOn("2023-08-01")).isEqualTo(DecisionState.IN_PROGRESS);
    }

    @Test
    void an_open_decision_is_late_once_its_whole_due_date_has_passed() {
        meetings.record(atAssembly("one", "2023-09"));

        var decision = meetings.decision(new DecisionId("one"), LocalDate.of(2023, 12, 1))
                .orElseThrow();

        assertThat(decision.overdueOn(LocalDate.of(2023, 9, 30))).isFalse();
        assertThat(decision.overdueOn(LocalDate.of(2023, 10, 1))).isTrue();
    }

    @Test
    void the_board_may_decide_on_a_day_that_nobody_knows() {
        meetings.record(new NewDecision(
                new DecisionId("board-2023"),
                new NewDecision.ByBody(AssociationFixture.BOARD, RoughDate.ofYear(2023)),
                new Bilingual("Vi overfører.", "We carry over."),
                null,
                RoughDate.parse("2024-01-01")));

        assertThat(meetings.decision(new DecisionId("board-2023"), LocalDate.of(2023, 12, 31)))
                .hasValueSatisfying(decision -> {
                    assertThat(decision.meeting()).isNull();
                    assertThat(decision.decidedOn()).isEqualTo(RoughDate.ofYear(2023));
                });
    }

    @Test
    void a_decision_needs_a_meeting_that_was_held() {
        assertThatThrownBy(() -> meetings.record(new NewDecision(
                        new DecisionId("x"),
                        new NewDecision.AtMeeting(new MeetingId("never")),
                        new Bilingual("a", "a"),
                        null,
                        null)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void no_decision_has_a_state_before_it_is_made() {
        meetings.record(atAssembly("one", null));

        refuses(
                "decision_state_not_before_decision",
                () -> meetings.record(becomes("one", DecisionState.CARRIED_OUT, "2023-06-01")));
    }

    @Test
    void a_superseded_decision_names_its_successor() {
        meetings.record(atAssembly("one", null));
        meetings.record(atAssembly("two", null));

        refuses(
                "decision_state_successor",
                () -> meetings.record(becomes("one", DecisionState.SUPERSEDED, "2023-11-03")));
        refuses("decision_state_other", () -> meetings.record(supersededBy("one")));
        meetings.record(supersededBy("two"));
        assertThat(stateOn("2023-11-03")).isEqualTo(DecisionState.SUPERSEDED);
    }

    @Test
    void a_decision_is_closed_only_with_something_that_shows_it() {
        meetings.record(atAssembly("one", null));

        for (var state : List.of(DecisionState.CARRIED_OUT, DecisionState.LAPSED, DecisionState.WITHDRAWN)) {
            assertThatThrownBy(() -> meetings.record(becomes("one", state, "2023-08-01", null)))
                    .isInstanceOf(RefusedException.class);
            refuses(
                    "decision_state_evidence",
                    () -> database.dsl()
                            .execute(
                                    "insert into meetings.decision_state (decision, state, since, recorded_by)"
                                            + " values ('one', ?, '2023-08-01', 'x')",
                                    state.name()));
        }
        meetings.record(becomes("one", DecisionState.LAPSED, "2023-08-01"));
        assertThat(meetings.decision(new DecisionId("one"), LocalDate.of(2023, 8, 1))
                        .orElseThrow()
                        .standing()
                        .evidence())
                .isEqualTo(MeetingsFixture.EVIDENCE);
    }

    @Test
    void evidence_leads_to_the_product_or_by_https() {
        meetings.record(atAssembly("one", null));

        for (var address : List.of("http://x.dk", "//x.dk/a", "/\\x.dk", "javascript:alert(1)", "/a b", "x")) {
            refuses(
                    "decision_state_evidence_link",
                    () -> meetings.record(
                            becomes("one", DecisionState.LAPSED, "2023-08-01", new Evidence(null, address, null))));
        }
        meetings.record(
                becomes("one", DecisionState.LAPSED, "2023-08-01", new Evidence(null, "/meetings/decisions", null)));
    }

    @Test
    void a_decision_without_a_day_stands_out_when_nobody_began_within_half_a_year() {
        meetings.record(atAssembly("one", null));

        assertThat(standsOut("2023-12-01")).isFalse();
        assertThat(standsOut("2023-12-02")).isTrue();
        meetings.record(becomes("one", DecisionState.IN_PROGRESS, "2023-12-10"));
        assertThat(standsOut("2023-12-31")).isFalse();
    }

    private boolean standsOut(String day) {
        return meetings.decision(new DecisionId("one"), LocalDate.parse(day))
                .orElseThrow()
                .standsOutOn(LocalDate.parse(day));
    }

    @Test
    void words_from_before_still_say_that_nothing_has_begun() {
        meetings.record(atAssembly("one", null));
        database.asOwner(sql -> {
            sql.execute("alter table meetings.decision_state drop constraint decision_state_state");
            sql.execute("insert into meetings.decision_state (decision, state, since, recorded_by)"
                    + " values ('one', 'NOT_CARRIED_OUT', '2023-12-31', 'x')");
        });

        assertThat(stateOn("2023-12-31")).isEqualTo(DecisionState.OPEN);
        assertThat(meetings.open(LocalDate.of(2023, 12, 31)))
                .extracting(Decision::id)
                .containsExactly(new DecisionId("one"));
    }

    @Test
    void a_decision_has_points_an_owner_a_mandate_and_a_day_to_look_at_it_again() {
        var follow = new FollowUp(
                new Owner.OfFunction(WorkFunction.CONTROLLER, null),
                new FollowUp.Mandate(AssociationFixture.ASSEMBLY, new Bilingual("§ 7", "§ 7")),
                LocalDate.of(2023, 10, 1));
        var points = List.of(new Bilingual("at vi køber", "that we buy"), new Bilingual("at vi betaler", ""));
        var id = new DecisionId("one");
        meetings.record(new NewDecision(
                id,
                new NewDecision.AtMeeting(MeetingsFixture.ASSEMBLY),
                new Wording(new Bilingual("Vi køber.", "We buy."), points, null, null, follow)));

        assertThat(meetings.items(id)).isEqualTo(points);
        var decision = meetings.decision(id, DAY).orElseThrow();
        assertThat(decision.followUp()).isEqualTo(follow);
        assertThat(Lateness.of(decision, LocalDate.of(2023, 9, 30))).isEqualTo(Lateness.NOT_BEGUN);
        assertThat(Lateness.of(decision, LocalDate.of(2023, 10, 1))).isEqualTo(Lateness.REVIEW);

        var fewer = new Wording(decision.text(), points.subList(0, 1), null, null, FollowUp.NONE);
        assertThat(meetings.reword(id, fewer, decision.version())).isTrue();
        assertThat(meetings.reword(id, fewer, decision.version())).isFalse();
        assertThat(meetings.items(id)).isEqualTo(points.subList(0, 1));
    }

    @Test
    void a_decision_is_owned_by_a_function_or_a_body_but_not_by_both() {
        meetings.record(atAssembly("one", null));

        refuses(
                "decision_owner",
                () -> database.dsl()
                        .execute("update meetings.decision set owner_function = 'CONTROLLER', owner_body = 'board'"));
        refuses(
                "decision_review_after",
                () -> database.dsl().execute("update meetings.decision set review_on = '2023-06-01'"));
    }

    @Test
    void what_a_decision_binds_is_said_once() {
        meetings.record(atAssembly("one", null));
        var bindings = MeetingsFixture.bindings(database.dsl());
        var ams = new Binding(BindingKind.ACTIVITY_PHASE, "ams/PROCUREMENT", null);
        bindings.add(new DecisionId("one"), ams);

        refuses("decision_binding_once", () -> bindings.add(new DecisionId("one"), ams));
        refuses(
                "decision_binding_what",
                () -> bindings.add(new DecisionId("one"), new Binding(BindingKind.OTHER, null, null)));
        assertThat(bindings.of(BindingKind.ACTIVITY_PHASE, "ams/PROCUREMENT")).containsExactly(new DecisionId("one"));
    }

    @Test
    void what_became_of_a_decision_is_never_rewritten() {
        meetings.record(atAssembly("one", null));

        database.asOwner(sql -> refuses(
                "decision_state_append_only",
                () -> sql.execute("update meetings.decision_state set state = 'CARRIED_OUT'")));
        database.asOwner(
                sql -> refuses("decision_state_append_only", () -> sql.execute("delete from meetings.decision_state")));
    }

    @Test
    void a_body_meets_once_a_day() {
        refuses(
                "meeting_once",
                () -> meetings.record(new NewMeeting(
                        new MeetingId("again"),
                        AssociationFixture.ASSEMBLY,
                        MeetingKind.EXTRAORDINARY,
                        DAY,
                        null,
                        null)));
    }

    @Test
    void events_belong_to_the_period_in_which_they_begin() {
        meetings.record(new Event(
                "interviews",
                EventKind.ANALYSIS,
                new Bilingual("Interview", "Interviews"),
                RoughDate.ofMonth(2023, 6),
                RoughDate.ofMonth(2023, 9),
                null));

        assertThat(meetings.events(Period.year(2023))).singleElement().satisfies(event -> {
            assertThat(event.starts()).isEqualTo(RoughDate.ofMonth(2023, 6));
            assertThat(event.until()).isEqualTo(RoughDate.ofMonth(2023, 9));
        });
        assertThat(meetings.events(Period.year(2022))).isEmpty();
    }

    private static NewStanding supersededBy(String successor) {
        return new NewStanding(
                new DecisionId("one"),
                DecisionState.SUPERSEDED,
                RoughDate.parse("2023-11-03"),
                new DecisionId(successor),
                null,
                null);
    }

    private DecisionState stateOn(String day) {
        return meetings.decision(new DecisionId("one"), LocalDate.parse(day))
                .orElseThrow()
                .standing()
                .state();
    }

    private static void refuses(String constraint, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refusal -> assertThat(refusal.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }
}
