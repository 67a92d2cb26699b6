package dk.digit.portfolio;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Slug;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// An activity, and what belongs to it: whoever is responsible for it may change it.
@Component
public class ActivityLocator implements Locator {

    /// What a rule is asked about, `@Requires(value = EDIT, about = ActivityLocator.KIND)`.
    public static final String KIND = "activity";

    private final Activities activities;

    ActivityLocator(Activities activities) {
        this.activities = activities;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return Slug.isOne(id) && id.length() <= ActivityId.LONGEST
                ? activities.find(new ActivityId(id)).map(ActivityLocator::target)
                : Optional.empty();
    }

    @Override
    public String path(String id) {
        return "/portfolio/activities/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return activities.all().stream()
                .filter(activity -> ids.contains(activity.id().value()))
                .collect(Collectors.toMap(activity -> activity.id().value(), Activity::name));
    }

    public static Target target(Activity activity) {
        return Target.record(KIND, activity.id().value(), activity.name());
    }
}
