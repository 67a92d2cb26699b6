package dk.digit.portfolio.plan;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.List;

/// Sets the plan as it is as what it is measured against from now on.
///
/// @param size how many things the plan holds
public record BaselineForm(Form form, ActivityHead head, int size) implements Page {

    static final Fields FIELDS = Fields.of("name", "portfolio.plan.baseline.name", "portfolio.plan.baseline.nameHint");

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.plan.baseline.set");
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(back(), "portfolio.plan"));
        return crumbs;
    }

    public String back() {
        return head.path() + "/plan";
    }
}
