package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.Fraction;
import dk.digit.platform.text.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A formula of a line or of an assumption, with the terms of its names. It is computed once for each
/// municipality and year that it depends on: one that depends on neither, once.
final class FormulaTerm implements Term {

    private static final Pattern UNIT = Pattern.compile("\\[[^\\]]*\\]?");

    private final CaseFault at;
    private final String text;
    private final Formula formula;
    private final Map<String, Term> terms;
    private final boolean byMunicipality;
    private final boolean byYear;
    private final Map<Place, Worth> known = new HashMap<>();

    private record Place(@Nullable MunicipalityCode municipality, int year) {}

    /// @param at what the formula belongs to
    /// @param terms at least those of its names that stand for something
    FormulaTerm(CaseFault at, String text, Formula formula, Map<String, Term> terms) {
        this.at = at;
        this.text = text;
        this.formula = formula;
        this.terms = new HashMap<>();
        for (String name : formula.names()) {
            var term = terms.get(name);
            if (term != null) {
                this.terms.put(name, term);
            }
        }
        this.byMunicipality = this.terms.values().stream().anyMatch(Term::byMunicipality);
        this.byYear = this.terms.values().stream().anyMatch(Term::byYear);
    }

    @Override
    public boolean byMunicipality() {
        return byMunicipality;
    }

    @Override
    public boolean byYear() {
        return byYear;
    }

    @Override
    public Worth at(@Nullable MunicipalityCode municipality, int year) {
        var place = new Place(byMunicipality ? municipality : null, byYear ? year : 0);
        var worth = known.get(place);
        if (worth == null) {
            worth = compute(municipality, year);
            known.put(place, worth);
        }
        return worth;
    }

    private Worth compute(@Nullable MunicipalityCode municipality, int year) {
        var values = new HashMap<String, Fraction>();
        for (var entry : terms.entrySet()) {
            switch (entry.getValue().at(municipality, year)) {
                case Worth.Known(Fraction value) -> values.put(entry.getKey(), value);
                case Worth.Absent() -> {
                    // The formula itself says where it misses it, if it does.
                }
                case Worth.Broken broken -> {
                    return new Worth.Broken(buildsOn(at, text, entry.getKey()), broken);
                }
            }
        }
        try {
            return new Worth.Known(formula.value(values));
        } catch (BrokenFormula broken) {
            return new Worth.Broken(
                    fault(at, broken).in(byMunicipality ? municipality : null, byYear ? year : null), null);
        }
    }

    static CaseFault fault(CaseFault at, BrokenFormula broken) {
        return new CaseFault(at.what(), at.id(), at.code(), broken.from(), broken.to(), broken.refusal());
    }

    /// That a formula builds on a name that cannot be computed.
    static CaseFault buildsOn(CaseFault at, String text, String name) {
        return naming(at, text, name, Refusal.of("benefits.refused.buildsOnFault", name));
    }

    /// A fault where a name stands in a formula for the first time; words between brackets are units.
    static CaseFault naming(CaseFault at, String text, String name, Refusal refusal) {
        var names =
                UNIT.matcher(text).replaceAll(unit -> " ".repeat(unit.group().length()));
        var found = Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
                .matcher(names);
        return found.find()
                ? new CaseFault(at.what(), at.id(), at.code(), found.start(), found.end(), refusal)
                : new CaseFault(at.what(), at.id(), at.code(), 0, text.length(), refusal);
    }
}
