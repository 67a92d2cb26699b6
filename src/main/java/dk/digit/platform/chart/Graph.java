package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Things and what is between them: arrows where it has a direction, lines where it has none.
///
/// @param headers of its table: from, what, to, remark
/// @param columns what the nodes stand under, from left to right; none: they stand on a circle
/// @param edges what is between nodes, by their ids; an edge to a node that is not there is left out
public record Graph(
        String title, String description, Headers headers, List<String> columns, List<Node> nodes, List<Edge> edges)
        implements Chart {

    public Graph {
        columns = List.copyOf(columns);
        nodes = List.copyOf(nodes);
        for (Node node : nodes) {
            if (node.column() > Math.max(0, columns.size() - 1)) {
                throw new IllegalArgumentException(node.id() + " stands in no column");
            }
        }
        var ids = nodes.stream().map(Node::id).toList();
        edges = edges.stream()
                .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to()))
                .toList();
    }

    public Graph(String title, String description, Headers headers, List<Node> nodes, List<Edge> edges) {
        this(title, description, headers, List.of(), nodes, edges);
    }

    public record Headers(String from, String kind, String to, String remark) {}

    /// @param href where the thing stands, or null
    /// @param column the one of the graph's columns that it stands in, counted from 0
    public record Node(String id, String name, @Nullable String href, int column) {

        public Node(String id, String name, @Nullable String href) {
            this(id, name, href, 0);
        }
    }

    /// @param kind equal kinds share one entry of the legend
    /// @param strength 1 to 3, drawn as thickness
    /// @param remark what else is to be known, shown on pointing and in the table
    public record Edge(String from, String to, Kind kind, int strength, String remark) {}

    /// @param look tells it from others without colour
    /// @param directed drawn as an arrow
    public record Kind(String word, Stroke look, boolean directed) {}

    /// How a line looks.
    public enum Stroke {
        SOLID("", "#08306b"),
        DASHED("8 4", "#2171b5"),
        DOTTED("2 4", "#006d5b"),
        DASH_DOTTED("9 3 2 3", "#6a51a3"),
        LONG("16 5", "#9a5b00"),
        SHORT("4 2", "#707070");

        private final String dash;
        private final String colour;

        Stroke(String dash, String colour) {
            this.dash = dash;
            this.colour = colour;
        }

        String dash() {
            return dash;
        }

        String colour() {
            return colour;
        }
    }

    String name(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .map(Node::name)
                .findFirst()
                .orElse(id);
    }

    /// The nodes that some edge touches: on a circle the others have nothing to be drawn.
    List<Node> linked() {
        if (!columns.isEmpty()) {
            return nodes;
        }
        var touched = edges.stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .distinct()
                .toList();
        return nodes.stream().filter(node -> touched.contains(node.id())).toList();
    }

    @Override
    public ChartTable table(Lang lang) {
        return new ChartTable(
                title,
                List.of(headers.from(), headers.kind(), headers.to(), headers.remark()),
                edges.stream()
                        .map(edge -> List.of(name(edge.from()), edge.kind().word(), name(edge.to()), edge.remark()))
                        .toList());
    }
}
