package dk.digit.portfolio.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.AssociationFixture;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PortfolioFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelationsDbTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final List<ActivityId> IDS = List.of(
            new ActivityId("a"), new ActivityId("b"), new ActivityId("c"), new ActivityId("d"), new ActivityId("e"));

    private final TestDatabase database = TestDatabase.filled(
            "association",
            data -> AssociationFixture.on(DSL.using(data, SQLDialect.POSTGRES)).founded());
    private final Relations relations = new Relations(new StoredRelations(database.dsl()));

    @BeforeEach
    void activities() {
        var portfolio = PortfolioFixture.on(database.dsl());
        IDS.forEach(id -> portfolio.take(id, ActivityKind.PROJECT, Phase.IDEA, "2023"));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void dependencies_never_lead_back_to_where_they_began() {
        depends(0, 1, Period.from(DAY));
        depends(1, 2, Period.from(DAY));

        broken("relation_no_circle", () -> depends(2, 0, Period.from(DAY)));
        broken("relation_no_circle", () -> depends(1, 0, Period.from(DAY)));
        assertThat(relations.dependencies(DAY))
                .containsExactlyInAnyOrder(
                        new Dependency(IDS.get(0), IDS.get(1), 2), new Dependency(IDS.get(1), IDS.get(2), 2));
    }

    @Test
    void what_is_over_makes_no_circle() {
        depends(0, 1, new Period(DAY, DAY.plusMonths(1)));
        depends(1, 0, Period.from(DAY.plusMonths(1)));

        assertThat(relations.dependencies(DAY)).containsExactly(new Dependency(IDS.get(0), IDS.get(1), 2));
        assertThat(relations.dependencies(DAY.plusMonths(1)))
                .containsExactly(new Dependency(IDS.get(1), IDS.get(0), 2));
    }

    @Test
    void what_is_shared_goes_both_ways_and_may_go_around() {
        relate(0, 1, RelationKind.SYNERGY);
        relate(1, 2, RelationKind.SYNERGY);
        relate(2, 0, RelationKind.SYNERGY);

        assertThat(relations.of(IDS.get(0), DAY)).hasSize(2);
        assertThat(relations.dependencies(DAY)).isEmpty();
        broken("relation_once", () -> relate(0, 1, RelationKind.SYNERGY));
        broken("relation_not_to_itself", () -> relate(0, 0, RelationKind.SHARES_DATA));
    }

    @Test
    void a_system_that_is_no_activity_is_named() {
        relations.relate(
                IDS.getFirst(),
                new RelationDraft(
                        Relation.End.ofSystem("Støttesystemerne"),
                        RelationKind.DEPENDS_ON,
                        3,
                        "Adgangsstyring",
                        Period.from(DAY)));

        assertThat(relations.on(DAY)).extracting(one -> one.end().system()).containsExactly("Støttesystemerne");
        assertThat(relations.dependencies(DAY)).isEmpty();
    }

    /// Whatever is tried, every day's dependencies can be put in an order.
    @Test
    void random_dependencies_can_be_put_in_an_order_on_every_day() {
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            var from = DAY.plusDays(random.nextInt(30));
            try {
                depends(
                        random.nextInt(IDS.size()),
                        random.nextInt(IDS.size()),
                        new Period(from, from.plusDays(1 + random.nextInt(10))));
            } catch (RuntimeException failure) {
                assertThat(Constraints.explain(failure)).isPresent();
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 390);
        for (int i = 0; i < 45; i++) {
            var left = new ArrayList<>(IDS);
            var today = relations.dependencies(DAY.plusDays(i));
            while (!left.isEmpty()) {
                var free = left.stream()
                        .filter(id -> today.stream()
                                .noneMatch(one -> one.activity().equals(id) && left.contains(one.needs())))
                        .toList();
                assertThat(free).as("day %s", i).isNotEmpty();
                left.removeAll(free);
            }
        }
    }

    private void depends(int from, int to, Period period) {
        relations.relate(
                IDS.get(from),
                new RelationDraft(Relation.End.of(IDS.get(to)), RelationKind.DEPENDS_ON, 2, "Fordi", period));
    }

    private void relate(int from, int to, RelationKind kind) {
        relations.relate(
                IDS.get(from), new RelationDraft(Relation.End.of(IDS.get(to)), kind, 1, "Fordi", Period.from(DAY)));
    }

    private static void broken(String constraint, Runnable change) {
        assertThatThrownBy(change::run)
                .satisfies(failure -> assertThat(Constraints.explain(failure))
                        .contains(Refusal.of("portfolio.constraint." + constraint)));
    }
}
