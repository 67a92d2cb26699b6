package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names on a circle with lines between them that bend towards its middle; where that is too wide, names below each
/// other with arcs beside them. Neighbours are placed beside each other: each place goes to the node that has most to
/// do with those already placed, those placed last before others. One pass over the edges for each node.
final class GraphPicture {

    private static final double ROW = 26;
    private static final double LEAST_RADIUS = 150;
    private static final double DOT = 5;
    /// Below, names stand below each other.
    private static final double NARROWEST = 480;

    private final Graph graph;
    private final double width;
    private final List<Graph.Node> order;
    private final Map<String, double[]> at = new HashMap<>();

    GraphPicture(Graph graph, int width) {
        this.graph = graph;
        this.width = width;
        this.order = graph.columns().isEmpty() ? order(graph) : graph.nodes();
    }

    private static List<Graph.Node> order(Graph graph) {
        var left = new ArrayList<>(graph.linked());
        var placed = new ArrayList<Graph.Node>();
        while (!left.isEmpty()) {
            var best = left.getFirst();
            long most = -1;
            for (Graph.Node node : left) {
                long pull = pull(graph, node, placed);
                if (pull > most) {
                    best = node;
                    most = pull;
                }
            }
            placed.add(best);
            left.remove(best);
        }
        return placed;
    }

    private static long pull(Graph graph, Graph.Node node, List<Graph.Node> placed) {
        long pull = 0;
        for (Graph.Edge edge : graph.edges()) {
            var other = edge.from().equals(node.id()) ? edge.to() : edge.to().equals(node.id()) ? edge.from() : null;
            for (int i = 0; other != null && i < placed.size(); i++) {
                if (placed.get(i).id().equals(other)) {
                    pull += edge.strength() * (i + 1L);
                }
            }
        }
        return pull;
    }

    Charts.Size draw(Svg svg) {
        double top = legend().draw(svg, 0, 0, width) + 8;
        if (width < NARROWEST) {
            return column(svg, top);
        }
        return graph.columns().isEmpty() ? circle(svg, top) : new GraphColumns(graph, width).draw(svg, top);
    }

    private Legend legend() {
        var legend = new Legend();
        graph.edges()
                .forEach(edge -> legend.mark(edge.kind().word(), (svg, x, y) -> {
                    svg.line(
                            x,
                            y + 7,
                            x + 22,
                            y + 7,
                            edge.kind().look().colour(),
                            2,
                            edge.kind().look().dash());
                    if (edge.kind().directed()) {
                        head(svg, x + 22, y + 7, 0, edge.kind().look().colour());
                    }
                }));
        return legend;
    }

    // ---- the circle

    private Charts.Size circle(Svg svg, double top) {
        int count = Math.max(1, order.size());
        double names = width * 0.28;
        double radius = Math.max(LEAST_RADIUS, count * 20 / (2 * Math.PI));
        double across = Math.min(radius, (width - 2 * names) / 2);
        double middleX = width / 2;
        double middleY = top + radius + 16;
        for (int i = 0; i < order.size(); i++) {
            double angle = 2 * Math.PI * (i + 0.5) / count - Math.PI / 2;
            at.put(
                    order.get(i).id(),
                    new double[] {middleX + across * Math.cos(angle), middleY + radius * Math.sin(angle)});
        }
        graph.edges().forEach(edge -> bend(svg, edge, middleX, middleY));
        for (Graph.Node node : order) {
            double[] place = place(node.id());
            boolean right = place[0] >= middleX;
            var lines = Letters.REGULAR.wrap(node.name(), Svg.SMALL, names - 16, 2);
            double first = place[1] + 4 - (lines.size() - 1) * 7;
            label(
                    svg,
                    node,
                    place,
                    () -> svg.lines(
                            place[0] + (right ? 10 : -10),
                            first,
                            lines,
                            Type.LABEL.small().at(right ? Anchor.START : Anchor.END)));
        }
        return new Charts.Size(width, middleY + radius + 20);
    }

    private void bend(Svg svg, Graph.Edge edge, double middleX, double middleY) {
        double[] from = place(edge.from());
        double[] to = place(edge.to());
        double bendX = (from[0] + to[0]) / 4 + middleX / 2;
        double bendY = (from[1] + to[1]) / 4 + middleY / 2;
        curve(svg, edge, from, to, bendX, bendY);
    }

    // ---- the column

    private Charts.Size column(Svg svg, double top) {
        double names = width * 0.5;
        double y = top + ROW / 2;
        for (Graph.Node node : order) {
            at.put(node.id(), new double[] {names + 12, y});
            y += 2 * ROW * 0.75;
        }
        for (Graph.Edge edge : graph.edges()) {
            double[] from = place(edge.from());
            double[] to = place(edge.to());
            double reach = Math.min(width - names - 24, 18 + Math.abs(from[1] - to[1]) * 0.5);
            curve(svg, edge, from, to, names + 12 + 2 * reach * 0.9, (from[1] + to[1]) / 2);
        }
        for (Graph.Node node : order) {
            double[] place = place(node.id());
            var lines = Letters.REGULAR.wrap(node.name(), Svg.SMALL, names - 4, 2);
            double first = place[1] + 4 - (lines.size() - 1) * 7;
            label(
                    svg,
                    node,
                    place,
                    () -> svg.lines(names, first, lines, Type.LABEL.small().at(Anchor.END)));
        }
        return new Charts.Size(width, y);
    }

    // ---- both

    private double[] place(String id) {
        return at.getOrDefault(id, new double[] {0, 0});
    }

    private static void label(Svg svg, Graph.Node node, double[] place, Runnable name) {
        var href = node.href();
        if (href == null) {
            svg.group(node.name());
        } else {
            svg.link(href, node.name());
        }
        svg.circle(place[0], place[1], DOT, "#ffffff", Svg.INK);
        name.run();
        if (href == null) {
            svg.end();
        } else {
            svg.endLink();
        }
    }

    private void curve(Svg svg, Graph.Edge edge, double[] from, double[] to, double bendX, double bendY) {
        var kind = edge.kind();
        var colour = kind.look().colour();
        double angle = Math.atan2(to[1] - bendY, to[0] - bendX);
        double[] end = {to[0] - Math.cos(angle) * (DOT + 1), to[1] - Math.sin(angle) * (DOT + 1)};
        svg.group(graph.name(edge.from()) + " – " + kind.word() + " – " + graph.name(edge.to()) + ": " + edge.remark());
        svg.path(
                "M" + Svg.number(from[0]) + " " + Svg.number(from[1]) + "Q" + Svg.number(bendX) + " "
                        + Svg.number(bendY) + " " + Svg.number(end[0]) + " " + Svg.number(end[1]),
                "none",
                colour,
                0.5 + edge.strength(),
                kind.look().dash());
        if (kind.directed()) {
            head(svg, end[0], end[1], angle, colour);
        }
        svg.end();
    }

    static void head(Svg svg, double x, double y, double angle, String colour) {
        svg.path(
                "M" + point(x, y, 0, 0, angle) + "L" + point(x, y, -9, -4.5, angle) + "L" + point(x, y, -9, 4.5, angle)
                        + "Z",
                colour,
                "none",
                1,
                "");
    }

    private static String point(double x, double y, double along, double aside, double angle) {
        return Svg.number(x + along * Math.cos(angle) - aside * Math.sin(angle)) + " "
                + Svg.number(y + along * Math.sin(angle) + aside * Math.cos(angle));
    }
}
