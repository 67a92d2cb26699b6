package dk.digit.report;

import dk.digit.benefits.harvest.Harvest;
import dk.digit.benefits.harvest.HarvestOfYear;
import dk.digit.benefits.harvest.HarvestRow;
import dk.digit.benefits.harvest.HarvestTally;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks what the benefits of a year came to.
@Component
class BenefitsOfYear {

    private final Harvest harvest;

    BenefitsOfYear(Harvest harvest) {
        this.harvest = harvest;
    }

    /// Null for a year without benefits: one query.
    @Nullable
    TheBenefits of(int year, Lang lang) {
        return harvest.ofYear(year, lang).map(found -> chapter(found, lang)).orElse(null);
    }

    private static TheBenefits chapter(HarvestOfYear found, Lang lang) {
        var all = "/benefits?year=" + found.year() + "&data=real";
        return new TheBenefits(
                found.year(),
                found.asOf(),
                found.activities().stream().map(BenefitsOfYear::row).toList(),
                found.municipalities().stream().map(BenefitsOfYear::row).toList(),
                row(Texts.of(lang, "report.benefits.total"), found.all(), all, all, all));
    }

    private static TheBenefits.Row row(HarvestRow row) {
        return row(row.name(), row.tally(), row.path(), row.path(), row.path());
    }

    private static TheBenefits.Row row(
            String name,
            HarvestTally tally,
            @Nullable String planned,
            @Nullable String committed,
            @Nullable String measured) {
        return new TheBenefits.Row(
                name,
                figure(tally.planned(), planned),
                figure(tally.committed(), committed),
                figure(tally.measured(), measured),
                tally.parts(),
                tally.harvested(),
                tally.lost());
    }

    private static Figure figure(Money amount, @Nullable String path) {
        return new Figure(amount, path);
    }
}
