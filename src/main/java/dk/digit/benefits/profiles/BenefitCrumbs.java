package dk.digit.benefits.profiles;

import dk.digit.platform.web.Crumb;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.List;

/// The way to a benefit: through its activity.
final class BenefitCrumbs {

    private BenefitCrumbs() {}

    static List<Crumb> above(ActivityHead head) {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(BenefitPaths.of(head.id()), "benefits.profile.tab"));
        return crumbs;
    }

    static List<Crumb> to(ActivityHead head, Benefit benefit) {
        var crumbs = new ArrayList<>(above(head));
        crumbs.add(Crumb.named(benefit.path(), benefit.code()));
        return crumbs;
    }
}
