package dk.digit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that the annual report of one year says, in one language, and nothing else: page, paper and
/// JSON are all made from it, so they cannot differ.
///
/// @param edition 1, unless an approved report was corrected by a new one
/// @param association full name
/// @param shortName as it is called in running text
/// @param members names of the members at the end of the year
/// @param benefits null for a year that has none; then no format says anything of them
/// @param asOf the day that states are shown at: the last of the year
record AnnualReport(
        int year,
        int edition,
        ReportState state,
        @Nullable Approval approval,
        Lang lang,
        String association,
        String shortName,
        List<String> members,
        java.time.LocalDate asOf,
        YearInBrief inBrief,
        Presentation presentation,
        TheOrganisation organisation,
        TheYear theYear,
        PortfolioOverview portfolio,
        TheActivities activities,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TheBenefits benefits,
        TheAccounts accounts,
        WayBack wayBack) {

    AnnualReport {
        members = List.copyOf(members);
    }

    /// That the general assembly approved it, as the minutes have it.
    ///
    /// @param decision the decision in words, or where to find it
    /// @param path the decision's page, when it stands in the product
    record Approval(
            java.time.LocalDate on,
            String decision,
            @Nullable String path) {}

    /// The chapters in their order.
    List<Section> sections() {
        return Stream.of(
                        inBrief,
                        presentation,
                        organisation,
                        theYear,
                        portfolio,
                        activities,
                        benefits,
                        accounts,
                        wayBack)
                .<Section>mapMulti((section, next) -> {
                    if (section != null) {
                        next.accept(section);
                    }
                })
                .toList();
    }

    /// Whether there was no association in the year, as far as anybody wrote down. Activities alone are no
    /// sign of one: of some nobody knows when they began.
    boolean saysNothing() {
        return members.isEmpty()
                && theYear.assemblies().isEmpty()
                && theYear.events().isEmpty()
                && !accounts.hasPostings();
    }

    boolean isDraft() {
        return state == ReportState.DRAFT;
    }
}
