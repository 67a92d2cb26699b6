package dk.digit.portfolio;

import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.duty.AnnualEntries;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Milestones in the circle of the year, those that are known to the month at least.
@Component
class MilestonesOfYear implements AnnualEntries {

    private final Milestones milestones;

    MilestonesOfYear(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public String kind() {
        return "milestones";
    }

    @Override
    public String wordsKey() {
        return "portfolio.cycle.milestone";
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Tone tone() {
        return Tone.VIOLET;
    }

    @Override
    public Symbol symbol() {
        return Symbol.DIAMOND;
    }

    @Override
    public List<Entry> during(Period period) {
        return milestones
                .between(
                        Objects.requireNonNullElse(period.start(), LocalDate.of(1, 1, 1)),
                        Objects.requireNonNullElse(period.last(), LocalDate.of(9999, 12, 31)))
                .stream()
                .filter(milestone -> milestone.due().precision() != RoughDate.Precision.YEAR)
                .map(milestone -> new Entry(
                        milestone.due().day(),
                        milestone.due().last(),
                        milestone.text(),
                        "/portfolio/activities/" + milestone.activity()))
                .toList();
    }
}
