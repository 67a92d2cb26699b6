package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;

/// What benefits were planned, agreed and measured in the year, by activity and municipality, and how many were
/// harvested. A year without benefits has no such chapter; what is an example is in none.
///
/// @param asOf the day that states are told for
record TheBenefits(int year, LocalDate asOf, List<Row> activities, List<Row> municipalities, Row total)
        implements Section {

    TheBenefits {
        activities = List.copyOf(activities);
        municipalities = List.copyOf(municipalities);
    }

    /// @param planned what the business cases expect in the year
    /// @param committed what the targets that were accepted are worth in a year
    /// @param measured what was measured last is worth in a year
    /// @param parts how many municipalities' parts of benefits there are
    record Row(String name, Figure planned, Figure committed, Figure measured, int parts, int harvested, int lost) {}

    @Override
    public String anchor() {
        return "benefits";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.benefits.title", String.valueOf(year));
    }
}
