package dk.digit.benefits.profiles;

import dk.digit.association.Municipality;
import dk.digit.portfolio.ActivityId;

/// Where benefits stand.
public final class BenefitPaths {

    public static final String ALL = "/benefits/profiles";

    private BenefitPaths() {}

    public static String of(ActivityId activity) {
        return "/benefits/activities/" + activity;
    }

    public static String part(long benefit, Municipality municipality) {
        return ALL + "/" + benefit + "/parts/" + municipality.slug();
    }
}
