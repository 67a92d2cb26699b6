package dk.digit.report;

import dk.digit.platform.text.Lang;
import java.util.ArrayList;
import java.util.List;

/// The table of contents.
record Contents(List<Entry> entries) {

    Contents {
        entries = List.copyOf(entries);
    }

    /// @param number such as `6` or `6.3`
    record Entry(String number, String title, String anchor, List<Entry> below) {
        Entry {
            below = List.copyOf(below);
        }
    }

    static Contents of(AnnualReport report) {
        var entries = new ArrayList<Entry>();
        for (var section : report.sections()) {
            var number = String.valueOf(entries.size() + 1);
            entries.add(new Entry(number, section.title(report.lang()), section.anchor(), below(section, number)));
        }
        return new Contents(entries);
    }

    private static List<Entry> below(Section section, String number) {
        if (!(section instanceof TheActivities activities)) {
            return List.of();
        }
        var below = new ArrayList<Entry>();
        for (var activity : activities.all()) {
            below.add(new Entry(number + "." + (below.size() + 1), activity.name(), activity.anchor(), List.of()));
        }
        return below;
    }

    Entry entry(String anchor) {
        for (var entry : entries) {
            if (entry.anchor().equals(anchor)) {
                return entry;
            }
            for (var below : entry.below()) {
                if (below.anchor().equals(anchor)) {
                    return below;
                }
            }
        }
        throw new IllegalArgumentException("no chapter " + anchor);
    }

    static String title(Lang lang) {
        return dk.digit.platform.text.Texts.of(lang, "report.contents.title");
    }
}
