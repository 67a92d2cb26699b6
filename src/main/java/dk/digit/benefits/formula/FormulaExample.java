package dk.digit.benefits.formula;

import java.util.Map;

/// An example of the guide: a formula, what its names are worth, and what it gives. A test computes each.
///
/// @param key message key of what it shows
/// @param values by name, each with its unit: `30 minut`
/// @param result with its unit; empty where the formula is refused
public record FormulaExample(String key, String formula, Map<String, String> values, String result) {}
