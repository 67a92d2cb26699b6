package dk.digit.people;

import dk.digit.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The door. Says what the last attempt met, but not whether name or password was wrong.
///
/// @param outcome message about the last attempt, or null at the first
/// @param failed whether it was an attempt that failed
/// @param ways in without a password of one's own
record Login(@Nullable String outcome, boolean failed, List<LoginWay.Door> ways) implements Page {

    @Override
    public String titleKey() {
        return "people.login.title";
    }
}
