package dk.digit.benefits.map;

import dk.digit.benefits.profiles.BenefitPaths;
import dk.digit.platform.chart.Graph;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The benefit map of an activity, drawn and as a table.
///
/// @param graph null while nothing is on it
public record MapPage(
        ActivityHead head, BenefitMap map, @Nullable Graph graph) implements Page {

    static String path(ActivityHead head) {
        return BenefitPaths.of(head.id()) + "/map";
    }

    public String path() {
        return path(head);
    }

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.map.title");
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(BenefitPaths.of(head.id()), "benefits.profile.tab"));
        return crumbs;
    }

    public boolean example() {
        return map.nodes().stream().anyMatch(MapNode::example);
    }

    public MapNode node(long id) {
        return map.find(id).orElseThrow();
    }

    /// The links that begin at a node.
    public List<BenefitMap.Link> from(MapNode node) {
        return map.links().stream().filter(link -> link.from() == node.id()).toList();
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final BenefitMaps maps;

        Query(ActivityHead.Query heads, BenefitMaps maps) {
            this.heads = heads;
            this.maps = maps;
        }

        @Transactional(readOnly = true)
        public MapPage on(String activity, View view) {
            var head = heads.on(activity, view);
            var map = maps.of(head.id());
            return new MapPage(head, map, map.nodes().isEmpty() ? null : draw(head, map, view));
        }

        private static Graph draw(ActivityHead head, BenefitMap map, View view) {
            var lang = view.lang();
            var kind = new Graph.Kind(view.t("benefits.map.leadsTo"), Graph.Stroke.SOLID, true);
            return new Graph(
                    view.t("benefits.map.picture", head.activity().name()),
                    view.t(
                            "benefits.map.description",
                            String.valueOf(map.of(NodeKind.BENEFIT).size()),
                            String.valueOf(map.links().size()),
                            String.valueOf(map.loose().size())),
                    new Graph.Headers(
                            view.t("benefits.map.from"),
                            view.t("benefits.map.link"),
                            view.t("benefits.map.to"),
                            view.t("benefits.map.columns")),
                    Arrays.stream(NodeKind.values())
                            .map(one -> Texts.of(lang, one))
                            .toList(),
                    map.nodes().stream()
                            .map(node -> new Graph.Node(
                                    String.valueOf(node.id()),
                                    node.name().in(lang),
                                    node.benefit() == null ? null : view.url(BenefitPaths.ALL + "/" + node.benefit()),
                                    node.kind().ordinal()))
                            .toList(),
                    map.links().stream()
                            .map(link -> new Graph.Edge(
                                    String.valueOf(link.from()),
                                    String.valueOf(link.to()),
                                    kind,
                                    1,
                                    columns(map, link, lang)))
                            .toList());
        }

        private static String columns(BenefitMap map, BenefitMap.Link link, Lang lang) {
            return Texts.of(lang, Objects.requireNonNull(kind(map, link.from()))) + " → "
                    + Texts.of(lang, Objects.requireNonNull(kind(map, link.to())));
        }

        private static @Nullable NodeKind kind(BenefitMap map, long node) {
            return map.find(node).map(MapNode::kind).orElse(null);
        }
    }
}
