package dk.digit.platform.chart;

import java.util.ArrayList;
import java.util.List;

/// Places the names of milestones in lines under their marks, so that no two names meet and no line from a
/// mark to its name runs through another name. Names stand to the right of their mark, or to the left where
/// there is more room. Greedy: from the right inwards, then those that stand left; n² for a handful.
final class MilestoneNames {

    /// @param x of the mark
    /// @param lane which line under the marks, from 0
    record Name(Timeline.Milestone milestone, double x, String words, boolean leftwards, int lane) {

        private double from() {
            return leftwards ? x - width() - 10 : x - 3;
        }

        private double to() {
            return leftwards ? x + 3 : x + width() + 10;
        }

        private double width() {
            return TimelineRow.MILESTONE.width(words);
        }

        private boolean covers(double place) {
            return from() < place && place < to();
        }

        private Name in(int lane) {
            return new Name(milestone, x, words, leftwards, lane);
        }

        /// Whether the two can't be read beside each other.
        private boolean disturbs(Name other) {
            boolean meet = lane == other.lane && from() < other.to() && other.from() < to();
            boolean itsLine = covers(other.x) && other.lane >= lane;
            boolean ownLine = other.covers(x) && lane >= other.lane;
            return meet || itsLine || ownLine;
        }
    }

    private MilestoneNames() {}

    static List<Name> place(List<TimelineRow.Mark> marks, TimeAxis axis) {
        var names = new ArrayList<Name>();
        for (var mark : marks.reversed()) {
            names.add(name(mark.milestone(), axis, mark.x()));
        }
        var placed = new ArrayList<Name>();
        names.stream().filter(name -> !name.leftwards()).forEach(name -> placed.add(lane(name, placed)));
        names.reversed().stream().filter(Name::leftwards).forEach(name -> placed.add(lane(name, placed)));
        return placed;
    }

    private static Name name(Timeline.Milestone milestone, TimeAxis axis, double x) {
        double right = axis.right() - x - 4;
        double left = x - axis.left() - 4;
        double width = TimelineRow.MILESTONE.width(milestone.name());
        boolean leftwards = width > right && left > right;
        var words = Letters.REGULAR.fit(milestone.name(), Svg.SMALL, leftwards ? left : right);
        return new Name(milestone, x, words, leftwards, 0);
    }

    private static Name lane(Name name, List<Name> placed) {
        int lanes = placed.size() + 1;
        for (int lane = 0; lane < lanes; lane++) {
            var here = name.in(lane);
            if (placed.stream().noneMatch(here::disturbs)) {
                return here;
            }
        }
        return name.in(placed.stream().mapToInt(Name::lane).max().orElse(-1) + 1);
    }
}
