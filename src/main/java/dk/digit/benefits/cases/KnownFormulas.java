package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The formulas of a case at one time, and whether changes of it leave them whole.
record KnownFormulas(List<Assumption> assumptions, List<CaseLine> lines, SharedNames shared) {

    private List<CaseFault> faults() {
        return FormulaFaults.of(assumptions, lines, shared);
    }

    /// Refuses what is wrong with the things that were changed, and what changing them breaks elsewhere. What was
    /// broken before, and has nothing to do with it, stands in nobody's way.
    static void refuseBroken(KnownFormulas before, KnownFormulas after, List<ChangedFormula> touched) {
        var faults = after.faults();
        var own = faults.stream()
                .filter(fault -> touched.stream().anyMatch(one -> one.has(fault)))
                .map(CaseFault::refusal)
                .toList();
        if (!own.isEmpty()) {
            throw new RefusedException(own);
        }
        var missed = after.missed(before);
        if (!missed.isEmpty()) {
            throw new RefusedException(missed);
        }
        var known = before.faults().stream()
                .map(fault -> new ChangedFormula(fault.what(), fault.id()))
                .toList();
        var broken = faults.stream()
                .filter(fault -> known.stream().noneMatch(one -> one.has(fault)))
                .map(after::breaks)
                .toList();
        if (!broken.isEmpty()) {
            throw new RefusedException(broken);
        }
    }

    private Refusal breaks(CaseFault fault) {
        return Refusal.of(
                "benefits.refused.breaks",
                name(fault),
                Texts.both(fault.refusal().key(), fault.refusal().args().toArray()));
    }

    private Bilingual name(CaseFault fault) {
        return fault.what().equals(CaseFault.LINE)
                ? lines.stream()
                        .filter(line -> line.id() == fault.id())
                        .findFirst()
                        .orElseThrow()
                        .name()
                : assumptions.stream()
                        .filter(one -> one.id() == fault.id())
                        .findFirst()
                        .orElseThrow()
                        .name();
    }

    /// The names that were there before and are gone, with those whose formulas still ask for them.
    private List<Refusal> missed(KnownFormulas before) {
        var gone = new TreeSet<>(before.codes());
        gone.removeAll(codes());
        var refusals = new ArrayList<Refusal>();
        var users = gone.isEmpty() ? Map.<String, List<Bilingual>>of() : users();
        for (String code : gone) {
            var mine = users.getOrDefault(code, List.of());
            if (!mine.isEmpty() && !shared.has(code)) {
                refusals.add(Refusal.of("benefits.refused.nameUsed", code, listed(mine))
                        .at("code"));
            }
        }
        return refusals;
    }

    private List<String> codes() {
        return assumptions.stream().map(Assumption::code).toList();
    }

    /// By name, what those are called whose formulas ask for it: each formula is read once.
    Map<String, List<Bilingual>> users() {
        var users = new HashMap<String, List<Bilingual>>();
        assumptions.forEach(one -> FormulaFaults.names(one.formula())
                .forEach(name ->
                        users.computeIfAbsent(name, key -> new ArrayList<>()).add(one.name())));
        lines.forEach(line -> FormulaFaults.names(line.formula())
                .forEach(name ->
                        users.computeIfAbsent(name, key -> new ArrayList<>()).add(line.name())));
        return users;
    }

    private static Bilingual listed(List<Bilingual> names) {
        return new Bilingual(
                joined(names, Bilingual::da), joined(names, one -> one.en().isBlank() ? one.da() : one.en()));
    }

    private static String joined(List<Bilingual> names, Function<Bilingual, String> words) {
        return names.stream().map(words).collect(Collectors.joining(", "));
    }
}
