package dk.digit.platform.chart;

import java.util.ArrayList;
import java.util.List;

/// Lays boxes out as a tree. A block is a box with all below it; `trunk` is where the line from above meets
/// it. Many boxes without any below them stand in a grid of an even number of columns, so that the line from
/// above runs between the middle two.
final class OrgTree {

    static final double GAP = 16;
    static final String ADVISORY = "5 4";
    private static final double BOX = 167;
    private static final double COLUMN = 150;
    private static final double LEVEL = 32;

    private OrgTree() {}

    interface Painter {
        void paint(Svg svg, double x, double y);
    }

    record Block(double width, double height, double trunk, Painter painter) {}

    static Block block(OrgChart.Box box, double room) {
        int columns = (int) Math.clamp(Math.min(box.posts().size(), (room - GAP) / COLUMN), 1, 3);
        double width = Math.max(BOX, columns * COLUMN + GAP);
        var own = new OrgBox(box, width, columns);
        var beside = box.below().stream().filter(OrgChart.Box::advisory).toList();
        var under = box.below().stream().filter(b -> !b.advisory()).toList();
        var block = new Block(width, own.height(), width / 2, own::draw);
        if (!beside.isEmpty()) {
            block = stack(block, advisors(beside, !under.isEmpty()), 0);
        }
        return under.isEmpty() ? block : stack(block, below(under, room), LEVEL);
    }

    /// One block over the other with their trunks in line and a line of `between` from one to the other.
    private static Block stack(Block upper, Block lower, double between) {
        double trunk = Math.max(upper.trunk(), lower.trunk());
        double width = trunk + Math.max(upper.width() - upper.trunk(), lower.width() - lower.trunk());
        double height = upper.height() + between + lower.height();
        return new Block(width, height, trunk, (svg, x, y) -> {
            double joint = y + upper.height();
            svg.line(x + trunk, joint, x + trunk, joint + between, Svg.AXIS, 1.5);
            lower.painter().paint(svg, x + trunk - lower.trunk(), joint + between);
            upper.painter().paint(svg, x + trunk - upper.trunk(), y);
        });
    }

    /// Advisory boxes right and left of the trunk, joined to it by dashed lines.
    private static Block advisors(List<OrgChart.Box> boxes, boolean onwards) {
        var sides = boxes.stream().map(box -> new OrgBox(box, BOX)).toList();
        double trunk = sides.size() > 1 ? BOX + GAP : 0;
        var tops = new ArrayList<Double>();
        double y = GAP;
        for (int i = 0; i < sides.size(); i += 2) {
            tops.add(y);
            double left = i + 1 < sides.size() ? sides.get(i + 1).height() : 0;
            y += Math.max(sides.get(i).height(), left) + GAP;
        }
        double height = y - (onwards ? GAP : 0);
        return new Block(trunk + GAP + BOX, height, trunk, (svg, x, top) -> {
            double centre = x + trunk;
            double end = onwards ? height : tops.getLast() + OrgBox.JOINT;
            svg.line(centre, top, centre, top + end, Svg.AXIS, 1.5);
            for (int i = 0; i < sides.size(); i++) {
                double at = top + tops.get(i / 2);
                double to = i % 2 == 0 ? centre + GAP : centre - GAP;
                svg.line(centre, at + OrgBox.JOINT, to, at + OrgBox.JOINT, Svg.AXIS, 1.5, ADVISORY);
                sides.get(i).draw(svg, i % 2 == 0 ? to : to - BOX, at);
            }
        });
    }

    private static Block below(List<OrgChart.Box> boxes, double room) {
        boolean leaves = boxes.stream().allMatch(box -> box.below().isEmpty());
        if (leaves && boxes.size() * (BOX + GAP) - GAP > room) {
            int pairs = (int) ((room + GAP) / (2 * (BOX + GAP)));
            return grid(boxes, 2 * Math.max(1, pairs));
        }
        double each = (room - GAP * (boxes.size() - 1)) / boxes.size();
        return row(boxes.stream().map(box -> block(box, each)).toList());
    }

    private static Block row(List<Block> blocks) {
        double width = blocks.stream().mapToDouble(Block::width).sum() + GAP * (blocks.size() - 1);
        double height = blocks.stream().mapToDouble(Block::height).max().orElse(0);
        double last = width - blocks.getLast().width() + blocks.getLast().trunk();
        double first = blocks.getFirst().trunk();
        double stem = blocks.size() == 1 ? 0 : GAP;
        return new Block(width, height + stem, (first + last) / 2, (svg, x, y) -> {
            svg.line(x + first, y, x + last, y, Svg.AXIS, 1.5);
            double at = x;
            for (var block : blocks) {
                svg.line(at + block.trunk(), y, at + block.trunk(), y + stem, Svg.AXIS, 1.5);
                block.painter().paint(svg, at, y + stem);
                at += block.width() + GAP;
            }
        });
    }

    private static Block grid(List<OrgChart.Box> boxes, int columns) {
        var rows = new ArrayList<Block>();
        for (int i = 0; i < boxes.size(); i += columns) {
            rows.add(shelf(boxes.subList(i, Math.min(boxes.size(), i + columns)), columns));
        }
        double width = columns * (BOX + GAP) - GAP;
        double height = rows.stream().mapToDouble(Block::height).sum() + LEVEL / 2 * (rows.size() - 1);
        return new Block(width, height, width / 2, (svg, x, y) -> {
            double at = y;
            for (var row : rows) {
                svg.line(x + width / 2, y, x + width / 2, at, Svg.AXIS, 1.5);
                row.painter().paint(svg, x, at);
                at += row.height() + LEVEL / 2;
            }
        });
    }

    /// One row of a grid: boxes hang from a line that reaches to the trunk in the middle.
    private static Block shelf(List<OrgChart.Box> boxes, int columns) {
        var row = boxes.stream().map(box -> new OrgBox(box, BOX)).toList();
        double height = row.stream().mapToDouble(OrgBox::height).max().orElse(0);
        double trunk = (columns * (BOX + GAP) - GAP) / 2;
        double start = boxes.size() == columns ? 0 : trunk - (boxes.size() * (BOX + GAP) - GAP) / 2;
        double first = start + BOX / 2;
        double last = first + (boxes.size() - 1) * (BOX + GAP);
        return new Block(2 * trunk, height + GAP, trunk, (svg, x, y) -> {
            svg.line(x + Math.min(first, trunk), y, x + Math.max(last, trunk), y, Svg.AXIS, 1.5);
            for (int i = 0; i < row.size(); i++) {
                double left = x + start + i * (BOX + GAP);
                svg.line(left + BOX / 2, y, left + BOX / 2, y + GAP, Svg.AXIS, 1.5);
                row.get(i).draw(svg, left, y + GAP);
            }
        });
    }
}
