package dk.digit.platform.chart;

import dk.digit.platform.text.Lang;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who answers to whom: boxes by level, with the functions in each and who holds them.
///
/// @param headers the three columns of its table, such as "Organ", "Funktion", "Besat af"
/// @param roots the top level, mostly one box
public record OrgChart(String title, String description, Headers headers, List<Box> roots) implements Chart {

    public OrgChart {
        roots = List.copyOf(roots);
    }

    public record Headers(String unit, String function, String holder) {}

    /// @param name of the unit
    /// @param note one quieter line under it, such as "11 medlemmer", or null
    /// @param posts functions in it; may be empty
    /// @param advisory beside the line from the box above to those below, joined by a dashed line
    /// @param below the boxes that answer to it
    public record Box(String name, @Nullable String note, List<Post> posts, boolean advisory, List<Box> below) {
        public Box {
            posts = List.copyOf(posts);
            below = List.copyOf(below);
        }
    }

    /// @param function such as "Formand"; may be empty
    /// @param holder who holds it, or the word for nobody ("Ledig siden 31-05-2023")
    /// @param vacant drawn dashed
    public record Post(String function, String holder, boolean vacant) {}

    @Override
    public ChartTable table(Lang lang) {
        var rows = new ArrayList<List<String>>();
        roots.forEach(root -> collect(root, rows));
        return new ChartTable(title, List.of(headers.unit(), headers.function(), headers.holder()), rows);
    }

    private static void collect(Box box, List<List<String>> rows) {
        if (box.posts().isEmpty()) {
            rows.add(List.of(box.name(), "", box.note() == null ? "" : box.note()));
        }
        box.posts().forEach(post -> rows.add(List.of(box.name(), post.function(), post.holder())));
        box.below().forEach(below -> collect(below, rows));
    }
}
