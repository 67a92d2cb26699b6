package dk.digit.people;

import dk.digit.people.factor.Enrolment;
import dk.digit.people.factor.SecondFactor;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One's own second factor: none, being made, or on.
///
/// @param enrolment what the telephone has to be told while it is being made, else null
/// @param first the code that confirms it
/// @param change the code without which nothing is changed when it is on
record OwnFactor(
        Account account,
        boolean demanded,
        SecondFactor.State state,
        @Nullable Enrolment enrolment,
        Form first,
        Form change)
        implements Page {

    static final String PATH = "/people/account/factor";

    /// Both forms stand on no page together, but each names its field for itself.
    static final Fields CHANGE = Fields.of("code", "people.factor.code", "people.factor.codeHint");

    @Override
    public String titleKey() {
        return "people.factor.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/account", "people.account.own"));
    }
}
