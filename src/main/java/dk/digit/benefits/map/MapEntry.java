package dk.digit.benefits.map;

import dk.digit.benefits.profiles.BenefitPaths;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts something on a benefit map, renames it, or links it.
///
/// @param key the message with the title
/// @param path where it is sent
/// @param asked what is asked for
public record MapEntry(ActivityHead head, Form form, String key, String path, List<Asked> asked) implements Page {

    /// @param choices none where the field is a text
    public record Asked(
            String name, boolean required, @Nullable List<Choice> choices) {}

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, key, head.activity().name());
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(BenefitPaths.of(head.id()), "benefits.profile.tab"));
        crumbs.add(Crumb.of(MapPage.path(head), "benefits.map.title"));
        return crumbs;
    }

    public String back() {
        return MapPage.path(head);
    }
}
