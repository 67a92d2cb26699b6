package dk.digit.platform.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names beside a circle, in a column to either side: as near to their marks as leaves none on another.
final class YearCircleNames {

    static final double LINE = 18;

    /// As many as a column tells before it outgrows the circle.
    private static final int MOST = 26;

    private YearCircleNames() {}

    /// @param y where the name would stand best
    record Wish(YearCircle.Entry entry, boolean right, double y) {}

    record Place(YearCircle.Entry entry, boolean right, double y) {}

    /// Names of one side between two heights, each within reach of its wish.
    static List<Place> place(List<Wish> wishes, double top, double bottom) {
        var sorted = wishes.stream().sorted(Comparator.comparingDouble(Wish::y)).toList();
        double[] ys = new double[sorted.size()];
        double free = top;
        for (int i = 0; i < ys.length; i++) {
            ys[i] = Math.max(free, sorted.get(i).y());
            free = ys[i] + LINE;
        }
        double limit = bottom;
        for (int i = ys.length - 1; i >= 0; i--) {
            ys[i] = Math.min(ys[i], limit);
            limit = ys[i] - LINE;
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < ys.length; i++) {
            places.add(new Place(sorted.get(i).entry(), sorted.get(i).right(), ys[i]));
        }
        return places;
    }

    /// Those that a column has room for: the ones nearest to the middle of what there is to tell come last.
    static List<Wish> fitting(List<Wish> wishes, java.util.function.ToLongFunction<YearCircle.Entry> distance) {
        return wishes.stream()
                .sorted(Comparator.comparingLong(wish -> distance.applyAsLong(wish.entry())))
                .limit(MOST)
                .toList();
    }
}
