package dk.digit.benefits.profiles;

import dk.digit.platform.chart.Line;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A municipality's part of a benefit on a day: who owns it, what it was, what it is to be, and its story.
///
/// @param start null while nobody knows
/// @param picture null while there is nothing to draw
/// @param sections what the rest of the room says about it
/// @param story the newest first
public record PartPage(
        OpenedPart opened,
        @Nullable KnownStart start,
        AcceptanceState state,
        List<Prerequisite> prerequisites,
        @Nullable Line picture,
        List<PartSection.Section> sections,
        List<PartStory.Line> story,
        LocalDate asOf)
        implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "benefits.part.of",
                opened.benefit().name(),
                opened.municipality().name());
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.crumbs();
    }

    @Override
    public RecordKey record() {
        return new RecordKey(
                "benefits", "benefit_part", String.valueOf(opened.part().id()));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public @Nullable LocalDate met(Prerequisite one) {
        return one.metIn(opened.municipality().code(), start);
    }

    @Component
    static class Query {

        private final OpenedPart.Query parts;
        private final Benefits benefits;
        private final PartStarts starts;
        private final PartHistory history;
        private final List<PartSection> sections;

        Query(
                OpenedPart.Query parts,
                Benefits benefits,
                PartStarts starts,
                PartHistory history,
                List<PartSection> sections) {
            this.parts = parts;
            this.benefits = benefits;
            this.starts = starts;
            this.history = history;
            this.sections = sections.stream()
                    .sorted(Comparator.comparingInt(PartSection::order))
                    .toList();
        }

        @Transactional(readOnly = true)
        public PartPage on(long id, String slug, View view) {
            var day = view.asOf();
            var opened = parts.on(id, slug, day, view);
            var part = opened.part();
            var said = sections.stream()
                    .flatMap(section -> section.section(opened.benefit(), part, view).stream())
                    .toList();
            return new PartPage(
                    opened,
                    starts.of(opened.benefit(), day).get(part.id()),
                    AcceptanceState.of(part),
                    benefits.prerequisites(id, day).stream()
                            .filter(one -> one.concerns(part.municipality()))
                            .toList(),
                    PartPicture.of(
                            opened,
                            said.stream()
                                    .flatMap(section -> section.points().stream())
                                    .toList(),
                            view.lang()),
                    said,
                    PartStory.of(part.id(), history, view),
                    day);
        }
    }
}
