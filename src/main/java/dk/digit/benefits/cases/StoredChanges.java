package dk.digit.benefits.cases;

import static java.util.stream.Collectors.toMap;

import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.shared.SharedAssumptions;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes changes of one business case, one after the other, and looks at its formulas when all are made.
@Component
class StoredChanges {

    private final StoredCases cases;
    private final StoredOptions options;
    private final StoredAssumptions assumptions;
    private final StoredCorrelations correlations;
    private final StoredLines lines;
    private final StoredRisks risks;
    private final SharedAssumptions shared;
    private final Clock clock;

    StoredChanges(
            StoredCases cases,
            StoredOptions options,
            StoredAssumptions assumptions,
            StoredCorrelations correlations,
            StoredLines lines,
            StoredRisks risks,
            SharedAssumptions shared,
            Clock clock) {
        this.cases = cases;
        this.options = options;
        this.assumptions = assumptions;
        this.correlations = correlations;
        this.lines = lines;
        this.risks = risks;
        this.shared = shared;
        this.clock = clock;
    }

    /// @param added ids of what was added, in the order of the changes
    /// @param overtaken the change that built on an older version; nothing may be kept then
    record Made(List<Long> added, @Nullable CaseChange overtaken) {}

    Made make(long businessCase, List<CaseChange> changes) {
        var activity =
                cases.lock(businessCase).orElseThrow(() -> new RefusedException(Refusal.of("benefits.refused.noCase")));
        var formulas = changes.stream().anyMatch(StoredChanges::touchesFormulas);
        var day = Zone.today(clock);
        var names = formulas ? SharedNames.of(shared.all(day), shared.figures(day)) : new SharedNames(Map.of());
        var before = formulas ? known(businessCase, names) : null;
        var touched = new ArrayList<ChangedFormula>();
        var added = new ArrayList<Long>();
        var obtaining = new LinkedHashMap<Long, LineDraft>();
        for (CaseChange change : changes) {
            boolean made = switch (change) {
                case CaseChange.BuildsOn(var version) -> cases.isAt(businessCase, version);
                case CaseChange.OfCase(var draft, var version) -> cases.change(businessCase, draft, version);
                case CaseChange.Choose(var option) -> {
                    cases.choose(businessCase, option == null ? null : option(businessCase, option));
                    yield true;
                }
                case CaseChange.Municipalities(var wanted) -> {
                    if (wanted.isEmpty()) {
                        throw refused("benefits.refused.noMunicipality", "municipalities");
                    }
                    cases.municipalities(businessCase, wanted);
                    yield true;
                }
                case CaseChange.Correlations(var wanted) -> {
                    correlate(businessCase, wanted);
                    cases.touch(businessCase);
                    yield true;
                }
                case CaseChange.Risks(var wanted) -> {
                    risks.choose(businessCase, activity, wanted);
                    cases.touch(businessCase);
                    yield true;
                }
                case CaseChange.AddOption(var draft) -> added.add(options.add(businessCase, draft));
                case CaseChange.ChangeOption(var id, var draft, var version) ->
                    options.change(businessCase, id, draft, version);
                case CaseChange.RemoveOption(var id) -> {
                    removeOption(businessCase, id);
                    yield true;
                }
                case CaseChange.AddAssumption(var draft) -> {
                    refuseHalf(draft);
                    long id = assumptions.add(businessCase, draft);
                    touched.add(ChangedFormula.ofAssumption(id));
                    yield added.add(id);
                }
                case CaseChange.ChangeAssumption(var id, var draft, var version) -> {
                    refuseHalf(draft);
                    touched.add(ChangedFormula.ofAssumption(id));
                    yield assumptions.change(businessCase, id, draft, version);
                }
                case CaseChange.RemoveAssumption(var id) -> {
                    correlations.remove(id);
                    assumptions.remove(businessCase, id);
                    yield true;
                }
                case CaseChange.AddLine(var draft) -> {
                    long option = option(businessCase, draft.option());
                    long id = lines.add(businessCase, option, draft, obtained(businessCase, option, draft));
                    touched.add(ChangedFormula.ofLine(id));
                    obtaining.put(id, draft);
                    yield added.add(id);
                }
                case CaseChange.ChangeLine(var id, var draft, var version) -> {
                    long option = option(businessCase, draft.option());
                    touched.add(ChangedFormula.ofLine(id));
                    obtaining.put(id, draft);
                    yield lines.change(businessCase, id, option, draft, obtained(businessCase, option, draft), version);
                }
                case CaseChange.RemoveLine(var id) -> {
                    lines.remove(businessCase, id);
                    obtaining.remove(id);
                    yield true;
                }
            };
            if (!made) {
                return new Made(List.copyOf(added), change);
            }
        }
        obtain(businessCase, obtaining);
        if (before != null) {
            KnownFormulas.refuseBroken(before, known(businessCase, names), touched);
            refuseCorrelated(businessCase);
        }
        return new Made(List.copyOf(added), null);
    }

