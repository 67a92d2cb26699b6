package dk.digit.association;

import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A seat of a day as programs see it. Reasons are null where nobody knows them.
///
/// @param municipality code of the holder; null for the association itself and for a vacant seat
/// @param fromEarly whether the holder came before the planned rotation
/// @param electedUntil last day of the planned term
/// @param carriesOverSince first day after the planned term, when nobody followed yet
/// @param toEarly whether the holder left before the planned rotation
/// @param previous whoever held the seat last before
record SeatLine(
        int number,
        String function,
        boolean vacant,
        @Nullable String holder,
        @Nullable String municipality,
        boolean acting,
        @Nullable LocalDate from,
        boolean fromKnown,
        @Nullable String fromReason,
        boolean fromEarly,
        @Nullable LocalDate electedUntil,
        @Nullable LocalDate carriesOverSince,
        @Nullable LocalDate to,
        boolean toKnown,
        @Nullable String toReason,
        boolean toEarly,
        String remark,
        @Nullable Previous previous,
        List<Standby> alternates) {

    /// An alternate, the first asked first.
    record Standby(
            int rank,
            String name,
            @Nullable String municipality,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Previous(
            String holder,
            @Nullable String municipality,
            boolean acting,
            @Nullable LocalDate to,
            boolean toKnown,
            @Nullable String toReason,
            boolean toEarly,
            String remark) {}

    /// @param before whoever held a seat last before whoever holds it on the day
    static SeatLine of(
            Seating seating, Map<SeatId, Holding> before, List<Alternate> alternates, LocalDate day, Lang lang) {
        var seat = seating.seat();
        var previous = seat == null ? null : previous(before.get(seat.id()), lang);
        var standby = alternates.stream()
                .filter(one -> seat != null && one.seat().id().equals(seat.id()))
                .map(SeatLine::standby)
                .toList();
        var holding = seating.holding();
        var function = seating.function().in(lang);
        if (holding == null) {
            return new SeatLine(
                    seating.number(),
                    function,
                    true,
                    null,
                    null,
                    false,
                    null,
                    true,
                    null,
                    false,
                    null,
                    null,
                    null,
                    true,
                    null,
                    false,
                    "",
                    previous,
                    standby);
        }
        var mandate = holding.mandate();
        return new SeatLine(
                seating.number(),
                function,
                false,
                holding.holder().name(),
                code(holding.holder()),
                holding.acting(),
                holding.period().start(),
                holding.startKnown(),
                name(mandate.came()),
                mandate.cameEarly(),
                mandate.electedUntil(),
                holding.carriesOverSince(day),
                holding.period().last(),
                holding.endKnown(),
                name(mandate.left()),
                holding.leftEarly(),
                holding.remark().in(lang),
                previous,
                standby);
    }

    private static @Nullable Previous previous(@Nullable Holding holding, Lang lang) {
        return holding == null
                ? null
                : new Previous(
                        holding.holder().name(),
                        code(holding.holder()),
                        holding.acting(),
                        holding.period().last(),
                        holding.endKnown(),
                        name(holding.mandate().left()),
                        holding.leftEarly(),
                        holding.remark().in(lang));
    }

    private static Standby standby(Alternate alternate) {
        return new Standby(
                alternate.rank(),
                alternate.holder().name(),
                code(alternate.holder()),
                alternate.period().start(),
                alternate.period().last());
    }

    private static @Nullable String code(Holder holder) {
        var municipality = holder.municipality();
        return municipality == null ? null : municipality.value();
    }

    private static @Nullable String name(@Nullable Enum<?> reason) {
        return reason == null ? null : reason.name().toLowerCase(Locale.ROOT);
    }
}
