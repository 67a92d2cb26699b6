package dk.digit.benefits.profiles;

import static java.util.stream.Collectors.groupingBy;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The benefits of an activity on a day.
///
/// @param lines those that are not dropped
/// @param dropped those that are
public record ActivityBenefits(ActivityHead head, List<Line> lines, List<Benefit> dropped) implements Page {

    /// @param parts how many municipalities have a part
    /// @param started in how many it is to be felt by the day
    public record Line(Benefit benefit, int parts, int accepted, int started) {}

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.profile.tab");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return BenefitPaths.of(head.id());
    }

    public boolean example() {
        return lines.stream().anyMatch(line -> line.benefit().example());
    }

    @Component
    static class Query {

        private final ActivityHead.Query heads;
        private final Benefits benefits;

        Query(ActivityHead.Query heads, Benefits benefits) {
            this.heads = heads;
            this.benefits = benefits;
        }

        @Transactional(readOnly = true)
        public ActivityBenefits on(String activity, View view) {
            var head = heads.on(activity, view);
            var day = view.asOf();
            var all = benefits.of(head.id(), day);
            var starts = benefits.starts(head.id(), day);
            var parts = benefits.parts(head.id(), day).stream().collect(groupingBy(BenefitPart::benefit));
            return new ActivityBenefits(
                    head,
                    all.stream()
                            .filter(benefit -> !benefit.droppedBy(day))
                            .map(benefit -> {
                                var mine = parts.getOrDefault(benefit.id(), List.of());
                                return new Line(
                                        benefit,
                                        mine.size(),
                                        (int) mine.stream()
                                                .filter(BenefitPart::accepted)
                                                .count(),
                                        (int) mine.stream()
                                                .map(part -> starts.get(part.id()))
                                                .filter(start -> start != null && !start.isAfter(day))
                                                .count());
                            })
                            .toList(),
                    all.stream().filter(benefit -> benefit.droppedBy(day)).toList());
        }
    }
}
