package dk.digit.benefits.profiles;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an activity is to bring: one profile for all municipalities.
///
/// @param code its name in addresses of one activity and in files
/// @param measure what is measured; `unit` is what it counts
/// @param worth what one unit better is worth in a year, where anybody has said so
/// @param cash whether that money can be taken out of a budget
/// @param caseLine the line of the business case that it is there as
/// @param process the business process that it comes from
/// @param dropped since when and why it is given up; null while it is not
/// @param example invented to show how it works
/// @param version counts its changes
public record Benefit(
        long id,
        ActivityId activity,
        String code,
        Bilingual name,
        @Nullable Bilingual description,
        BenefitType type,
        Better better,
        Bilingual measure,
        String unit,
        @Nullable Bilingual method,
        @Nullable Worth worth,
        boolean cash,
        @Nullable Long caseLine,
        @Nullable Bilingual process,
        LocalDate proposedOn,
        @Nullable Dropped dropped,
        boolean example,
        int version) {

    /// @param unit in kr. a year
    public record Worth(Money unit, String source) {}

    public record Dropped(LocalDate on, String reason) {}

    public boolean droppedBy(LocalDate day) {
        return dropped != null && !dropped.on().isAfter(day);
    }

    public String path() {
        return BenefitPaths.ALL + "/" + id;
    }

    BenefitDraft draft() {
        return new BenefitDraft(
                code,
                name,
                description,
                type,
                better,
                measure,
                unit,
                method,
                worth,
                cash,
                caseLine,
                process,
                proposedOn,
                example);
    }
}
