package dk.digit.benefits.cases;

import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two versions of a business case beside each other: what became different, and what each difference alone
/// means for the net present value of the option that the later one is about.
///
/// The effect of a change is the net present value of the earlier case with that one thing taken from the
/// later, less that of the earlier case. Changes that meet in one product, such as a rate and the hours that it
/// is paid for, come to more or less together than one by one: the rest is told as their interplay. Each change
/// costs one computation of that option.
///
/// @param option code of the option that the effects are about; null where the versions share none
/// @param before net present value in the earlier
/// @param after net present value in the later
record CaseComparison(@Nullable CaseOption option, Money before, Money after, List<Change> changes) {

    /// @param kind message with the word for what changed
    /// @param oldText null where it is new
    /// @param newText null where it is gone
    /// @param by who changed it, where the case keeps that
    /// @param effect null where it changes no amount
    record Change(
            String kind,
            Bilingual name,
            @Nullable Bilingual oldText,
            @Nullable Bilingual newText,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable Money effect) {}

    CaseComparison {
        changes = List.copyOf(changes);
    }

    /// What the changes come to together beyond what they come to one by one.
    Money interplay() {
        var alone =
                changes.stream().map(Change::effect).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
        return after.minus(before).minus(alone);
    }

    static CaseComparison of(FrozenCase from, FrozenCase to) {
        return new Comparing(from.model(), to.model()).compare();
    }

    /// One comparison while it is being made.
    private static final class Comparing {

        private final CaseModel from;
        private final CaseModel to;
        private final @Nullable CaseOption option;
        private final CaseModel base;
        private final Money before;
        private final List<Change> changes = new ArrayList<>();

        Comparing(CaseModel from, CaseModel to) {
            this.from = from;
            this.to = to;
            this.option = FrozenCase.usual(to)
                    .flatMap(late -> from.options().stream()
                            .filter(early -> early.code().equals(late.code()))
                            .findFirst())
                    .orElse(null);
            // Ids may differ between versions; codes tell what is the same.
            this.base = only(from);
            this.before = value(base);
        }

        CaseComparison compare() {
            assumptions();
            lines();
            options();
            shared();
            figures();
            whole();
            return new CaseComparison(option, before, value(only(to)), changes);
        }

        /// The case with the one option alone.
        private CaseModel only(CaseModel model) {
            var parts = ModelParts.of(model);
            if (option == null) {
                return parts.lines(List.of()).model();
            }
            return model.options().stream()
                    .filter(one -> one.code().equals(option.code()))
                    .findFirst()
                    .map(one -> parts.option(one)
                            .lines(model.lines().stream()
                                    .filter(line -> line.option() == one.id())
                                    .map(line -> of(line, option.id()))
                                    .toList())
                            .option(option)
                            .chosen(Long.valueOf(one.id()).equals(model.chosen()) ? option.id() : null)
                            .model())
                    .orElseGet(() -> parts.lines(List.of()).model());
        }

        private static CaseLine of(CaseLine line, long option) {
            return new CaseLine(
                    line.id(),
                    option,
                    line.code(),
                    line.name(),
                    line.nature(),
                    line.recurring(),
                    line.formula(),
                    line.unit(),
                    line.sharing(),
                    line.sharedBy(),
                    line.starts(),
                    line.offset(),
                    line.lasts(),
                    line.obtains(),
                    line.remark(),
                    line.place(),
                    line.version());
        }

        private Money value(CaseModel model) {
            return option == null
                    ? Money.ZERO
                    : Calculation.of(model, Scenario.LIKELY)
                            .option(option.id())
                            .map(one -> one.joint().netPresentValue())
                            .orElse(Money.ZERO);
        }

        private Money effect(UnaryOperator<ModelParts> taken) {
            return value(taken.apply(ModelParts.of(base)).model()).minus(before);
        }

        private void assumptions() {
            each(from.assumptions(), to.assumptions(), Assumption::code, (early, late) -> {
                var oldText = early == null ? null : CaseTexts.of(early);
                var newText = late == null ? null : CaseTexts.of(late);
                if (!Objects.equals(oldText, newText)) {
                    var known = Objects.requireNonNull(late == null ? early : late);
                    changes.add(new Change(
                            "benefits.result.assumption",
                            known.name(),
                            oldText,
                            newText,
                            late == null ? null : late.changedBy(),
                            late == null ? null : late.changedAt(),
                            effect(parts -> parts.assumptions(
                                    replaced(parts.assumptions(), late, known.code(), Assumption::code)))));
                }
            });
        }

        private void lines() {
            Function<CaseLine, String> key = CaseLine::code;
            for (CaseOption late : both()) {
                each(lines(from, late.code()), lines(to, late.code()), key, (one, other) -> {
                    var oldText = one == null ? null : CaseTexts.of(one);
                    var newText = other == null ? null : CaseTexts.of(other);
                    if (!Objects.equals(oldText, newText)) {
                        var known = Objects.requireNonNull(other == null ? one : other);
                        boolean counted = option != null && option.code().equals(late.code());
                        changes.add(new Change(
                                "benefits.result.line",
                                named(late, known),
                                oldText,
                                newText,
                                null,
                                null,
                                counted
                                        ? effect(parts -> parts.lines(replaced(parts.lines(), here(other), known)))
                                        : null));
                    }
                });
            }
        }

        private CaseOption here() {
            return Objects.requireNonNull(option);
        }

        private @Nullable CaseLine here(@Nullable CaseLine late) {
            return late == null || option == null ? null : of(late, option.id());
        }

