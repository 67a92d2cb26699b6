package dk.digit.benefits.cases;

import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The names that every business case may use in its formulas, with their units.
record SharedNames(Map<String, String> units) {

    /// The number of municipalities of the case, a plain number.
    static final String MUNICIPALITIES = "kommuner";

    SharedNames {
        units = Map.copyOf(units);
    }

    static SharedNames of(List<SharedAssumption> shared, List<Figure> figures) {
        var units = new LinkedHashMap<String, String>();
        shared.forEach(one -> units.put(one.code(), one.unit()));
        figures.forEach(one -> units.put(one.code(), one.unit()));
        units.put(MUNICIPALITIES, "");
        return new SharedNames(units);
    }

    boolean has(String code) {
        return units.containsKey(code);
    }
}
