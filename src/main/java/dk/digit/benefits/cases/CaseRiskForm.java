package dk.digit.benefits.cases;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.risks.Risk;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The open risks of the activity, and which of them the case sets money aside for.
///
/// @param risks open ones, the worst first
/// @param reserve what is set aside for the chosen
/// @param closed how many of the chosen are closed by now
public record CaseRiskForm(Form form, CaseHead head, List<Risk> risks, Money reserve, long closed, boolean edits)
        implements Page {

    static final Fields FIELDS = Fields.of("risks", "benefits.case.risks", "benefits.case.risksHint");

    static Map<String, List<String>> values(List<Long> chosen) {
        return Map.of("risks", chosen.stream().map(String::valueOf).toList());
    }

    /// In the order of the page.
    static List<Long> read(Form form) {
        return form.values("risks").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.CasePart.RISKS");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public @Nullable RecordKey record() {
        return head.record();
    }

    public String action() {
        return head.path(CasePart.RISKS);
    }
}
