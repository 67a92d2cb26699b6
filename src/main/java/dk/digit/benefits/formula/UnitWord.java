package dk.digit.benefits.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A word that units are written with: what it is a part of, and how large a part. Words that nobody knows are kinds of
/// their own.
///
/// @param base empty for shares
/// @param forms how it is written, in small letters and without spaces; the first is how it is shown
record UnitWord(String base, Fraction scale, List<String> forms) {

    private static final List<UnitWord> KNOWN = List.of(
            word("kr.", 1, 1, "kr.", "kr", "krone", "kroner", "dkk"),
            word("kr.", 1, 100, "øre"),
            word("kr.", 1_000, 1, "t.kr.", "t.kr", "tkr.", "tkr"),
            word("kr.", 1_000_000, 1, "mio.kr.", "mio.kr", "miokr.", "miokr", "mkr.", "mkr"),
            word("kr.", 1_000_000_000, 1, "mia.kr.", "mia.kr", "miakr.", "miakr"),
            word("time", 1, 1, "time", "timer", "t", "t.", "hour", "hours"),
            word("time", 1, 60, "minut", "minutter", "min", "min.", "minute", "minutes"),
            word("time", 1, 3_600, "sekund", "sekunder", "sek", "sek.", "second", "seconds"),
            word("år", 1, 1, "år", "årlig", "årligt", "year", "years"),
            word("år", 1, 12, "måned", "måneder", "md", "md.", "mdr", "mdr.", "month", "months"),
            word("år", 1, 4, "kvartal", "kvartaler", "quarter", "quarters"),
            word("dag", 1, 1, "dag", "dage", "day", "days"),
            word("uge", 1, 1, "uge", "uger", "week", "weeks"),
            word("", 1, 100, "%", "pct", "pct.", "procent"),
            word("", 1, 1_000, "‰", "promille"),
            word("stk", 1, 1, "stk", "stk.", "styk", "styks"),
            own("arbejdsdag", "arbejdsdage"),
            own("bruger", "brugere", "user", "users"),
            own("borger", "borgere", "citizen", "citizens"),
            own("indbygger", "indbyggere", "inhabitant", "inhabitants"),
            own("sag", "sager"),
            own("årsværk", "fuldtidsstilling", "fuldtidsstillinger"),
            own("kommune", "kommuner"),
            own("medarbejder", "medarbejdere"),
            own("ansat", "ansatte"),
            own("barn", "børn"),
            own("elev", "elever"),
            own("licens", "licenser"),
            own("faktura", "fakturaer"),
            own("møde", "møder"),
            own("henvendelse", "henvendelser"),
            own("brev", "breve"),
            own("side", "sider"),
            own("system", "systemer"),
            own("robot", "robotter"),
            own("enhed", "enheder"),
            own("plads", "pladser"),
            own("skole", "skoler"),
            own("opgave", "opgaver"),
            own("bestilling", "bestillinger"),
            own("kontrakt", "kontrakter"));

    private static final Map<String, UnitWord> BY_FORM = byForm();

    UnitWord {
        forms = List.copyOf(forms);
    }

    /// @param written in small letters; spaces between its parts do not count
    static UnitWord of(String written) {
        var known = BY_FORM.get(written.replace(" ", ""));
        return known != null ? known : new UnitWord(written, Fraction.ONE, List.of(written));
    }

    Unit unit() {
        var powers = new TreeMap<String, Integer>();
        if (!base.isEmpty()) {
            powers.put(base, 1);
        }
        return new Unit(powers, scale);
    }

    /// A unit that is not at base scale is shown with the word that makes its scale, if one does.
    static String text(Unit unit) {
        if (unit.scale().equals(Fraction.ONE)) {
            return unit.text("", "");
        }
        for (UnitWord word : KNOWN) {
            int power = unit.powers().getOrDefault(word.base, 0);
            if (power != 0 && word.scale.power(power).equals(unit.scale())) {
                return unit.text(word.base, word.forms.getFirst());
            }
            if (word.base.isEmpty() && unit.isPlain() && word.scale.equals(unit.scale())) {
                return word.forms.getFirst();
            }
        }
        return unit.scale() + " " + unit.text("", "");
    }

    private static UnitWord word(String base, long scale, long under, String... forms) {
        return new UnitWord(base, Fraction.of(scale, under), List.of(forms));
    }

    private static UnitWord own(String... forms) {
        return new UnitWord(forms[0], Fraction.ONE, List.of(forms));
    }

    private static Map<String, UnitWord> byForm() {
        var found = new HashMap<String, UnitWord>();
        KNOWN.forEach(word -> word.forms.forEach(form -> found.put(form, word)));
        return Map.copyOf(found);
    }
}
