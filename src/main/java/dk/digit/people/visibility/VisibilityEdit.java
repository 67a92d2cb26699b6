package dk.digit.people.visibility;

import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Says who may see a record.
///
/// @param back where the record stands
public record VisibilityEdit(
        Target target, String back, Form form, List<Choice> bodies, List<Choice> municipalities, List<Choice> accounts)
        implements Page {

    static final Fields FIELDS = Fields.of("visibility", "people.visibility.who")
            .and("body", "people.visibility.body")
            .and("municipality", "people.visibility.municipality")
            .and("persons", "people.visibility.persons", "people.visibility.personsHint");

    static Map<String, String> values(Circle circle) {
        return Map.of(
                "visibility", circle.visibility().name(),
                "body", Objects.requireNonNullElse(circle.body(), ""),
                "municipality", Objects.requireNonNullElse(circle.municipality(), ""),
                "persons", String.join("\n", circle.persons()));
    }

    static Circle read(Form form) {
        var visibility = form.choice("visibility", Visibility.class);
        var persons = form.optionalText("persons", 4000);
        return new Circle(
                visibility,
                visibility == Visibility.BODY ? form.text("body", 60) : null,
                visibility == Visibility.MUNICIPALITY ? form.text("municipality", 4) : null,
                visibility == Visibility.CONFIDENTIAL && persons != null
                        ? Arrays.stream(persons.split("[\\s,;]+", -1))
                                .filter(person -> !person.isBlank())
                                .distinct()
                                .toList()
                        : List.of());
    }

    public String action() {
        return "/people/visibility/" + target.kind() + "/" + target.key();
    }

    public List<Choice> choices() {
        return Choice.of(Visibility.class);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "people.visibility.title", target.words().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.named(back, target.words().da()));
    }
}
