package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.CaseField.*;
import static dk.digit.benefits.exchange.Difference.Act.*;
import static java.util.Objects.requireNonNull;

import dk.digit.association.WorkFunction;
import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionDraft;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.CaseChange;
import dk.digit.benefits.cases.CaseDraft;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseOption;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.LineDraft;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionDraft;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns what a workbook changes into changes of the case, in an order in which each finds what it needs: what is
/// named is added before it is named, and removed after nobody names it any more.
final class ChangesOfCase {

    private final CaseModel model;
    private final Differences differences;
    private final CaseRows after;
    private final List<Change> changes = new ArrayList<>();

    /// @param because what the workbook says; null where it follows from several rows
    record Change(CaseChange change, @Nullable Difference because) {}

    private ChangesOfCase(CaseModel model, Differences differences) {
        this.model = model;
        this.differences = differences;
        this.after = differences.after();
    }

    static List<Change> of(CaseModel model, Differences differences) {
        var all = new ChangesOfCase(model, differences);
        all.collect();
        return List.copyOf(all.changes);
    }

    private void collect() {
        options();
        caseItself();
        lines(REMOVED);
        assumptions();
        correlations();
        removeAssumptions();
        lines(CHANGED);
        lines(ADDED);
        removeOptions();
    }

    private List<Difference> mine(RowKind kind, Difference.Act act) {
        return differences.mine().stream()
                .filter(one -> one.key().kind() == kind && one.act() == act)
                .toList();
    }

    private Told told(RowKey key) {
        return new Told(requireNonNull(after.find(key)));
    }

    private void add(CaseChange change, @Nullable Difference because) {
        changes.add(new Change(change, because));
    }

    // ---- the case

    private void caseItself() {
        var told = told(RowsOfCase.CASE);
        for (Difference one : mine(RowKind.CASE, CHANGED)) {
            var fields = one.fields().stream().map(Difference.Field::field).toList();
            if (fields.stream().anyMatch(field -> field != CHOSEN && field != MUNICIPALITIES)) {
                add(
                        new CaseChange.OfCase(
                                new CaseDraft(
                                        told.whole(PRICE_YEAR, 0),
                                        told.whole(FIRST_YEAR, 0),
                                        told.whole(YEARS, 0),
                                        told.words(SUMMARY_DA, SUMMARY_EN),
                                        told.whole(COST_TOLERANCE),
                                        told.whole(NET_TOLERANCE)),
                                model.version()),
                        one);
            }
            if (fields.contains(MUNICIPALITIES)) {
                add(new CaseChange.Municipalities(Set.copyOf(told.municipalities(MUNICIPALITIES))), one);
            }
            if (fields.contains(CHOSEN)) {
                add(new CaseChange.Choose(told.optional(CHOSEN)), one);
            }
        }
    }

    // ---- options

    private void options() {
        for (Difference one : mine(RowKind.OPTION, CHANGED)) {
            var known = option(one.key().code());
            add(new CaseChange.ChangeOption(known.id(), optionDraft(one.key()), known.version()), one);
        }
        mine(RowKind.OPTION, ADDED).forEach(one -> add(new CaseChange.AddOption(optionDraft(one.key())), one));
    }

    private void removeOptions() {
        mine(RowKind.OPTION, REMOVED)
                .forEach(one ->
                        add(new CaseChange.RemoveOption(option(one.key().code()).id()), one));
    }

