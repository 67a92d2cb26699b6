package dk.digit.finance;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Carries the result of a closed year into the next, by a decision.
record CarryOver(Form form, IncomeStatement statement, List<Choice> decisions) implements Page {

    static final Fields FIELDS = Fields.of("decision", "finance.voucher.decision", "finance.carryOver.decisionHint")
            .and("remark", "finance.carryOver.remark");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "finance.carryOver.title", String.valueOf(year()));
    }

    int year() {
        return statement.year().year();
    }

    @Override
    public List<Crumb> crumbs() {
        var number = String.valueOf(year());
        return List.of(Crumb.of("/finance", "finance.overview.title"), Crumb.named("/finance/years/" + number, number));
    }
}
