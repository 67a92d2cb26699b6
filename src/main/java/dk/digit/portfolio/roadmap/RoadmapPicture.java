package dk.digit.portfolio.roadmap;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.PhaseLook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Draws activities of one kind over the quarters, each with what lies below it.
final class RoadmapPicture {

    private RoadmapPicture() {}

    static Timeline of(ActivityKind kind, List<Roadmaps.Line> lines, RoadmapFilter filter, LocalDate day, Lang lang) {
        var span = filter.span();
        return new Timeline(
                Texts.of(
                        lang,
                        "portfolio.roadmap.picture",
                        Texts.of(lang, "portfolio.kinds." + kind.name()),
                        Formats.date(filter.from()),
                        Formats.date(filter.last())),
                Texts.of(
                        lang,
                        "portfolio.roadmap.pictureDescription",
                        lines.size(),
                        lines.stream().mapToInt(line -> line.moments().size()).sum()),
                Texts.of(lang, "portfolio.activity"),
                Objects.requireNonNull(span.start()),
                Objects.requireNonNull(span.end()),
                span.contains(day) ? day : null,
                Timeline.Naming.MARKED,
                lines.stream().flatMap(line -> rows(line, lang)).toList());
    }

    private static Stream<Timeline.Row> rows(Roadmaps.Line line, Lang lang) {
        var own = new Timeline.Row(
                line.name().in(lang),
                null,
                line.stages().stream().map(stage -> phase(stage, lang)).toList(),
                line.moments().stream()
                        .map(moment -> new Timeline.Milestone(
                                moment.due(), moment.text().in(lang)))
                        .toList());
        var below = line.items().stream()
                .map(item -> new Timeline.Row("– " + item.name(), null, List.of(bar(item)), List.of()));
        return Stream.concat(Stream.of(own), below);
    }

    private static Timeline.Phase phase(Roadmaps.Stage stage, Lang lang) {
        Period period = stage.period();
        return new Timeline.Phase(
                new Timeline.Kind(Texts.of(lang, stage.phase()), PhaseLook.tone(stage.phase())),
                period.start(),
                period.end(),
                stage.fromKnown(),
                stage.toKnown());
    }

    private static Timeline.Phase bar(RoadmapItems.Item item) {
        return new Timeline.Phase(
                new Timeline.Kind(item.look(), item.tone()),
                item.from(),
                item.last() == null ? null : item.last().plusDays(1),
                item.certain(),
                item.certain());
    }
}
