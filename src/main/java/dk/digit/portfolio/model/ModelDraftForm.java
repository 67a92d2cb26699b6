package dk.digit.portfolio.model;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Begins a new version of a model as a copy of its newest.
public record ModelDraftForm(ModelVersion newest, Form form) implements Page {

    static final Fields FIELDS = Fields.of("noteDa", "portfolio.model.noteDa", "portfolio.model.noteHint")
            .and("noteEn", "portfolio.model.noteEn");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.model.draftOf", newest.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return ModelPage.crumbsBelow(newest);
    }
}
