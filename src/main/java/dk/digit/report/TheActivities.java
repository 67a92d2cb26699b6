package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;

/// One chapter with a section for each activity.
record TheActivities(List<ActivityChapter> all) implements Section {

    TheActivities {
        all = List.copyOf(all);
    }

    @Override
    public String anchor() {
        return "activities";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.activities.title");
    }
}