    private static boolean touchesFormulas(CaseChange change) {
        return switch (change) {
            case CaseChange.AddAssumption one -> true;
            case CaseChange.ChangeAssumption one -> true;
            case CaseChange.RemoveAssumption one -> true;
            case CaseChange.AddLine one -> true;
            case CaseChange.ChangeLine one -> true;
            case CaseChange.BuildsOn one -> false;
            case CaseChange.OfCase one -> false;
            case CaseChange.Choose one -> false;
            case CaseChange.Municipalities one -> false;
            case CaseChange.Correlations one -> false;
            case CaseChange.Risks one -> false;
            case CaseChange.AddOption one -> false;
            case CaseChange.ChangeOption one -> false;
            case CaseChange.RemoveOption one -> false;
            case CaseChange.RemoveLine one -> false;
        };
    }

    private KnownFormulas known(long businessCase, SharedNames names) {
        var one = List.of(businessCase);
        return new KnownFormulas(
                assumptions.of(one).getOrDefault(businessCase, List.of()),
                lines.of(one).getOrDefault(businessCase, List.of()),
                names);
    }

    private static void refuseHalf(AssumptionDraft draft) {
        if (!Formula.isName(draft.code())) {
            throw refused("benefits.constraint.assumption_code", "code");
        }
        if (draft.formula() == null && draft.values().isEmpty()) {
            throw refused("benefits.refused.assumptionWithoutValue", "likely");
        }
        if (draft.formula() != null && !draft.values().isEmpty()) {
            throw refused("benefits.refused.assumptionBoth", "formula");
        }
    }

    private List<CaseOption> options(long businessCase) {
        return options.of(List.of(businessCase)).getOrDefault(businessCase, List.of());
    }

    private long option(long businessCase, String code) {
        return options(businessCase).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> refused("benefits.refused.noOption", "option"))
                .id();
    }

    private void removeOption(long businessCase, long id) {
        if (cases.chosen(businessCase).filter(chosen -> chosen == id).isPresent()) {
            throw new RefusedException(Refusal.of("benefits.refused.optionChosen"));
        }
        options.remove(businessCase, id);
    }

    /// The benefit that a line is paid to obtain, as far as it is there yet.
    private @Nullable Long obtained(long businessCase, long option, LineDraft draft) {
        return draft.obtains() == null
                ? null
                : obtained(lines.of(List.of(businessCase)).getOrDefault(businessCase, List.of()), option, draft)
                        .map(CaseLine::id)
                        .orElse(null);
    }

    private static Optional<CaseLine> obtained(List<CaseLine> all, long option, LineDraft draft) {
        return all.stream()
                .filter(line -> line.option() == option && line.code().equals(draft.obtains()))
                .findFirst();
    }

    private void obtain(long businessCase, Map<Long, LineDraft> obtaining) {
        if (obtaining.values().stream().allMatch(draft -> draft.obtains() == null)) {
            return;
        }
        var all = lines.of(List.of(businessCase)).getOrDefault(businessCase, List.of());
        var byId = all.stream().collect(toMap(CaseLine::id, line -> line));
        obtaining.forEach((id, draft) -> {
            var line = byId.get(id);
            if (line == null || draft.obtains() == null) {
                return;
            }
            var benefit = obtained(all, line.option(), draft)
                    .filter(one -> one.side() == Side.BENEFIT)
                    .orElseThrow(() -> refused("benefits.refused.obtainsNothing", "obtains"));
            if (line.obtains() == null) {
                lines.obtain(id, benefit.id());
            }
        });
    }

    /// What moves together with others has values of its own.
    private void refuseCorrelated(long businessCase) {
        var one = List.of(businessCase);
        var pairs = correlations.of(one).getOrDefault(businessCase, List.of());
        for (Assumption known : assumptions.of(one).getOrDefault(businessCase, List.of())) {
            if (known.formula() != null
                    && pairs.stream()
                            .anyMatch(pair -> pair.one().equals(known.code())
                                    || pair.other().equals(known.code()))) {
                throw new RefusedException(Refusal.of("benefits.refused.correlatedFormula", known.name())
                        .at("formula"));
            }
        }
    }

    private void correlate(long businessCase, List<CorrelationOf> wanted) {
        var known = assumptions.of(List.of(businessCase)).getOrDefault(businessCase, List.of());
        var ids = new LinkedHashMap<String, Long>();
        known.forEach(one -> ids.put(one.code(), one.id()));
        WantedCorrelations.refuseOdd(wanted, known);
        correlations.replace(businessCase, wanted, ids);
    }

    static RefusedException refused(String key, String field) {
        return new RefusedException(Refusal.of(key).at(field));
    }
}
