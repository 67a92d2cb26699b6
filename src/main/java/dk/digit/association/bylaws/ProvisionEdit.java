package dk.digit.association.bylaws;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Enters a provision: instead of one that stands there, or in a place where nothing stands.
///
/// @param amended what is amended; null for a provision in a new place
public record ProvisionEdit(ProvisionKind kind, @Nullable Article amended, Form form, NamesInBylaws names)
        implements Page {

    @Override
    public String title(Lang lang) {
        return amended == null
                ? Texts.of(lang, "association.bylaws.addTitle", kind)
                : Texts.of(
                        lang,
                        "association.bylaws.amendTitle",
                        kind,
                        ProvisionWords.about(lang, amended.place(), names));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bylaws", "association.bylaws.title"));
    }

    public List<Input> terms() {
        return TermsFields.of(kind);
    }

    public boolean bodyAsked() {
        return amended == null && kind.about() != ProvisionKind.About.ASSOCIATION;
    }

    public boolean bodyRequired() {
        return kind.about() == ProvisionKind.About.ONE_BODY;
    }

    public boolean asks(ProvisionKind of) {
        return amended == null && kind == of;
    }

    public List<Choice> bodies(Lang lang) {
        return names.bodies().entrySet().stream()
                .map(body -> Choice.named(body.getKey().value(), body.getValue().in(lang)))
                .toList();
    }

    public String path() {
        return amended == null ? "/association/bylaws/new/" + kind.name() : back() + "/amend";
    }

    public String back() {
        return amended == null
                ? "/association/bylaws"
                : "/association/bylaws/provisions/"
                        + Objects.requireNonNull(amended.provision().clause().id());
    }
}
