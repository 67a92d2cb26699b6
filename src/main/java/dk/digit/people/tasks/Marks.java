package dk.digit.people.tasks;

import dk.digit.association.WorkFunction;
import dk.digit.people.FunctionRoles;
import dk.digit.platform.access.Audience;
import dk.digit.platform.access.Role;
import dk.digit.platform.duty.Assignee;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who sees a task, as marks for its column `audience`.
final class Marks {

    private Marks() {}

    /// @param bodyOfSeat the body that the assignee's seat is in, where it is a seat
    /// @param parties usernames of whoever made it, and of whoever hands it on: they keep seeing it
    /// @return null when every account sees it
    static String @Nullable [] of(
            Secrecy visibility, Assignee assignee, @Nullable String bodyOfSeat, Collection<String> parties) {
        if (visibility == Secrecy.OPEN) {
            return null;
        }
        var marks = new LinkedHashSet<String>();
        parties.forEach(party -> marks.add(Audience.person(party)));
        if (visibility == Secrecy.PARTIES) {
            marks.add(Audience.role(Role.SECRETARIAT));
        }
        marks.addAll(whoHasIt(visibility, assignee, bodyOfSeat));
        return marks.toArray(String[]::new);
    }

    private static Set<String> whoHasIt(Secrecy visibility, Assignee assignee, @Nullable String bodyOfSeat) {
        return switch (assignee) {
            case Assignee.Person(String username) ->
                Set.of(visibility == Secrecy.CONFIDENTIAL ? Audience.person(username) : Audience.deputy(username));
            case Assignee.OfFunction(String function, String municipality) ->
                municipality == null ? secretariat(function) : Set.of(Audience.municipality(municipality));
            case Assignee.OfSeat seat -> bodyOfSeat == null ? Set.of() : Set.of(Audience.body(bodyOfSeat));
            case Assignee.OfRecord record -> Set.of(Audience.role(Role.EMPLOYEE));
        };
    }

    /// A function that gives no role has no mark of its own: then all employees see the task.
    private static Set<String> secretariat(String function) {
        var roles = FunctionRoles.of(WorkFunction.valueOf(function)).stream()
                .map(Audience::role)
                .collect(Collectors.toSet());
        return roles.isEmpty() ? Set.of(Audience.role(Role.EMPLOYEE)) : roles;
    }
}
