package dk.digit.benefits.cases;

import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names that every business case may use in its formulas, with their units.
record SharedNames(Map<String, String> units) {

    SharedNames {
        units = Map.copyOf(units);
    }

    static SharedNames of(CaseModel model) {
        return of(model.shared(), model.figures());
    }

    static SharedNames of(List<SharedAssumption> shared, List<Figure> figures) {
        var units = new LinkedHashMap<String, String>();
        shared.forEach(one -> units.put(one.code(), one.unit()));
        figures.forEach(one -> units.put(one.code(), one.unit()));
        units.put(CaseUnits.MUNICIPALITIES, "");
        return new SharedNames(units);
    }

    boolean has(String code) {
        return units.containsKey(code);
    }
}