        private static List<CaseLine> replaced(List<CaseLine> lines, @Nullable CaseLine late, CaseLine known) {
            return replaced(lines, late, known.code(), CaseLine::code);
        }

        private static Bilingual named(CaseOption option, CaseLine line) {
            return new Bilingual(
                    option.name().da() + ": " + line.name().da(),
                    option.name().in(Lang.EN) + ": " + line.name().in(Lang.EN));
        }

        /// Options of either, the later one's words first.
        private List<CaseOption> both() {
            var all = new LinkedHashMap<String, CaseOption>();
            to.options().forEach(one -> all.put(one.code(), one));
            from.options().forEach(one -> all.putIfAbsent(one.code(), one));
            return List.copyOf(all.values());
        }

        private static List<CaseLine> lines(CaseModel model, String code) {
            var ids = model.options().stream()
                    .filter(one -> one.code().equals(code))
                    .map(CaseOption::id)
                    .collect(Collectors.toSet());
            return model.lines().stream()
                    .filter(line -> ids.contains(line.option()))
                    .toList();
        }

        private void options() {
            each(from.options(), to.options(), CaseOption::code, (early, late) -> {
                var oldText = early == null ? null : CaseTexts.of(early, from);
                var newText = late == null ? null : CaseTexts.of(late, to);
                if (!Objects.equals(oldText, newText)) {
                    var known = Objects.requireNonNull(late == null ? early : late);
                    boolean counted = option != null && option.code().equals(known.code());
                    boolean chosen = late != null && Long.valueOf(late.id()).equals(to.chosen());
                    changes.add(new Change(
                            "benefits.result.option",
                            known.name(),
                            oldText,
                            newText,
                            null,
                            null,
                            counted ? effect(parts -> parts.chosen(chosen ? here().id() : null)) : null));
                }
            });
        }

        private void shared() {
            each(from.shared(), to.shared(), SharedAssumption::code, (early, late) -> {
                var oldText = early == null ? null : CaseTexts.of(early);
                var newText = late == null ? null : CaseTexts.of(late);
                var known = Objects.requireNonNull(late == null ? early : late);
                if (!Objects.equals(oldText, newText) && isUsed(known.code())) {
                    changes.add(new Change(
                            "benefits.version.shared",
                            known.name(),
                            oldText,
                            newText,
                            null,
                            null,
                            effect(parts -> parts.shared(
                                    replaced(parts.shared(), late, known.code(), SharedAssumption::code)))));
                }
            });
        }

        private void figures() {
            each(from.figures(), to.figures(), Figure::code, (early, late) -> {
                var known = Objects.requireNonNull(late == null ? early : late);
                var oldText = early == null ? null : CaseTexts.of(early, to);
                var newText = late == null ? null : CaseTexts.of(late, to);
                if (!Objects.equals(oldText, newText) && isUsed(known.code())) {
                    changes.add(new Change(
                            "benefits.version.figure",
                            known.name(),
                            oldText,
                            newText,
                            null,
                            null,
                            effect(parts ->
                                    parts.figures(replaced(parts.figures(), late, known.code(), Figure::code)))));
                }
            });
        }

        private boolean isUsed(String name) {
            return NamesUsed.of(from).contains(name) || NamesUsed.of(to).contains(name);
        }

        /// What belongs to the case as a whole.
        private void whole() {
            whole("benefits.version.span", CaseTexts::span, parts -> parts.span(to.firstYear(), to.years()));
            whole(
                    "benefits.version.municipalities",
                    CaseTexts::municipalities,
                    parts -> parts.municipalities(to.municipalities()));
            // Amounts are told in fixed prices: another year of theirs moves none of them.
            whole("benefits.case.priceYear", CaseTexts::priceYear, parts -> parts);
            whole("benefits.version.starts", CaseTexts::starts, parts -> parts.starts(to.starts()));
            whole("benefits.version.risks", CaseTexts::risks, parts -> parts.risks(to.risks()));
            whole("benefits.version.rates", model -> rates(model.rates()), parts -> parts.rates(to.rates()));
        }

        private static Bilingual rates(DiscountRates rates) {
            return CaseTexts.of(rates);
        }

        private void whole(String key, Function<CaseModel, Bilingual> text, UnaryOperator<ModelParts> taken) {
            var oldText = text.apply(from);
            var newText = text.apply(to);
            if (!oldText.equals(newText)) {
                changes.add(new Change(
                        "benefits.version.whole", Texts.both(key), oldText, newText, null, null, effect(taken)));
            }
        }

        @FunctionalInterface
        private interface Pair<T> {
            void accept(@Nullable T early, @Nullable T late);
        }

        private static <T> void each(List<T> early, List<T> late, Function<T, String> key, Pair<T> pair) {
            Map<String, T> old = new LinkedHashMap<>();
            early.forEach(one -> old.put(key.apply(one), one));
            Map<String, T> now = new LinkedHashMap<>();
            late.forEach(one -> now.put(key.apply(one), one));
            old.forEach((code, one) -> pair.accept(one, now.get(code)));
            now.forEach((code, one) -> {
                if (!old.containsKey(code)) {
                    pair.accept(null, one);
                }
            });
        }

        private static <T> List<T> replaced(List<T> all, @Nullable T late, String code, Function<T, String> key) {
            var replaced = new ArrayList<T>();
            boolean found = false;
            for (T one : all) {
                if (!key.apply(one).equals(code)) {
                    replaced.add(one);
                } else if (late != null) {
                    replaced.add(late);
                    found = true;
                }
            }
            if (late != null && !found) {
                replaced.add(late);
            }
            return replaced;
        }
    }
}
