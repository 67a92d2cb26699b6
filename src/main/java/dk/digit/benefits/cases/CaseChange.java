package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A change of a business case. Several are made together or not at all: in their order, and formulas are checked
/// when all are made.
public sealed interface CaseChange {

    /// Changes nothing: what comes after it builds on this version of the case.
    record BuildsOn(long version) implements CaseChange {}

    /// @param version that the change builds on
    record OfCase(CaseDraft draft, long version) implements CaseChange {}

    /// @param option code of it; null for none
    record Choose(@Nullable String option) implements CaseChange {}

    record Municipalities(Set<MunicipalityCode> municipalities) implements CaseChange {
        public Municipalities {
            municipalities = Set.copyOf(municipalities);
        }
    }

    /// All of them.
    record Correlations(List<CorrelationOf> correlations) implements CaseChange {
        public Correlations {
            correlations = List.copyOf(correlations);
        }
    }

    /// All of them, in their order.
    record Risks(List<Long> risks) implements CaseChange {
        public Risks {
            risks = List.copyOf(risks);
        }
    }

    record AddOption(OptionDraft draft) implements CaseChange {}

    record ChangeOption(long id, OptionDraft draft, long version) implements CaseChange {}

    /// With its lines.
    record RemoveOption(long id) implements CaseChange {}

    record AddAssumption(AssumptionDraft draft) implements CaseChange {}

    record ChangeAssumption(long id, AssumptionDraft draft, long version) implements CaseChange {}

    /// With its correlations.
    record RemoveAssumption(long id) implements CaseChange {}

    record AddLine(LineDraft draft) implements CaseChange {}

    record ChangeLine(long id, LineDraft draft, long version) implements CaseChange {}

    record RemoveLine(long id) implements CaseChange {}
}
