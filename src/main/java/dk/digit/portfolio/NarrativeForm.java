package dk.digit.portfolio;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Writes the words about an activity's year.
///
/// @param preview whether the words are shown as they will read, above the field
record NarrativeForm(Form form, Activity activity, NarrativeKey key, boolean preview) implements Page {

    static final int LONGEST = 20_000;

    static final Fields FIELDS = Fields.of("body", "portfolio.words.body", "portfolio.words.bodyHint");

    @Override
    public String title(Lang lang) {
        return NarrativePage.title(activity, key, lang);
    }

    @Override
    public List<Crumb> crumbs() {
        return NarrativePage.crumbs(activity);
    }

    String path() {
        return NarrativePage.path(key);
    }
}
