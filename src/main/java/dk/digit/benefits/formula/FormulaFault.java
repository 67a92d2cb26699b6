package dk.digit.benefits.formula;

import dk.digit.platform.text.Refusal;

/// A formula with the place of its mistake, for showing: `@template.benefits.FormulaFault(shell = shell, fault = …)`.
///
/// @param marked the place itself; empty where something is missing
public record FormulaFault(String before, String marked, String after, Refusal refusal) {

    /// @param from the first character of the place, counted from 0
    /// @param to the character behind its last
    public static FormulaFault of(String formula, int from, int to, Refusal refusal) {
        int begin = Math.clamp(from, 0, formula.length());
        int end = Math.clamp(to, begin, formula.length());
        return new FormulaFault(
                formula.substring(0, begin), formula.substring(begin, end), formula.substring(end), refusal);
    }

    public static FormulaFault of(String formula, BrokenFormula broken) {
        return of(formula, broken.from(), broken.to(), broken.refusal());
    }
}
