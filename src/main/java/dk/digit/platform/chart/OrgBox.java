package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One box of an organisation chart: a dark head with the name, then one line or two for every function.
final class OrgBox {

    /// How far under its top a line from the side meets the box.
    static final double JOINT = 16;

    private static final double PAD = 9;
    private static final Type NAME = Type.LABEL.bold().in("#ffffff");
    private static final Type NOTE = Type.LABEL.small().in("#ffffff");
    private static final Type FUNCTION = Type.LABEL.small().in(Svg.QUIET);
    private static final Type HOLDER = Type.LABEL;

    private final OrgChart.Box box;
    private final double width;
    private final List<String> name;
    private final List<String> note;
    private final List<Entry> entries = new ArrayList<>();

    private final int columns;

    private record Entry(OrgChart.Post post, List<String> function, List<String> holder, double height) {}

    OrgBox(OrgChart.Box box, double width) {
        this(box, width, 1);
    }

    /// @param columns in which the functions stand
    OrgBox(OrgChart.Box box, double width, int columns) {
        this.box = box;
        this.width = width;
        this.columns = columns;
        double room = width - 2 * PAD;
        this.name = NAME.letters().wrap(box.name(), NAME.size(), room, 3);
        this.note = lines(box.note(), NOTE, room, 3);
        double column = room / columns - 8;
        for (var post : box.posts()) {
            var function = lines(post.function(), FUNCTION, column, 2);
            var holder = lines(post.holder(), HOLDER, column, 3);
            double height = function.size() * FUNCTION.leading() + holder.size() * HOLDER.leading() + 8;
            entries.add(new Entry(post, function, holder, height));
        }
    }

    private static List<String> lines(@Nullable String text, Type type, double room, int most) {
        return text == null ? List.of() : type.letters().wrap(text, type.size(), room, most);
    }

    private double head() {
        return name.size() * NAME.leading() + note.size() * NOTE.leading() + 14;
    }

    double height() {
        double posts = 0;
        for (int i = 0; i < entries.size(); i += columns) {
            posts += rowHeight(i);
        }
        return head() + (entries.isEmpty() ? 0 : posts + 10);
    }

    private double rowHeight(int first) {
        return entries.subList(first, Math.min(entries.size(), first + columns)).stream()
                .mapToDouble(Entry::height)
                .max()
                .orElse(0);
    }

    void draw(Svg svg, double x, double y) {
        boolean quiet = entries.isEmpty();
        var tone = box.advisory() ? Tone.BLUE : Tone.NAVY;
        var ink = quiet ? tone.edge() : "#ffffff";
        svg.group(box.name());
        svg.rect(x, y, width, height(), "#ffffff", tone.edge(), "", 0);
        svg.rect(x, y, width, head(), quiet ? "#f2f7fb" : tone.fill(), tone.edge(), "", 0);
        svg.lines(x + PAD, y + PAD + 11, name, NAME.in(ink));
        svg.lines(x + PAD, y + PAD + 10 + name.size() * NAME.leading(), note, NOTE.in(quiet ? Svg.INK : ink));
        svg.end();
        double at = y + head() + 6;
        for (int i = 0; i < entries.size(); i += columns) {
            for (int j = i; j < Math.min(entries.size(), i + columns); j++) {
                entry(svg, entries.get(j), x + 5 + (j - i) * (width - 10) / columns, at, rowHeight(i));
            }
            at += rowHeight(i);
        }
    }

    private void entry(Svg svg, Entry entry, double x, double y, double height) {
        svg.group(entry.post().function() + ": " + entry.post().holder());
        if (entry.post().vacant()) {
            svg.rect(x + 1, y, (width - 10) / columns - 2, height - 3, "#ffffff", "#9a5b00", "4 3", 0);
        }
        svg.lines(x + 6, y + 13, entry.function(), FUNCTION);
        var type = entry.post().vacant() ? HOLDER.in("#7a4700") : HOLDER;
        svg.lines(x + 6, y + 14 + entry.function().size() * FUNCTION.leading(), entry.holder(), type);
        svg.end();
    }
}
