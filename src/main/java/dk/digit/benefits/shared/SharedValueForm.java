package dk.digit.benefits.shared;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives a shared assumption a value from a day on, or puts one right.
///
/// @param from the day of the one that is put right; null for a new one
public record SharedValueForm(
        Form form, SharedAssumption assumption, @Nullable LocalDate from) implements Page {

    static final Fields FIELDS = ValueFields.after(Fields.none());

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang, from == null ? "benefits.shared.newValue" : "benefits.shared.correctValue", assumption.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(SharedList.PATH, "benefits.shared.title"),
                Crumb.named(back(), assumption.name().da()));
    }

    public String action() {
        return back() + "/values/" + (from == null ? "new" : from);
    }

    public String back() {
        return SharedList.PATH + "/" + assumption.code();
    }
}
