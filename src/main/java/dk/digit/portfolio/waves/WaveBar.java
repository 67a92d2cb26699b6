package dk.digit.portfolio.waves;

import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long a wave, or those in it who go live on one day, take from their beginning to being live.
///
/// @param planned for when it is planned to be live
/// @param live when it became so
/// @param last the last day drawn: today for what is late, null for what has no day ahead
record WaveBar(
        Wave wave,
        WaveState state,
        List<Standings.Member> members,
        @Nullable RoughDate planned,
        @Nullable RoughDate live,
        LocalDate from,
        @Nullable LocalDate last) {

    private record GoesLive(
            @Nullable RoughDate planned, @Nullable LocalDate live) {}

    /// The bar of a wave; none when no day of it is known.
    static Stream<WaveBar> whole(Standings.Standing one, LocalDate day) {
        var standing = one.standing();
        return of(one.wave(), standing.state(), one.members(), one.wave().goLive(), standing.since(), day);
    }

    /// A bar for each day on which some of a wave go live, or are to.
    static Stream<WaveBar> parts(Standings.Standing one, LocalDate day) {
        if (one.members().isEmpty()) {
            return whole(one, day);
        }
        var byDay = new LinkedHashMap<GoesLive, List<Standings.Member>>();
        one.members()
                .forEach(member -> byDay.computeIfAbsent(goesLive(one.wave(), member), key -> new ArrayList<>())
                        .add(member));
        return byDay.entrySet().stream()
                .flatMap(entry -> part(one.wave(), entry.getKey(), entry.getValue(), day))
                .sorted(Comparator.comparing(WaveBar::last, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static GoesLive goesLive(Wave wave, Standings.Member member) {
        var said = member.steps().get(WaveStep.LIVE);
        var own = said == null || said.planned() == null ? null : RoughDate.of(said.planned());
        return new GoesLive(own == null ? wave.goLive() : own, said != null && member.live() ? said.since() : null);
    }

    private static Stream<WaveBar> part(Wave wave, GoesLive when, List<Standings.Member> members, LocalDate day) {
        var planned = when.planned();
        var state = when.live() != null
                ? WaveState.LIVE
                : planned != null && planned.last().isBefore(day)
                        ? WaveState.LATE
                        : members.stream().anyMatch(Standings.Member::begun) || begins(wave, day)
                                ? WaveState.UNDER_WAY
                                : WaveState.PLANNED;
        return of(wave, state, members, planned, when.live() == null ? null : RoughDate.of(when.live()), day);
    }

    private static boolean begins(Wave wave, LocalDate day) {
        return wave.start() != null && !wave.start().day().isAfter(day);
    }

    private static Stream<WaveBar> of(
            Wave wave,
            WaveState state,
            List<Standings.Member> members,
            @Nullable RoughDate planned,
            @Nullable RoughDate live,
            LocalDate day) {
        var last = live != null ? live.last() : state == WaveState.LATE ? day : planned == null ? null : planned.last();
        var from = Stream.of(wave.start(), live, planned)
                .filter(Objects::nonNull)
                .map(RoughDate::day)
                .findFirst()
                .orElse(null);
        if (from == null || state == WaveState.LIVE && live == null) {
            return Stream.empty();
        }
        return Stream.of(new WaveBar(
                wave, state, members, planned, live, last != null && last.isBefore(from) ? last : from, last));
    }

    boolean touches(Period span) {
        return new Period(from, last == null ? null : last.plusDays(1)).overlaps(span);
    }

    boolean certain() {
        var end = live == null ? planned : live;
        return end != null && end.precision() == RoughDate.Precision.DAY && !end.doubtful();
    }
}