    private CaseOption option(String code) {
        return model.options().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private OptionDraft optionDraft(RowKey key) {
        var told = told(key);
        return new OptionDraft(
                key.code(),
                requireNonNull(told.choice(KIND, OptionKind.class)),
                told.name(NAME_DA, NAME_EN),
                told.words(DESCRIPTION_DA, DESCRIPTION_EN));
    }

    // ---- assumptions with their values

    private void assumptions() {
        var changed = new LinkedHashMap<String, Difference>();
        mine(RowKind.ASSUMPTION, CHANGED).forEach(one -> changed.put(one.key().code(), one));
        for (Difference.Act act : Difference.Act.values()) {
            mine(RowKind.VALUE, act)
                    .forEach(one -> changed.putIfAbsent(one.key().code(), one));
        }
        changed.forEach((code, because) -> known(code).ifPresent(known -> {
            if (after.find(RowKey.of(RowKind.ASSUMPTION, code)) != null) {
                add(new CaseChange.ChangeAssumption(known.id(), assumptionDraft(code), known.version()), because);
            }
        }));
        mine(RowKind.ASSUMPTION, ADDED)
                .forEach(one -> add(
                        new CaseChange.AddAssumption(assumptionDraft(one.key().code())), one));
    }

    private void removeAssumptions() {
        mine(RowKind.ASSUMPTION, REMOVED)
                .forEach(one -> known(one.key().code())
                        .ifPresent(known -> add(new CaseChange.RemoveAssumption(known.id()), one)));
    }

    private java.util.Optional<Assumption> known(String code) {
        return model.assumptions().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    private AssumptionDraft assumptionDraft(String code) {
        var told = told(RowKey.of(RowKind.ASSUMPTION, code));
        var function = told.choice(OWNER_FUNCTION, WorkFunction.class);
        return new AssumptionDraft(
                code,
                told.name(NAME_DA, NAME_EN),
                told.text(UNIT),
                requireNonNull(told.choice(SIDE, Side.class)),
                told.optional(FORMULA),
                requireNonNull(told.choice(SPREAD, Spread.class)),
                after.of(RowKind.VALUE).stream()
                        .filter(key -> key.code().equals(code))
                        .map(this::value)
                        .toList(),
                told.words(SOURCE_DA, SOURCE_EN),
                function == null
                        ? null
                        : new Assumption.Owner(
                                function, told.municipality(OWNER_MUNICIPALITY), told.optional(OWNER_TITLE)),
                told.words(REMARK_DA, REMARK_EN));
    }

    private AssumptionValue value(RowKey key) {
        var told = told(key);
        var named = new Told(Map.of(
                MUNICIPALITY, key.parts().get(1),
                FROM, key.parts().get(2),
                TO, key.parts().get(3)));
        return new AssumptionValue(
                named.municipality(MUNICIPALITY),
                named.whole(FROM),
                named.whole(TO),
                told.decimal(PESSIMISTIC),
                told.decimal(LIKELY),
                told.decimal(OPTIMISTIC));
    }

    private void correlations() {
        var some = differences.mine().stream()
                .filter(one -> one.key().kind() == RowKind.CORRELATION)
                .findFirst();
        if (some.isPresent()) {
            add(
                    new CaseChange.Correlations(after.of(RowKind.CORRELATION).stream()
                            .map(key -> new CorrelationOf(
                                    key.parts().get(0),
                                    key.parts().get(1),
                                    told(key).decimal(COEFFICIENT)))
                            .toList()),
                    some.get());
        }
    }

    // ---- lines

    private void lines(Difference.Act act) {
        for (Difference one : mine(RowKind.LINE, act)) {
            switch (act) {
                case ADDED -> add(new CaseChange.AddLine(lineDraft(one.key(), null)), one);
                case CHANGED -> {
                    var known = line(one.key());
                    add(new CaseChange.ChangeLine(known.id(), lineDraft(one.key(), known), known.version()), one);
                }
                case REMOVED -> add(new CaseChange.RemoveLine(line(one.key()).id()), one);
            }
        }
    }

    private CaseLine line(RowKey key) {
        long option = option(key.code()).id();
        return model.lines().stream()
                .filter(one ->
                        one.option() == option && one.code().equals(key.parts().get(1)))
                .findFirst()
                .orElseThrow();
    }

    private LineDraft lineDraft(RowKey key, @Nullable CaseLine known) {
        var told = told(key);
        return new LineDraft(
                key.code(),
                key.parts().get(1),
                told.name(NAME_DA, NAME_EN),
                requireNonNull(told.choice(NATURE, Nature.class)),
                told.yes(RECURRING),
                told.text(LINE_FORMULA),
                told.text(LINE_UNIT),
                requireNonNull(told.choice(SHARING, Sharing.class)),
                told.optional(SHARED_BY),
                requireNonNull(told.choice(STARTS, LineStart.class)),
                told.whole(OFFSET, 0),
                told.whole(LASTS),
                told.optional(OBTAINS),
                told.words(REMARK_DA, REMARK_EN),
                known == null ? null : known.place());
    }
}
