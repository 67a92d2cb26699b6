package dk.digit.association;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes or changes a body.
///
/// @param body null for a new one
/// @param others what it may be placed under or exclude
record BodyEdit(@Nullable Body body, Form form, List<Choice> others) implements Page {

    String action() {
        return body == null ? "/association/bodies/new" : "/association/bodies/" + body.id() + "/edit";
    }

    String back() {
        return body == null ? "/association/bodies" : "/association/bodies/" + body.id();
    }

    /// The roles that a seat in a body may give.
    List<Choice> seatRoles() {
        return Stream.of(Role.BOARD, Role.EXECUTIVE)
                .map(role -> new Choice(role.name(), Texts.key(role), true))
                .toList();
    }

    List<Choice> functions() {
        return Choice.of(WorkFunction.class);
    }

    List<Choice> kinds() {
        return Choice.of(BodyKind.class);
    }

    @Override
    public String title(Lang lang) {
        return body == null
                ? Texts.of(lang, "association.body.create")
                : Texts.of(lang, "association.body.editTitle", body.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bodies", "association.bodies.title"));
    }
}
