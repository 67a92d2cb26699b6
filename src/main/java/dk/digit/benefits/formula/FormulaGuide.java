package dk.digit.benefits.formula;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How formulas are written, by examples.
public record FormulaGuide(List<FormulaExample> examples, List<FormulaFault> faults) implements Page {

    private static final List<FormulaExample> EXAMPLES = List.of(
            example(
                    "benefits.formula.exampleHours",
                    "timer * timepris",
                    "60.000 kr.",
                    "timer",
                    "150 timer",
                    "timepris",
                    "400 kr./time"),
            example(
                    "benefits.formula.exampleMinutes",
                    "sager * minutter_pr_sag",
                    "250 time/år",
                    "sager",
                    "3.000 sager/år",
                    "minutter_pr_sag",
                    "5 minutter/sag"),
            example(
                    "benefits.formula.exampleFreed",
                    "sager * minutter_pr_sag * timepris * 80 %",
                    "80.000 kr./år",
                    "sager",
                    "3.000 sager/år",
                    "minutter_pr_sag",
                    "5 minutter/sag",
                    "timepris",
                    "400 kr./time"),
            example(
                    "benefits.formula.exampleUnit",
                    "brugere * 1.250,50 [kr./bruger]",
                    "125.050 kr.",
                    "brugere",
                    "100 brugere"),
            example(
                    "benefits.formula.exampleMax",
                    "max(indbyggere * pris_pr_indbygger; 50 [t.kr.])",
                    "50.000 kr.",
                    "indbyggere",
                    "6.000 indbyggere",
                    "pris_pr_indbygger",
                    "7,5 kr./indbygger"),
            example(
                    "benefits.formula.exampleIf",
                    "hvis(brugere > 500 [bruger]; brugere * pris * 90 %; brugere * pris)",
                    "540.000 kr.",
                    "brugere",
                    "600 brugere",
                    "pris",
                    "1.000 kr./bruger"),
            example(
                    "benefits.formula.examplePower",
                    "pris * (1 + stigning) ^ 3",
                    "1.061,208 kr.",
                    "pris",
                    "1.000 kr.",
                    "stigning",
                    "2 %"));

    private static final List<String> WRONG =
            List.of("timer * (timepris + 5", "12.50 * timepris", "2 timepris", "min(1,5)");

    static FormulaGuide made() {
        return new FormulaGuide(
                EXAMPLES, WRONG.stream().map(FormulaGuide::fault).toList());
    }

    @Override
    public String titleKey() {
        return "benefits.formula.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/benefits/shared", "benefits.shared.title"));
    }

    private static FormulaFault fault(String formula) {
        try {
            Formula.parse(formula);
            throw new IllegalStateException("nothing wrong with " + formula);
        } catch (BrokenFormula broken) {
            return FormulaFault.of(formula, broken);
        }
    }

    private static FormulaExample example(String key, String formula, String result, String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new FormulaExample(key, formula, java.util.Collections.unmodifiableMap(values), result);
    }
}
