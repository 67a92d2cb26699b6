package dk.digit.association.bylaws;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Objects;

/// Lets a provision end without another in its place.
public record ProvisionEnd(Article article, Form form, NamesInBylaws names) implements Page {

    static final Fields FIELDS = Fields.of("last", "association.period.last");

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "association.bylaws.repealTitle",
                article.place().kind(),
                ProvisionWords.about(lang, article.place(), names));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bylaws", "association.bylaws.title"));
    }

    public String back() {
        return "/association/bylaws/provisions/"
                + Objects.requireNonNull(article.provision().clause().id());
    }
}
