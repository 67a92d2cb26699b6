package dk.digit.portfolio;

import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What stands above every page about an activity: its name, the way to it and the tabs of its pages.
///
/// @param tabs those that the reader may open
public record ActivityHead(Activity activity, List<ActivityTab> tabs) {

    public ActivityId id() {
        return activity.id();
    }

    /// What rules about the activity are asked about.
    public Target target() {
        return ActivityLocator.target(activity);
    }

    /// A page's title: "Økonomi- og lønsystem (ERP): plan".
    public String title(Lang lang, String key) {
        return Texts.of(lang, "portfolio.activity.titled", activity.name().in(lang), Texts.of(lang, key));
    }

    public String path() {
        return "/portfolio/activities/" + activity.id();
    }

    /// The way to a page below the activity's own.
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/activities", "portfolio.activities.title"),
                Crumb.named(path(), activity.id().value()));
    }

    /// The activity's record in the trail, for pages that show its history.
    public RecordKey record() {
        return new RecordKey("portfolio", "activity", activity.id().value());
    }

    /// Asks for an activity by its id in an address: one query.
    @Component
    public static class Query {

        private final Activities activities;
        private final Rights rights;
        private final List<ActivityTab> tabs;

        Query(Activities activities, Rights rights, List<ActivityTab> tabs) {
            this.activities = activities;
            this.rights = rights;
            this.tabs = tabs.stream()
                    .sorted(Comparator.comparingInt(ActivityTab::order))
                    .toList();
        }

        /// @throws NotFoundException when there is no such activity, or the reader may not see it
        public ActivityHead on(String id, View view) {
            return ActivityId.parse(id)
                    .flatMap(activities::find)
                    .map(activity -> of(activity, view))
                    .orElseThrow(() -> new NotFoundException(id));
        }

        ActivityHead of(Activity activity, View view) {
            return new ActivityHead(
                    activity,
                    tabs.stream()
                            .filter(tab -> tab.fits(activity.kind()))
                            .filter(tab -> rights.somewhere(view.actor(), tab.right()))
                            .toList());
        }
    }
}
