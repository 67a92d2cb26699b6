package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Nodes as boxes in columns, with lines that lead from one column to a later one. Boxes stand in the order in which
/// they are given; a line that passes a column goes behind its boxes.
final class GraphColumns {

    private static final double SHARE = 0.76;
    private static final double HEADING = 26;
    private static final double LETTERS = 14;
    private static final double BETWEEN = 14;
    private static final int LINES = 4;

    private final Graph graph;
    private final double width;
    private final double column;
    private final Map<String, Box> boxes = new HashMap<>();

    private record Box(double x, double y, double width, double height, List<String> lines) {
        double middle() {
            return y + height / 2;
        }
    }

    GraphColumns(Graph graph, double width) {
        this.graph = graph;
        this.width = width;
        this.column = width / graph.columns().size();
    }

    Charts.Size draw(Svg svg, double top) {
        double bottom = top + HEADING;
        for (int i = 0; i < graph.columns().size(); i++) {
            svg.text(
                    i * column,
                    top + LETTERS,
                    graph.columns().get(i),
                    Type.LABEL.small().at(Anchor.START));
            bottom = Math.max(bottom, stack(i, top + HEADING));
        }
        graph.edges().forEach(edge -> edge(svg, edge));
        graph.nodes().forEach(node -> node(svg, node));
        return new Charts.Size(width, bottom + 4);
    }

    private double stack(int number, double top) {
        double y = top;
        var mine = new ArrayList<Graph.Node>(graph.nodes());
        mine.removeIf(node -> node.column() != number);
        for (Graph.Node node : mine) {
            double room = column * SHARE;
            var lines = Letters.REGULAR.wrap(node.name(), Svg.SMALL, room - 12, LINES);
            double height = lines.size() * LETTERS + 12;
            boxes.put(node.id(), new Box(number * column, y, room, height, lines));
            y += height + BETWEEN;
        }
        return y;
    }

    private void node(Svg svg, Graph.Node node) {
        var box = box(node.id());
        var href = node.href();
        if (href == null) {
            svg.group(node.name());
        } else {
            svg.link(href, node.name());
        }
        svg.rect(box.x() + 0.5, box.y(), box.width(), box.height(), "#ffffff", Svg.INK, "", 4);
        svg.lines(
                box.x() + 6,
                box.y() + LETTERS + 2,
                box.lines(),
                Type.LABEL.small().at(Anchor.START));
        if (href == null) {
            svg.end();
        } else {
            svg.endLink();
        }
    }

    private void edge(Svg svg, Graph.Edge edge) {
        var from = box(edge.from());
        var to = box(edge.to());
        var kind = edge.kind();
        double startX = from.x() + from.width();
        double endX = to.x() - 1;
        double bend = Math.max(12, (endX - startX) / 2);
        svg.group(graph.name(edge.from()) + " – " + kind.word() + " – " + graph.name(edge.to()));
        svg.path(
                "M" + point(startX, from.middle()) + "C" + point(startX + bend, from.middle()) + " "
                        + point(endX - bend, to.middle()) + " " + point(endX, to.middle()),
                "none",
                kind.look().colour(),
                0.5 + edge.strength(),
                kind.look().dash());
        if (kind.directed()) {
            GraphPicture.head(svg, endX, to.middle(), 0, kind.look().colour());
        }
        svg.end();
    }

    private Box box(String id) {
        return boxes.getOrDefault(id, new Box(0, 0, 0, 0, List.of()));
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
