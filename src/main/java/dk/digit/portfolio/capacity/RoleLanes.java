package dk.digit.portfolio.capacity;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RolePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is what when, drawn: for each role as many lanes as there are people in it at once, with what is asked
/// for, and what is empty in between.
final class RoleLanes {

    /// What is drawn when nothing says how long.
    private static final int MONTHS_BACK = 6;

    private static final int MONTHS_AHEAD = 18;

    /// How somebody is there.
    enum Presence {
        HELD(Tone.BLUE),
        DOUBTFUL(Tone.SKY),
        ASKED(Tone.AMBER),
        VACANT(Tone.RED);

        private final Tone tone;

        Presence(Tone tone) {
            this.tone = tone;
        }
    }

    private record Stretch(ProjectRole role, Bilingual who, Period period, Presence look) {}

    private static final class Lane {
        private final ProjectRole role;
        private final List<Stretch> stretches = new ArrayList<>();
        private final Set<Bilingual> who = new LinkedHashSet<>();

        private Lane(ProjectRole role) {
            this.role = role;
        }

        private boolean takes(Stretch stretch) {
            return role == stretch.role()
                    && stretches.stream().noneMatch(other -> other.period().overlaps(stretch.period()));
        }

        private void add(Stretch stretch) {
            stretches.add(stretch);
            who.add(stretch.who());
        }
    }

    private RoleLanes() {}

    static @Nullable Timeline draw(List<RolePeriod> led, List<Engagement> engagements, LocalDate day, Lang lang) {
        var stretches = new ArrayList<Stretch>();
        led.stream()
                .filter(role -> !role.holder().isUnknown())
                .forEach(role -> stretches.add(new Stretch(
                        Capacity.projectRole(role.role()),
                        role.name(),
                        role.period(),
                        role.certain() ? Presence.HELD : Presence.DOUBTFUL)));
        engagements.forEach(one -> addTo(stretches, one));
        if (stretches.isEmpty()) {
            return null;
        }
        stretches.sort(Comparator.comparing(Stretch::role)
                .thenComparing(one -> one.look() == Presence.VACANT)
                .thenComparing(
                        one -> one.period().start(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
        var lanes = lanes(stretches);
        var from = stretches.stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.period().start()))
                .min(Comparator.naturalOrder())
                .filter(start -> start.isBefore(day))
                .orElse(day.minusMonths(MONTHS_BACK));
        var to = stretches.stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.period().end()))
                .max(Comparator.naturalOrder())
                .filter(end -> end.isAfter(day.plusMonths(MONTHS_BACK)))
                .orElse(day.plusMonths(MONTHS_AHEAD));
        return new Timeline(
                Texts.of(lang, "portfolio.capacity.drawn"),
                Texts.of(lang, "portfolio.capacity.drawnWords", String.valueOf(lanes.size())),
                Texts.of(lang, "portfolio.capacity.role"),
                from.withDayOfMonth(1),
                to,
                day,
                Timeline.Naming.MARKED,
                lanes.stream().map(lane -> row(lane, from, lang)).toList());
    }

    private static void addTo(List<Stretch> stretches, Engagement one) {
        switch (one.state()) {
            case REQUESTED -> stretches.add(new Stretch(one.role(), one.name(), one.asked(), Presence.ASKED));
            case ALLOCATED -> stretches.add(new Stretch(one.role(), one.name(), one.period(), Presence.HELD));
            case REFUSED -> stretches.add(new Stretch(one.role(), Bilingual.EMPTY, one.asked(), Presence.VACANT));
            case ENDED -> {
                stretches.add(new Stretch(one.role(), one.name(), one.period(), Presence.HELD));
                stretches.add(new Stretch(
                        one.role(),
                        Bilingual.EMPTY,
                        new Period(one.period().end(), one.asked().end()),
                        Presence.VACANT));
            }
            case WITHDRAWN -> {
                // Nobody is needed.
            }
        }
    }

    /// What is empty fills the lane that it fits in only where nobody else took the role over.
    private static List<Lane> lanes(List<Stretch> stretches) {
        var lanes = new ArrayList<Lane>();
        for (Stretch stretch : stretches) {
            var free = lanes.stream().filter(lane -> lane.takes(stretch)).findFirst();
            boolean filledByAnother = stretch.look() == Presence.VACANT
                    && lanes.stream()
                            .flatMap(lane -> lane.stretches.stream())
                            .anyMatch(other -> other.role() == stretch.role()
                                    && other.look() != Presence.VACANT
                                    && other.period().overlaps(stretch.period()));
            if (!filledByAnother) {
                free.orElseGet(() -> {
                            var lane = new Lane(stretch.role());
                            lanes.add(lane);
                            return lane;
                        })
                        .add(stretch);
            }
        }
        return lanes;
    }

    private static Timeline.Row row(Lane lane, LocalDate from, Lang lang) {
        var note = String.join(
                ", ",
                lane.who.stream()
                        .map(who -> who.in(lang))
                        .filter(words -> !words.isEmpty())
                        .toList());
        return new Timeline.Row(
                Texts.of(lang, lane.role),
                note.isEmpty() ? null : note,
                lane.stretches.stream()
                        .sorted(Comparator.comparing(
                                one -> one.period().start(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                        .map(one -> new Timeline.Phase(
                                new Timeline.Kind(Texts.of(lang, one.look()), one.look().tone),
                                one.period().start(),
                                one.period().end(),
                                one.period().start() != null,
                                true))
                        .toList(),
                List.of());
    }
}
