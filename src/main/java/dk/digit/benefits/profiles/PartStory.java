package dk.digit.benefits.profiles;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was said of a part, day by day, the newest first.
public final class PartStory {

    private PartStory() {}

    /// @param what in the reader's language
    /// @param words what was written about it, or null
    /// @param by the account that recorded it
    public record Line(LocalDate day, String what, @Nullable String words, String by) {}

    static List<Line> of(long part, PartHistory history, View view) {
        var day = view.asOf();
        var lines = new ArrayList<Line>();
        for (var said : history.roles(part, day)) {
            var role = Texts.of(view.lang(), said.role());
            var holder = said.holder();
            lines.add(new Line(
                    said.since(),
                    holder == null
                            ? view.t("benefits.part.storyNobody", role)
                            : view.t("benefits.part.storyRole", role, holder.words(view.lang())),
                    null,
                    said.by()));
        }
        var seen = new HashSet<Integer>();
        for (var said : history.targets(part, day)) {
            var target = said.target();
            boolean first = seen.add(target.step());
            lines.add(new Line(target.agreedOn(), target(target, first, view), target.reason(), said.by()));
        }
        for (var said : history.acceptances(part, day)) {
            lines.add(new Line(
                    said.acceptance().on(),
                    view.t("benefits.part.storyAccepted", said.acceptance().as()),
                    said.acceptance().remark(),
                    said.by()));
        }
        lines.sort(Comparator.comparing(Line::day));
        return lines.reversed();
    }

    private static String target(BenefitTarget target, boolean first, View view) {
        var step = String.valueOf(target.step());
        if (target.value() == null) {
            return view.t("benefits.part.storyGivenUp", step);
        }
        return view.t(
                first ? "benefits.part.storyTarget" : "benefits.part.storyChanged",
                step,
                MeasureText.words(view.lang(), target.value()),
                Formats.longDate(view.lang(), target.dueOn()));
    }
}
