package dk.digit.benefits.cases;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says which assumptions of a case move together: a row for each pair, and a few empty ones.
///
/// @param assumptions those with values of their own
public record CorrelationForm(Form form, CaseHead head, List<Choice> assumptions) implements Page {

    private static final int SPARE = 3;
    private static final int MOST = 200;

    static final Fields FIELDS = Fields.of(
                    WantedCorrelations.FIELD, "benefits.case.correlations", "benefits.case.correlationsHint")
            .and("one", "benefits.case.one")
            .and("other", "benefits.case.other")
            .and("coefficient", "benefits.case.coefficient");

    static Map<String, List<String>> values(CaseModel model) {
        var one = new ArrayList<String>();
        var other = new ArrayList<String>();
        var coefficient = new ArrayList<String>();
        for (CorrelationOf pair : model.correlations()) {
            one.add(pair.one());
            other.add(pair.other());
            coefficient.add(TypedNumber.typed(pair.coefficient()));
        }
        for (int i = 0; i < SPARE; i++) {
            one.add("");
            other.add("");
            coefficient.add("");
        }
        var values = new LinkedHashMap<String, List<String>>();
        values.put("one", one);
        values.put("other", other);
        values.put("coefficient", coefficient);
        return values;
    }

    static List<CorrelationOf> read(Form form) {
        var pairs = new ArrayList<CorrelationOf>();
        for (int row = 0; row < rows(form); row++) {
            var one = cell(form, "one", row);
            var other = cell(form, "other", row);
            var typed = cell(form, "coefficient", row);
            if (one.isBlank() && other.isBlank() && typed.isBlank()) {
                continue;
            }
            var coefficient = TypedNumber.parse(typed);
            if (one.isBlank() || other.isBlank() || coefficient == null) {
                form.refuse(WantedCorrelations.FIELD, "benefits.refused.correlationRow", row + 1);
            } else {
                pairs.add(new CorrelationOf(one, other, coefficient));
            }
        }
        return pairs;
    }

    private static int rows(Form form) {
        return Math.min(MOST, form.values("one").size());
    }

    private static String cell(Form form, String column, int row) {
        return ValueRows.cell(form, column, row);
    }

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.case.correlations");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbsBelow();
    }

    public String back() {
        return head.path(CasePart.ASSUMPTIONS);
    }

    public String action() {
        return back() + "/correlations";
    }

    public int rows() {
        return rows(form);
    }

    public String cell(String column, int row) {
        return cell(form, column, row);
    }
}
