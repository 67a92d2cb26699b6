package dk.digit.people.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.people.People;
import dk.digit.people.RecordFunction;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Role;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody leaves with everything on the desk.
@DbTest
class HandOverDbTest {

    private static final Actor ADMIN = new Actor("admin", "Administrator", Set.of(Role.ADMIN), null, Lang.DA);

    @Autowired
    private HandOver handOver;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private String leaver;

    @BeforeEach
    void somebody_leads_three_hundred_records() {
        today = Zone.today(clock);
        leaver = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        people.createAccount(leaver, "a-long-password", "En der stopper", Set.of(), null, Lang.DA);
        for (int i = 0; i < 300; i++) {
            people.makeResponsible(leaver, "sample", leaver + "-" + i, RecordFunction.OWNER, today.minusYears(1));
        }
    }

    @Test
    void three_hundred_responsibilities_go_to_two_successors_in_one_step_with_their_trail() throws Exception {
        var items = handOver.burden(leaver, today.plusDays(1));
        assertThat(items).hasSize(300);
        var before = sql.fetchValue("select max(id) from platform.audit_entry");

        var statements = QueryCount.sent(() -> CurrentActor.callAs(
                ADMIN, () -> handOver.carryOut(departure("controller", first(items) + "->contractmanager"))));

        assertThat(held("controller")).isEqualTo(299);
        assertThat(held("contractmanager")).isEqualTo(1);
        assertThat(held(leaver)).isZero();
        assertThat(sql.fetchValue(
                        "select count(*) from people.responsibility where username = {0} and period @> {1}::date",
                        org.jooq.impl.DSL.val(leaver), org.jooq.impl.DSL.val(today)))
                .as("until the last day the leaver has them")
                .isEqualTo(300L);
        var trail = sql.fetch(
                "select actor, count(distinct transaction) as together, count(*) as entries from platform.audit_entry"
                        + " where id > {0} and room = 'people' and table_name = 'responsibility' group by actor",
                org.jooq.impl.DSL.val(before));
        assertThat(trail).hasSize(1);
        assertThat(trail.getFirst().get("actor")).isEqualTo("admin");
        assertThat(trail.getFirst().get("together")).isEqualTo(1L);
        assertThat(trail.getFirst().get("entries")).isEqualTo(600L);
        assertThat(statements.size())
                .as("set-based: the number of statements does not grow with the items")
                .isLessThan(40);
    }

    @Test
    void nothing_goes_when_one_successor_is_unknown() {
        var items = handOver.burden(leaver, today.plusDays(1));
        assertThatThrownBy(() -> handOver.carryOut(departure("controller", first(items) + "->nobody-knows")))
                .isInstanceOf(RefusedException.class);
        assertThat(handOver.burden(leaver, today.plusDays(1))).hasSize(300);
    }

    @Test
    void what_has_no_successor_is_refused_unless_it_is_said_that_nobody_has_it() {
        assertThatThrownBy(() -> handOver.carryOut(departure(null)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals()).isNotEmpty());
        var items = handOver.burden(leaver, today.plusDays(1));
        handOver.carryOut(departure("controller", first(items) + "->-"));
        assertThat(held("controller")).isEqualTo(299);
        assertThat(sql.fetchValue(
                        "select count(*) from people.hand_over_item i join people.hand_over h on h.id = i.hand_over"
                                + " where h.leaver = {0} and i.successor is null",
                        org.jooq.impl.DSL.val(leaver)))
                .isEqualTo(1L);
    }

    @Test
    void a_seat_stays_with_the_municipality_and_somebody_else_sits_there() {
        var seat = handOver.burden("board", today.plusDays(1)).stream()
                .filter(item -> item.kind().equals("seat"))
                .findFirst()
                .orElseThrow();
        handOver.carryOut(new Departure("board", today, "Ny stilling", "security-holbaek", Map.of(), false));
        assertThat(seat.words().da()).contains("Holbæk");
        assertThat(handOver.burden("board", today.plusDays(1))).isEmpty();
        assertThat(handOver.burden("security-holbaek", today.plusDays(1)))
                .anySatisfy(item -> assertThat(item.words()).isEqualTo(seat.words()));
    }

    private Departure departure(String successor, String... named) {
        var names = new java.util.HashMap<String, String>();
        for (String one : named) {
            var sides = one.split("->", 2);
            names.put("responsibility/" + sides[0], sides[1]);
        }
        return new Departure(leaver, today, "Ny stilling", successor, names, true);
    }

    private static String first(java.util.List<Burden.Item> items) {
        return items.getFirst().key();
    }

    private long held(String username) {
        return sql.fetchValue(
                                "select count(*) from people.responsibility where username = {0} and kind = 'sample'"
                                        + " and record_key like {1} and period @> {2}::date",
                                org.jooq.impl.DSL.val(username),
                                org.jooq.impl.DSL.val(leaver + "-%"),
                                org.jooq.impl.DSL.val(today.plusDays(1)))
                        instanceof Long n
                ? n
                : -1;
    }
}
