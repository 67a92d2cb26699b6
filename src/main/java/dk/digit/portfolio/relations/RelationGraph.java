package dk.digit.portfolio.relations;

import static java.util.stream.Collectors.toMap;

import dk.digit.platform.access.Rights;
import dk.digit.platform.chart.Graph;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is between the activities on a day, drawn and as a table.
///
/// @param graph null when nothing is left to draw
/// @param kind what the reader looks for, null for all
/// @param activity the one whose relations the reader looks for, null for all
/// @param activities those to choose from
/// @param edited the activities whose relations the reader may add to
public record RelationGraph(
        @Nullable Graph graph,
        List<Line> lines,
        @Nullable RelationKind kind,
        @Nullable String activity,
        List<Choice> activities,
        List<Choice> edited)
        implements Page {

    static final String PATH = "/portfolio/relations";

    /// A relation in words.
    ///
    /// @param toPath where the other end stands; null for a system
    /// @param editPath where it is changed, null when the reader may not
    public record Line(
            String from,
            String fromPath,
            RelationKind kind,
            String to,
            @Nullable String toPath,
            String strength,
            String why,
            String period,
            @Nullable String editPath) {}

    @Override
    public String titleKey() {
        return "portfolio.relations";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public List<Choice> kinds() {
        return Choice.of(RelationKind.class);
    }

    @Component
    static class Query {

        private final StoredRelations relations;
        private final Portfolio portfolio;
        private final Rights rights;

        Query(StoredRelations relations, Portfolio portfolio, Rights rights) {
            this.relations = relations;
            this.portfolio = portfolio;
            this.rights = rights;
        }

        @Transactional(readOnly = true)
        public RelationGraph on(View view) {
            var kind = kind(view.param("kind"));
            var named = portfolio.activities().stream().collect(toMap(Activity::id, one -> one));
            var chosen = ActivityId.parse(Objects.requireNonNullElse(view.param("activity"), ""))
                    .filter(named::containsKey)
                    .orElse(null);
            var all = relations.on(view.asOf()).stream()
                    .filter(one -> kind == null || one.kind() == kind)
                    .filter(one -> chosen == null || one.touches(chosen))
                    .toList();
            var byName = named.values().stream()
                    .sorted(Comparator.comparing(one -> one.name().in(view.lang())))
                    .toList();
            return new RelationGraph(
                    all.isEmpty() ? null : draw(all, named, view),
                    all.stream().map(one -> line(one, named, view)).toList(),
                    kind,
                    chosen == null ? null : chosen.value(),
                    choices(byName.stream(), view.lang()),
                    choices(byName.stream().filter(one -> edits(one, view)), view.lang()));
        }

        private boolean edits(Activity activity, View view) {
            return rights.may(view.actor(), PortfolioRules.EDIT, ActivityLocator.target(activity));
        }

        private static List<Choice> choices(Stream<Activity> activities, Lang lang) {
            return activities
                    .map(one -> Choice.named(one.id().value(), one.name().in(lang)))
                    .toList();
        }

        private static @Nullable RelationKind kind(@Nullable String text) {
            var name = text == null ? "" : text.toUpperCase(Locale.ROOT);
            return Arrays.stream(RelationKind.values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static Graph draw(List<Relation> all, Map<ActivityId, Activity> named, View view) {
            var lang = view.lang();
            var ends = all.stream()
                    .flatMap(one -> Stream.of(new Relation.End(one.activity(), null), one.end()))
                    .distinct()
                    .toList();
            var nodes = ends.stream()
                    .map(end -> new Graph.Node(key(end), name(end, named, lang), path(end)))
                    .toList();
            var edges = all.stream()
                    .map(one -> new Graph.Edge(
                            one.activity().value(), key(one.end()), look(one.kind(), lang), one.strength(), one.why()))
                    .toList();
            return new Graph(
                    view.t("portfolio.relations.picture"),
                    view.t(
                            "portfolio.relations.description",
                            String.valueOf(edges.size()),
                            String.valueOf(nodes.size()),
                            Formats.longDate(lang, view.asOf())),
                    new Graph.Headers(
                            view.t("portfolio.relation.one"),
                            view.t("portfolio.relation.kind"),
                            view.t("portfolio.relation.end"),
                            view.t("portfolio.relation.why")),
                    nodes,
                    edges);
        }

        private static Graph.Kind look(RelationKind kind, Lang lang) {
            var stroke = switch (kind) {
                case DEPENDS_ON -> Graph.Stroke.SOLID;
                case SHARES_DATA -> Graph.Stroke.DASHED;
                case SHARES_SUPPLIER -> Graph.Stroke.SHORT;
                case SHARES_PEOPLE -> Graph.Stroke.DOTTED;
                case REPLACES -> Graph.Stroke.LONG;
                case SYNERGY -> Graph.Stroke.DASH_DOTTED;
            };
            return new Graph.Kind(Texts.of(lang, kind), stroke, kind.isDirected());
        }

        private Line line(Relation one, Map<ActivityId, Activity> named, View view) {
            var lang = view.lang();
            var activity = named.get(one.activity());
            var from = new Relation.End(one.activity(), null);
            return new Line(
                    name(from, named, lang),
                    Objects.requireNonNull(path(from)),
                    one.kind(),
                    name(one.end(), named, lang),
                    path(one.end()),
                    RelationForm.strength(one.strength(), lang),
                    one.why(),
                    Formats.period(one.period()),
                    activity != null && edits(activity, view) ? path(from) + "/relations/" + one.id() : null);
        }

        private static String key(Relation.End end) {
            var activity = end.activity();
            return activity == null ? "system " + end.system() : activity.value();
        }

        static String name(Relation.End end, Map<ActivityId, Activity> named, Lang lang) {
            var id = end.activity();
            if (id == null) {
                return Objects.requireNonNull(end.system());
            }
            var activity = named.get(id);
            return activity == null ? id.value() : activity.name().in(lang);
        }

        static @Nullable String path(Relation.End end) {
            return end.activity() == null ? null : "/portfolio/activities/" + end.activity();
        }
    }
}
