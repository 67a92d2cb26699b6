package dk.digit.portfolio.model;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.DocumentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a project model: its phases with what each gate asks for, and its tolerances. A draft is changed
/// and published from here.
///
/// @param former the version before, to compare with; null for the first
/// @param publishing asks for the day from which on it is followed
public record ModelPage(ModelVersion version, @Nullable ModelVersion former, Form publishing) implements Page {

    static final Fields PUBLISHING = Fields.of("from", "portfolio.model.validFrom", "portfolio.model.validFromHint");

    @Override
    public String title(Lang lang) {
        return title(version, lang);
    }

    static String title(ModelVersion version, Lang lang) {
        return Texts.of(lang, "portfolio.model.titled", version.name().in(lang), String.valueOf(version.version()));
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbsBelow(null);
    }

    static List<Crumb> crumbsBelow(@Nullable ModelVersion version) {
        var all = new java.util.ArrayList<Crumb>();
        all.add(Crumb.of("/portfolio", "portfolio.overview.title"));
        all.add(Crumb.of(ModelList.PATH, "portfolio.models.title"));
        if (version != null) {
            all.add(Crumb.named(path(version), version.model() + " " + version.version()));
        }
        return all;
    }

    public String path() {
        return path(version);
    }

    static String path(ModelVersion version) {
        return ModelList.PATH + "/" + version.model() + "/" + version.version();
    }

    public List<DocumentKind> documents(ModelPhase phase) {
        return phase.documents().keySet().stream().sorted().toList();
    }

    public List<ProjectSize> sizes(ModelPhase phase, DocumentKind kind) {
        return phase.documents().getOrDefault(kind, java.util.Set.of()).stream()
                .sorted()
                .toList();
    }
}
