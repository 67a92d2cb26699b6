package dk.digit.portfolio.model;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Changes the tolerances of a draft.
public record ToleranceForm(ModelVersion version, Form form) implements Page {

    private static final int MOST = 10_000;

    static final Fields FIELDS = Fields.of("timeYellow", "portfolio.model.timeYellow")
            .and("timeRed", "portfolio.model.timeRed")
            .and("moneyYellow", "portfolio.model.moneyYellow")
            .and("moneyRed", "portfolio.model.moneyRed")
            .and("riskYellow", "portfolio.model.riskYellow")
            .and("riskRed", "portfolio.model.riskRed");

    static Map<String, String> values(ModelVersion version) {
        var values = new LinkedHashMap<String, String>();
        for (Tolerance tolerance : version.tolerances()) {
            var name = tolerance.field().name().toLowerCase(Locale.ROOT);
            values.put(name + "Yellow", String.valueOf(tolerance.yellow()));
            values.put(name + "Red", String.valueOf(tolerance.red()));
        }
        return values;
    }

    static List<Tolerance> read(Form form) {
        var tolerances = new ArrayList<Tolerance>();
        for (ToleranceField field : ToleranceField.values()) {
            var name = field.name().toLowerCase(Locale.ROOT);
            var yellow = form.optionalNumber(name + "Yellow", 0, MOST);
            var red = form.optionalNumber(name + "Red", 0, MOST);
            if (yellow != null && red != null && red > yellow) {
                tolerances.add(new Tolerance(field, yellow, red));
            } else if (yellow != null || red != null) {
                form.refuse(name + "Red", "portfolio.model.refused.tolerance");
            }
        }
        return tolerances;
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.model.tolerancesOf", ModelPage.title(version, lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return ModelPage.crumbsBelow(version);
    }

    public String action() {
        return ModelPage.path(version) + "/tolerances";
    }
}
