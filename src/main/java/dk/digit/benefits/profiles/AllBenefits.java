package dk.digit.benefits.profiles;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.list.ListPage;
import java.util.List;

/// The benefits of all activities, municipality by municipality.
public record AllBenefits(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "benefits.profile.all";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/benefits", "benefits.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }
}
