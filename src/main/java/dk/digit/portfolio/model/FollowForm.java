package dk.digit.portfolio.model;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets an activity follow a model, or moves it to another version, with what that changes.
///
/// @param current what it follows; null when it follows none yet
/// @param usable the newest version of each model that it may follow
public record FollowForm(
        ActivityHead head, Form form, @Nullable ModelVersion current, List<ModelVersion> usable) implements Page {

    static final Fields FIELDS = Fields.of("model", "portfolio.model")
            .and("size", "portfolio.model.size", "portfolio.model.sizeHint")
            .and("from", "portfolio.model.from")
            .and("reason", "portfolio.model.reason", "portfolio.model.reasonHint");

    public record Asked(
            String model,
            int version,
            ProjectSize size,
            LocalDate from,
            @Nullable String reason) {}

    static Asked read(Form form, List<ModelVersion> usable) {
        var chosen = form.text("model", 60);
        var version = usable.stream().filter(one -> value(one).equals(chosen)).findFirst();
        if (version.isEmpty()) {
            form.refuse("model", "portfolio.model.refused.choose");
        }
        return new Asked(
                version.map(ModelVersion::model).orElse(""),
                version.map(ModelVersion::version).orElse(0),
                form.choice("size", ProjectSize.class),
                form.date("from"),
                form.optionalText("reason", 500));
    }

    static String value(ModelVersion version) {
        return version.model() + "/" + version.version();
    }

    public List<Choice> models(Lang lang) {
        return usable.stream()
                .map(one -> Choice.named(value(one), ModelPage.title(one, lang)))
                .toList();
    }

    public List<Choice> sizes() {
        return Choice.of(ProjectSize.class);
    }

    /// What moving to the newest version of another model or of its own changes.
    public List<ModelDifference> changes(ModelVersion to) {
        return current == null ? List.of() : ModelDifference.between(current, to);
    }

    public boolean isCurrent(ModelVersion version) {
        return current != null && value(current).equals(value(version));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.model.followOf", head.activity().name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return Stream.concat(
                        head.crumbs().stream(),
                        Stream.of(Crumb.of(head.path() + "/" + GatesTab.PATH, "portfolio.gates.tab")))
                .toList();
    }
}
