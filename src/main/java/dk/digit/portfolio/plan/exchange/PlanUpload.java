package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings a plan in from a file: first what would change, then the button that does it.
///
/// @param trial what would change; null before a file was sent
/// @param packed the file, to be sent again with the button; null where there is nothing to take
/// @param name of the file
public record PlanUpload(
        Form form,
        ActivityHead head,
        @Nullable PlanTaken trial,
        @Nullable String packed,
        String name) implements Page {

    static final Fields FIELDS = Fields.of("file", "portfolio.exchange.file", "portfolio.exchange.fileHint");

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.plan.upload");
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
