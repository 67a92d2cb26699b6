package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A fault of a business case as its pages tell it.
///
/// @param kind message with the word for a line or an assumption
/// @param before what stands before the place in the formula
/// @param place what cannot be computed; empty where it is no part of a formula
/// @param where municipality and year; null where it is the same everywhere
/// @param path to where it is put right
public record FaultLine(
        String kind,
        Bilingual name,
        String before,
        String place,
        String after,
        CaseFault fault,
        @Nullable Bilingual where,
        String path) {

    public String why(Lang lang) {
        return fault.refusal().text(lang);
    }

    static FaultLine of(CaseFault fault, ComputedCase computed) {
        boolean line = fault.what().equals(CaseFault.LINE);
        var formula = formula(fault, computed.model()).orElse("");
        int from = Math.clamp(fault.from(), 0, formula.length());
        int to = Math.clamp(fault.to(), from, formula.length());
        return new FaultLine(
                line ? "benefits.result.line" : "benefits.result.assumption",
                name(fault, computed.model()),
                formula.substring(0, from),
                formula.substring(from, to),
                formula.substring(to),
                fault,
                where(fault, computed),
                line
                        ? computed.head().path() + "/amounts/" + fault.id()
                        : computed.head().path(CasePart.ASSUMPTIONS));
    }

    private static Bilingual name(CaseFault fault, CaseModel model) {
        return fault.what().equals(CaseFault.LINE)
                ? model.lines().stream()
                        .filter(one -> one.id() == fault.id())
                        .findFirst()
                        .map(CaseLine::name)
                        .orElseThrow()
                : model.assumptions().stream()
                        .filter(one -> one.id() == fault.id())
                        .findFirst()
                        .map(Assumption::name)
                        .orElseThrow();
    }

    private static Optional<String> formula(CaseFault fault, CaseModel model) {
        return fault.what().equals(CaseFault.LINE)
                ? model.lines().stream()
                        .filter(one -> one.id() == fault.id())
                        .findFirst()
                        .map(CaseLine::formula)
                : model.assumptions().stream()
                        .filter(one -> one.id() == fault.id())
                        .findFirst()
                        .flatMap(one -> Optional.ofNullable(one.formula()));
    }

    private static @Nullable Bilingual where(CaseFault fault, ComputedCase computed) {
        var municipality = fault.municipality();
        var year = fault.year();
        if (municipality == null) {
            return year == null ? null : Texts.both("benefits.result.inYear", String.valueOf(year));
        }
        var name = computed.name(municipality);
        return year == null
                ? Texts.both("benefits.result.inMunicipality", name)
                : Texts.both("benefits.result.inMunicipalityAndYear", name, String.valueOf(year));
    }
}
