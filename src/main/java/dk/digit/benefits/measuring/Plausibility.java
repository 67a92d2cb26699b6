package dk.digit.benefits.measuring;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks at a measurement before it is stored, beside what was measured before and elsewhere. What it says are
/// doubts, with the earlier values: whoever measured may be right, and then says why.
///
/// A value is doubtful when it is more than five times the one before it, or less than a fifth of it; when it has
/// another sign; when it lies further from the mean of the part's own earlier values (or of the other municipalities'
/// newest) than four standard deviations, where there are at least four of them; when its unit is a share and it is
/// none; and when it is from before the baseline. A standard deviation counts as at least a twentieth of the mean, so
/// that values that were always the same may move at all.
final class Plausibility {

    static final BigDecimal MOST_TIMES = BigDecimal.valueOf(5);
    static final BigDecimal MOST_DEVIATIONS = BigDecimal.valueOf(4);
    static final int FEWEST_VALUES = 4;

    private static final BigDecimal LEAST_DEVIATION = new BigDecimal("0.05");
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final Set<String> SHARES = Set.of("andel", "share");

    private Plausibility() {}

    /// @param earlier what counts of the part, by day; what is put right is not among it
    /// @param others the newest values of the other municipalities
    static List<Refusal> doubts(
            MeasuredPart part,
            Entry entry,
            NavigableMap<LocalDate, BigDecimal> earlier,
            Collection<BigDecimal> others) {
        var doubts = new ArrayList<Refusal>();
        var value = entry.value();
        var before = before(part, entry.on(), earlier);
        if (before != null) {
            compare(value, before, doubts);
        }
        var own = new ArrayList<>(earlier.headMap(entry.on()).values());
        outside(value, own, "benefits.measure.doubt.own", doubts);
        outside(value, others, "benefits.measure.doubt.others", doubts);
        var most = mostOfShare(part.unit());
        if (most != null && (value.signum() < 0 || value.compareTo(most) > 0)) {
            doubts.add(Refusal.of("benefits.measure.doubt.share", words(value), part.unit(), words(most)));
        }
        var baseline = part.baseline();
        if (baseline != null && entry.on().isBefore(baseline.on())) {
            doubts.add(Refusal.of(
                    "benefits.measure.doubt.beforeBaseline", Formats.date(baseline.on()), words(baseline.value())));
        }
        return doubts.stream().map(doubt -> doubt.at("confirmed")).toList();
    }

    /// The measurement before a day, or else the baseline.
    private static BenefitStanding.@Nullable Reading before(
            MeasuredPart part, LocalDate on, NavigableMap<LocalDate, BigDecimal> earlier) {
        var last = earlier.lowerEntry(on);
        return last == null ? part.baseline() : new BenefitStanding.Reading(last.getKey(), last.getValue());
    }

    private static void compare(BigDecimal value, BenefitStanding.Reading before, List<Refusal> doubts) {
        if (before.value().signum() == 0) {
            return;
        }
        if (value.signum() * before.value().signum() < 0) {
            doubts.add(Refusal.of(
                    "benefits.measure.doubt.sign", words(value), words(before.value()), Formats.date(before.on())));
        } else if (value.abs().compareTo(before.value().abs().multiply(MOST_TIMES)) > 0) {
            doubts.add(Refusal.of(
                    "benefits.measure.doubt.factor", words(value), words(before.value()), Formats.date(before.on())));
        } else if (value.abs().multiply(MOST_TIMES).compareTo(before.value().abs()) < 0) {
            doubts.add(Refusal.of(
                    "benefits.measure.doubt.fraction", words(value), words(before.value()), Formats.date(before.on())));
        }
    }

    private static void outside(BigDecimal value, Collection<BigDecimal> values, String key, List<Refusal> doubts) {
        if (values.size() < FEWEST_VALUES) {
            return;
        }
        var count = BigDecimal.valueOf(values.size());
        var mean = sum(values, one -> one).divide(count, EXACT);
        var variance = sum(values, one -> one.subtract(mean).pow(2)).divide(count, EXACT);
        var deviation = variance.sqrt(EXACT).max(mean.abs().multiply(LEAST_DEVIATION));
        if (value.subtract(mean).abs().compareTo(deviation.multiply(MOST_DEVIATIONS)) > 0) {
            doubts.add(Refusal.of(
                    key,
                    words(value),
                    words(values.stream().reduce(BigDecimal::min).orElse(mean)),
                    words(values.stream().reduce(BigDecimal::max).orElse(mean)),
                    values.size()));
        }
    }

    private static BigDecimal sum(Collection<BigDecimal> values, Function<BigDecimal, BigDecimal> of) {
        return values.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal mostOfShare(String unit) {
        var plain = unit.strip();
        if (plain.equals("%")) {
            return BigDecimal.valueOf(100);
        }
        return SHARES.contains(plain) ? BigDecimal.ONE : null;
    }

    static String words(BigDecimal value) {
        return Formats.decimal(Lang.DA, java.util.Objects.requireNonNull(PartsOn.plain(value)));
    }
}
