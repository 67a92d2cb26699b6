package dk.digit.portfolio;

import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words about an activity's year in one language: the newest version, how far it has come, what can
/// be done next, and every version before.
///
/// @param versions newest first
/// @param reopening the form that asks why a final text is opened again
record NarrativePage(Activity activity, NarrativeKey key, List<Narrative> versions, Form reopening) implements Page {

    static final Fields REOPENING = Fields.of("reason", "portfolio.words.reason", "portfolio.words.reasonHint");

    Target target() {
        return ActivityLocator.target(activity);
    }

    @Override
    public String title(Lang lang) {
        return title(activity, key, lang);
    }

    static String title(Activity activity, NarrativeKey key, Lang lang) {
        return Texts.of(
                lang,
                "portfolio.words.title",
                activity.name().in(lang),
                String.valueOf(key.year()),
                Texts.of(lang, key.lang()));
    }

    static List<Crumb> crumbs(Activity activity) {
        return List.of(
                Crumb.of("/portfolio/texts", "portfolio.texts.title"),
                Crumb.named(
                        "/portfolio/activities/" + activity.id(), activity.id().value()));
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs(activity);
    }

    static String path(NarrativeKey key) {
        return "/portfolio/activities/" + key.activity() + "/texts/" + key.year() + "/"
                + key.lang().code();
    }

    String path() {
        return path(key);
    }

    String otherPath() {
        return path(new NarrativeKey(key.activity(), key.year(), key.lang().other()));
    }

    @Nullable
    Narrative latest() {
        return versions.isEmpty() ? null : versions.getFirst();
    }

    boolean is(NarrativeState state) {
        return latest() != null && latest().state() == state;
    }
}
