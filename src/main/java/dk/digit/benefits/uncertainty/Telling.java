package dk.digit.benefits.uncertainty;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes amounts of what was counted: the one place where drawn values become kroner and øre.
record Telling(Plan plan, Ranges ranges, Tally tally, double[] sums, Kept kept, int samples) {

    private static final int BARS = 16;
    private static final int DECIMALS = 6;

    Outcomes tell(long seed) {
        int all = plan.flows().size();
        if (tally.failed(all) == samples) {
            throw new RefusedException(Refusal.of("benefits.refused.uncertainty.nothingComputed"));
        }
        var each = new ArrayList<Outcomes.Each>();
        for (int i = 0; i < all; i++) {
            each.add(new Outcomes.Each(plan.municipalities().get(i), distribution(i)));
        }
        var trial = new Trials(plan);
        return new Outcomes(
                seed,
                samples,
                kept.size(),
                money(trial.likely()),
                distribution(all),
                bars(all),
                each,
                years(),
                impacts(trial));
    }

    private Distribution distribution(int who) {
        int computed = samples - tally.failed(who);
        if (computed == 0) {
            return Distribution.NONE;
        }
        double off = sums[2 * who] / computed;
        double variance = Math.max(0, sums[2 * who + 1] / computed - off * off) * computed / Math.max(1, computed - 1);
        double deviation = Math.sqrt(variance);
        double positive = (double) tally.positive(who) / computed;
        return new Distribution(
                computed,
                money(ranges.middle(who) + off),
                money(deviation),
                money(deviation / Math.sqrt(computed)),
                money(tally.percentile(who, 0.05, computed)),
                money(tally.percentile(who, 0.1, computed)),
                money(tally.percentile(who, 0.5, computed)),
                money(tally.percentile(who, 0.9, computed)),
                money(tally.percentile(who, 0.95, computed)),
                money(ranges.bucket(who)),
                share(positive),
                share(Math.sqrt(positive * (1 - positive) / computed)));
    }

    /// The buckets from the first to the last that hold anything, as a few bars of equal width.
    private List<Outcomes.Bar> bars(int who) {
        int first = 0;
        while (tally.count(who, first) == 0) {
            first++;
        }
        int last = Tally.BUCKETS - 1;
        while (tally.count(who, last) == 0) {
            last--;
        }
        int width = (last - first) / BARS + 1;
        var bars = new ArrayList<Outcomes.Bar>();
        for (int from = first; from <= last; from += width) {
            int count = 0;
            for (int bucket = from; bucket < Math.min(from + width, Tally.BUCKETS); bucket++) {
                count += tally.count(who, bucket);
            }
            double low = ranges.low(who) + from * ranges.bucket(who);
            bars.add(new Outcomes.Bar(money(low), money(low + width * ranges.bucket(who)), count));
        }
        return bars;
    }

    private List<Outcomes.Year> years() {
        var years = new ArrayList<Outcomes.Year>();
        var sorted = kept.cumulated();
        for (int year = 0; year < sorted.length; year++) {
            if (sorted[year].length > 0) {
                years.add(new Outcomes.Year(
                        plan.firstYear() + year,
                        money(at(sorted[year], 0.1)),
                        money(at(sorted[year], 0.5)),
                        money(at(sorted[year], 0.9))));
            }
        }
        return years;
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private List<Outcomes.Impact> impacts(Trials trials) {
        var correlations = kept.correlations();
        double all = 0;
        for (double correlation : correlations) {
            all += correlation * correlation;
        }
        var impacts = new ArrayList<Outcomes.Impact>();
        for (int driver = 0; driver < correlations.length; driver++) {
            double square = correlations[driver] * correlations[driver];
            impacts.add(new Outcomes.Impact(
                    plan.drivers().get(driver).code(),
                    moneyIfAny(trials.low(driver)),
                    moneyIfAny(trials.high(driver)),
                    share(correlations[driver]),
                    share(all > 0 ? square / all : 0)));
        }
        return impacts.stream()
                .sorted(java.util.Comparator.comparing(Outcomes.Impact::width).reversed())
                .toList();
    }

    private static Money money(double kroner) {
        return Tally.isComputed(kroner)
                ? Money.of(BigDecimal.valueOf(kroner).setScale(2, RoundingMode.HALF_UP))
                : Money.ZERO;
    }

    private static @Nullable Money moneyIfAny(double kroner) {
        return Tally.isComputed(kroner) ? money(kroner) : null;
    }

    private static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
