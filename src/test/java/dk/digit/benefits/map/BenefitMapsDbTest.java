package dk.digit.benefits.map;

import static dk.digit.benefits.profiles.BenefitsFixture.ERP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.benefits.profiles.BenefitsFixture;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.PortfolioFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BenefitMapsDbTest {

    private final TestDatabase database = BenefitsFixture.database();
    private final BenefitsFixture fixture = BenefitsFixture.on(database.dsl());
    private final BenefitMaps maps = new BenefitMaps(database.dsl());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_link_leads_onwards() {
        long deliverable = node(NodeKind.DELIVERABLE);
        long objective = node(NodeKind.OBJECTIVE);
        link(deliverable, objective);

        broken("map_link_leads_on", () -> link(objective, deliverable));
        broken("map_link_leads_on", () -> link(objective, objective));
        broken("map_link_leads_on", () -> link(deliverable, node(NodeKind.DELIVERABLE)));
        broken("map_link_pk", () -> link(deliverable, objective));
        broken("map_link_to", () -> link(deliverable, 4711));
        broken(
                "map_node_kind_stays",
                () -> database.dsl().execute("update benefits.map_node set kind = 'PURPOSE' where id = ?", objective));
    }

    @Test
    void a_map_stays_within_its_activity() {
        var other = new ActivityId("other");
        PortfolioFixture.on(database.dsl()).take(other, ActivityKind.PROJECT, Phase.IDEA, "2023");
        long mine = node(NodeKind.DELIVERABLE);
        long theirs = maps.add(other, NodeKind.PURPOSE, new Bilingual("Formål", ""));
        long benefit = fixture.proposed("sager");

        broken("map_link_to", () -> link(mine, theirs));
        broken("map_node_benefit", () -> maps.addBenefit(other, benefit));
        maps.addBenefit(ERP, benefit);
        broken("map_node_benefit_once", () -> maps.addBenefit(ERP, benefit));
        assertThatThrownBy(() -> maps.add(ERP, NodeKind.BENEFIT, new Bilingual("Uden profil", "")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void it_says_what_hangs_loose() {
        long benefit = maps.addBenefit(ERP, fixture.proposed("sager"));
        long objective = node(NodeKind.OBJECTIVE);
        assertThat(loose())
                .containsExactlyInAnyOrder(
                        LooseEnd.BENEFIT_WITHOUT_DELIVERABLE,
                        LooseEnd.BENEFIT_WITHOUT_PURPOSE,
                        LooseEnd.OBJECTIVE_WITHOUT_CONTRIBUTION,
                        LooseEnd.OBJECTIVE_WITHOUT_BENEFIT);

        long deliverable = node(NodeKind.DELIVERABLE);
        long purpose = node(NodeKind.PURPOSE);
        link(deliverable, objective);
        link(objective, benefit);
        assertThat(loose())
                .containsExactlyInAnyOrder(LooseEnd.BENEFIT_WITHOUT_PURPOSE, LooseEnd.PURPOSE_WITHOUT_BENEFIT);
        link(benefit, purpose);
        assertThat(loose()).isEmpty();

        maps.remove(objective);
        assertThat(maps.of(ERP).links()).containsExactly(new BenefitMap.Link(benefit, purpose));
        assertThat(loose())
                .containsExactlyInAnyOrder(LooseEnd.BENEFIT_WITHOUT_DELIVERABLE, LooseEnd.DELIVERABLE_LEADS_NOWHERE);
    }

    @Test
    void a_name_built_on_an_older_one_is_not_taken() {
        long node = node(NodeKind.BEHAVIOUR);
        assertThat(maps.rename(node, new Bilingual("Nyt", ""), 1)).isTrue();
        assertThat(maps.rename(node, new Bilingual("Andet", ""), 1)).isFalse();
    }

    /// Whatever is tried, everything on the map can be put in an order.
    @Test
    void random_links_never_go_round() {
        var random = new Random(1750);
        var nodes = nodes(4);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            try {
                link(nodes.get(random.nextInt(nodes.size())), nodes.get(random.nextInt(nodes.size())));
            } catch (RuntimeException failure) {
                assertThat(Constraints.explain(failure)).isPresent();
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 290);
        inOrder();
    }

    @Test
    void links_that_many_draw_at_once_do_not_go_round_either() throws Exception {
        var nodes = nodes(3);
        var tried = new ArrayList<Callable<Boolean>>();
        for (long from : nodes) {
            for (long to : nodes) {
                tried.add(() -> drawn(from, to));
                tried.add(() -> drawn(from, to));
            }
        }
        java.util.Collections.shuffle(tried, new Random(5));
        int drawn = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(tried)) {
                drawn += done.get() ? 1 : 0;
            }
        }
        assertThat(maps.of(ERP).links()).hasSize(drawn).hasSize(3 * 3 * 10);
        inOrder();
    }

    @Test
    void whoever_removes_a_node_while_another_links_it_leaves_nothing_dangling() throws Exception {
        for (int i = 0; i < 20; i++) {
            long from = node(NodeKind.DELIVERABLE);
            long to = node(NodeKind.PURPOSE);
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.invokeAll(List.<Callable<Boolean>>of(() -> drawn(from, to), () -> {
                    maps.remove(to);
                    return true;
                }));
            }
        }
        var map = maps.of(ERP);
        assertThat(map.links()).allMatch(link -> map.find(link.to()).isPresent());
    }

    private boolean drawn(long from, long to) {
        try {
            link(from, to);
            return true;
        } catch (RuntimeException failure) {
            assertThat(Constraints.explain(failure)).isPresent();
            return false;
        }
    }

    private void inOrder() {
        var map = maps.of(ERP);
        var left = new ArrayList<>(map.nodes());
        while (!left.isEmpty()) {
            var free = left.stream()
                    .filter(node -> map.links().stream()
                            .noneMatch(link ->
                                    link.to() == node.id() && left.stream().anyMatch(one -> one.id() == link.from())))
                    .toList();
            assertThat(free).isNotEmpty();
            left.removeAll(free);
        }
    }

    private List<Long> nodes(int each) {
        var nodes = new ArrayList<Long>();
        for (NodeKind kind : NodeKind.values()) {
            for (int i = 0; i < each; i++) {
                nodes.add(
                        kind == NodeKind.BENEFIT ? maps.addBenefit(ERP, fixture.proposed("gevinst-" + i)) : node(kind));
            }
        }
        return nodes;
    }

    private List<LooseEnd> loose() {
        return maps.of(ERP).loose().stream().map(BenefitMap.Loose::why).toList();
    }

    private long node(NodeKind kind) {
        return maps.add(ERP, kind, new Bilingual("Noget", ""));
    }

    private void link(long from, long to) {
        maps.link(ERP, new BenefitMap.Link(from, to));
    }

    private static void broken(String constraint, Runnable change) {
        assertThatThrownBy(change::run)
                .satisfies(failure -> assertThat(Constraints.explain(failure))
                        .contains(Refusal.of("benefits.constraint." + constraint)));
    }
}
