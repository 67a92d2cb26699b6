package dk.digit.benefits.cases;

import dk.digit.association.Association;
import dk.digit.association.Member;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about business cases, and every change of them. Changes are refused with a [RefusedException]
/// at the field that they concern; a change that breaks a formula somewhere else in the case is refused as well.
@Component
public class BusinessCases {

    private final StoredModels models;
    private final StoredCases cases;
    private final StoredOptions options;
    private final StoredChanges changes;
    private final Association association;
    private final Clock clock;

    BusinessCases(
            StoredModels models,
            StoredCases cases,
            StoredOptions options,
            StoredChanges changes,
            Association association,
            Clock clock) {
        this.models = models;
        this.cases = cases;
        this.options = options;
        this.changes = changes;
        this.association = association;
        this.clock = clock;
    }

    // ---- questions

    /// The business case of an activity, with everything that it is computed from on a day, in a fixed number of
    /// queries.
    @Transactional(readOnly = true)
    public Optional<CaseModel> of(ActivityId activity, LocalDate day) {
        return models.of(activity, day);
    }

    /// Every business case that the reader may see, in a fixed number of queries.
    @Transactional(readOnly = true)
    public List<CaseModel> all(LocalDate day) {
        return models.all(day);
    }

    /// The activities that have one, as far as the reader may see them: one query.
    public Set<ActivityId> taken() {
        return cases.all().stream().map(StoredCases.Head::activity).collect(Collectors.toUnmodifiableSet());
    }

    /// @param risks chosen, closed ones among them, in their order
    record Chosen(long id, List<Long> risks, int version) {}

    /// The risks that the case of an activity sets money aside for: two queries.
    Chosen risksOf(ActivityId activity) {
        var head = cases.of(activity).orElseThrow();
        return new Chosen(
                head.id(), cases.risks(List.of(head.id())).getOrDefault(head.id(), List.of()), head.version());
    }

    // ---- changes

    /// Makes a business case with the three options that are always compared: to do nothing, alone, together. To go
    /// together is recommended until somebody says otherwise.
    ///
    /// @param municipalities none: the members of today
    /// @param example invented to show how it works
    /// @return its id
    @Transactional
    public long create(
            ActivityId activity, CaseDraft draft, Collection<MunicipalityCode> municipalities, boolean example) {
        if (cases.of(activity).isPresent()) {
            throw StoredChanges.refused("benefits.constraint.business_case_once", "activity");
        }
        long id = cases.add(activity, draft, example);
        cases.municipalities(id, municipalities.isEmpty() ? members() : Set.copyOf(municipalities));
        for (OptionKind kind : List.of(OptionKind.NOTHING, OptionKind.ALONE, OptionKind.TOGETHER)) {
            long option = options.add(
                    id, new OptionDraft(code(kind), kind, Texts.both("benefits.case.option." + kind.name()), null));
            if (kind == OptionKind.TOGETHER) {
                cases.choose(id, option);
            }
        }
        return id;
    }

    /// The code of the option of a kind that is made along with a case.
    public static String code(OptionKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Set<MunicipalityCode> members() {
        var codes = new HashSet<MunicipalityCode>();
        association.members(Zone.today(clock)).stream().map(Member::code).forEach(codes::add);
        return codes;
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long businessCase, CaseDraft draft, long version) {
        return made(businessCase, new CaseChange.OfCase(draft, version));
    }

    /// With the municipalities that it is for.
    ///
    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(
            long businessCase, CaseDraft draft, Collection<MunicipalityCode> municipalities, long version) {
        return changes.make(
                                businessCase,
                                List.of(
                                        new CaseChange.OfCase(draft, version),
                                        new CaseChange.Municipalities(Set.copyOf(municipalities))))
                        .overtaken()
                == null;
    }

    /// @param option code of the one that is recommended; null for none
    @Transactional
    public void choose(long businessCase, @Nullable String option) {
        made(businessCase, new CaseChange.Choose(option));
    }

    @Transactional
    public void municipalities(long businessCase, Collection<MunicipalityCode> municipalities) {
        made(businessCase, new CaseChange.Municipalities(Set.copyOf(municipalities)));
    }

    /// @param correlations all of them
    @Transactional
    public void correlate(long businessCase, List<CorrelationOf> correlations) {
        made(businessCase, new CaseChange.Correlations(correlations));
    }

    /// @param correlations all of them
    /// @return false when somebody changed the case since `version`
    @Transactional
    public boolean correlate(long businessCase, List<CorrelationOf> correlations, long version) {
        return made(businessCase, version, new CaseChange.Correlations(correlations));
    }

    /// @param risks all that money is set aside for, twelve at most, of the same activity
    @Transactional
    public void risks(long businessCase, List<Long> risks) {
        made(businessCase, new CaseChange.Risks(risks));
    }

    /// @param risks all that money is set aside for, twelve at most, of the same activity
    /// @return false when somebody changed the case since `version`
    @Transactional
    public boolean risks(long businessCase, List<Long> risks, long version) {
        return made(businessCase, version, new CaseChange.Risks(risks));
    }

    /// @return its id
    @Transactional
    public long add(long businessCase, OptionDraft draft) {
        return added(businessCase, new CaseChange.AddOption(draft));
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long businessCase, long option, OptionDraft draft, long version) {
        return made(businessCase, new CaseChange.ChangeOption(option, draft, version));
    }

    /// With its lines; not the one that is recommended.
    @Transactional
    public void removeOption(long businessCase, long option) {
        made(businessCase, new CaseChange.RemoveOption(option));
    }

    /// @return its id
    @Transactional
    public long add(long businessCase, AssumptionDraft draft) {
        return added(businessCase, new CaseChange.AddAssumption(draft));
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long businessCase, long assumption, AssumptionDraft draft, long version) {
        return made(businessCase, new CaseChange.ChangeAssumption(assumption, draft, version));
    }

    /// With its correlations; not one that a formula asks for.
    @Transactional
    public void removeAssumption(long businessCase, long assumption) {
        made(businessCase, new CaseChange.RemoveAssumption(assumption));
    }

    /// @return its id
    @Transactional
    public long add(long businessCase, LineDraft draft) {
        return added(businessCase, new CaseChange.AddLine(draft));
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long businessCase, long line, LineDraft draft, long version) {
        return made(businessCase, new CaseChange.ChangeLine(line, draft, version));
    }

    @Transactional
    public void removeLine(long businessCase, long line) {
        made(businessCase, new CaseChange.RemoveLine(line));
    }

    /// Makes all of it, or nothing.
    ///
    /// @return ids of what was added, in the order of the changes
    /// @throws RefusedException also when somebody changed one of the things since the version that is built on
    @Transactional
    public List<Long> make(long businessCase, List<CaseChange> several) {
        var made = changes.make(businessCase, new ArrayList<>(several));
        if (made.overtaken() != null) {
            throw new RefusedException(Refusal.of("benefits.refused.caseOvertaken"));
        }
        return made.added();
    }

    private boolean made(long businessCase, CaseChange change) {
        return changes.make(businessCase, List.of(change)).overtaken() == null;
    }

    private boolean made(long businessCase, long version, CaseChange change) {
        return changes.make(businessCase, List.of(new CaseChange.BuildsOn(version), change))
                        .overtaken()
                == null;
    }

    private long added(long businessCase, CaseChange change) {
        return changes.make(businessCase, List.of(change)).added().getFirst();
    }
}
