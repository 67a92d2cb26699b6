package dk.digit.portfolio;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a text, and what it changed.
///
/// @param comparison with the version before, null for the first
record NarrativeVersion(
        Activity activity, Narrative version, @Nullable Comparison comparison) implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.words.versionTitle",
                NarrativePage.title(activity, version.key(), lang),
                String.valueOf(version.version()));
    }

    @Override
    public List<Crumb> crumbs() {
        return NarrativePage.crumbs(activity);
    }

    String path() {
        return NarrativePage.path(version.key());
    }
}
