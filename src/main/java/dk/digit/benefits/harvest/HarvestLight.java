package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.BenefitStanding;
import dk.digit.benefits.measuring.HarvestState;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.StatusLight;
import dk.digit.portfolio.StatusMeasure.Measured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// The light that an activity's benefits give it. Of targets that are due the measured share counts, each up to the
/// whole of it, a lost benefit and one that nobody measured as nothing. Green as long as what is short lies within the
/// tolerance, yellow within twice that, else red; where a measurement is missing or a benefit is lost at best yellow.
/// While no target is due, nothing is lost and nothing is missing it is unknown.
final class HarvestLight {

    private HarvestLight() {}

    /// @param tolerance in per cent
    static Measured of(Collection<BenefitStanding> standings, int tolerance, LocalDate day) {
        var counted =
                standings.stream().filter(one -> isDue(one, day) || isLost(one)).toList();
        long missing =
                standings.stream().filter(one -> one.missingSince() != null).count();
        long lost = counted.stream().filter(HarvestLight::isLost).count();
        if (counted.isEmpty()) {
            return missing == 0
                    ? Measured.of(StatusLight.UNKNOWN, Texts.both("benefits.harvest.light.notDue"))
                    : Measured.of(
                            StatusLight.YELLOW,
                            Texts.both("benefits.harvest.light.notDueMissing", String.valueOf(missing)));
        }
        var mean = counted.stream()
                .map(HarvestLight::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(counted.size()), 4, RoundingMode.HALF_UP);
        long reached = counted.stream()
                .filter(one -> share(one).compareTo(BigDecimal.ONE) >= 0)
                .count();
        var light = StatusLight.worst(
                List.of(light(mean, tolerance), missing + lost > 0 ? StatusLight.YELLOW : StatusLight.GREEN));
        return Measured.of(
                light,
                Texts.both(
                        "benefits.harvest.light.words",
                        String.valueOf(reached),
                        String.valueOf(counted.size()),
                        new Bilingual(HarvestWords.percent(Lang.DA, mean), HarvestWords.percent(Lang.EN, mean)),
                        String.valueOf(missing),
                        String.valueOf(lost)));
    }

    private static StatusLight light(BigDecimal mean, int tolerance) {
        var within = BigDecimal.valueOf(100L - tolerance, 2);
        if (mean.compareTo(within) >= 0) {
            return StatusLight.GREEN;
        }
        var twice = BigDecimal.valueOf(100L - 2L * tolerance, 2);
        return mean.compareTo(twice) >= 0 ? StatusLight.YELLOW : StatusLight.RED;
    }

    private static boolean isDue(BenefitStanding one, LocalDate day) {
        return one.target() != null && !one.target().due().isAfter(day);
    }

    private static boolean isLost(BenefitStanding one) {
        return one.state() == HarvestState.LOST;
    }

    private static BigDecimal share(BenefitStanding one) {
        var share = isLost(one) ? BigDecimal.ZERO : Objects.requireNonNullElse(one.share(), BigDecimal.ZERO);
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
