package dk.digit.platform.chart;

import java.util.List;

/// An organisation as a tree from the top down, or, where that is too wide, as boxes that hang indented in
/// one column.
record OrgPicture(OrgChart chart, int width) {

    private static final double INDENT = 24;
    private static final double GAP = 12;

    Charts.Size draw(Svg svg) {
        var tree = width < 480 ? List.<OrgTree.Block>of() : blocks();
        double wide =
                tree.stream().mapToDouble(OrgTree.Block::width).sum() + OrgTree.GAP * Math.max(0, tree.size() - 1);
        if (tree.isEmpty() || wide > width) {
            return hanging(svg);
        }
        double x = (width - wide) / 2;
        for (var block : tree) {
            block.painter().paint(svg, x, 1);
            x += block.width() + OrgTree.GAP;
        }
        double high = tree.stream().mapToDouble(OrgTree.Block::height).max().orElse(0);
        return new Charts.Size(width, high + 2);
    }

    private List<OrgTree.Block> blocks() {
        double room = (double) width / Math.max(1, chart.roots().size());
        return chart.roots().stream().map(root -> OrgTree.block(root, room)).toList();
    }

    private Charts.Size hanging(Svg svg) {
        double y = 1;
        for (var root : chart.roots()) {
            y = hang(svg, root, 0, y);
        }
        return new Charts.Size(width, y);
    }

    /// Draws a box at `x` and what is below it, indented; tells where the next one begins.
    private double hang(Svg svg, OrgChart.Box box, double x, double y) {
        var own = new OrgBox(box, Math.min(width - x - 1, 420));
        own.draw(svg, x + 0.5, y);
        double next = y + own.height() + GAP;
        double joint = y + own.height();
        for (var below : box.below()) {
            double middle = next + OrgBox.JOINT;
            var dash = below.advisory() ? OrgTree.ADVISORY : "";
            svg.line(x + INDENT / 2, joint, x + INDENT / 2, middle, Svg.AXIS, 1.5);
            svg.line(x + INDENT / 2, middle, x + INDENT, middle, Svg.AXIS, 1.5, dash);
            joint = middle;
            next = hang(svg, below, x + INDENT, next);
        }
        return next;
    }
}
