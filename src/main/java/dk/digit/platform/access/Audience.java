package dk.digit.platform.access;

import java.util.LinkedHashSet;
import java.util.Set;

/// Who may see a record that not every account may see: the marks in its column `audience`, one of which
/// an actor has to bear. No column value at all means every account.
///
/// The database asks for them itself (row level security, `platform.admits`), so that no list, join, count
/// or export can forget to. A mark follows from today's seats and functions and goes with them.
public final class Audience {

    /// Everybody who belongs to a member municipality, the secretariat or a body; not auditors or others.
    public static final String MEMBERS = "members";

    /// The system's own work.
    public static final String SYSTEM = "system";

    private Audience() {}

    public static String person(String username) {
        return "person:" + username;
    }

    /// Borne by a person and by whoever stands in for it: what goes with its duties, not with its name.
    public static String deputy(String username) {
        return "deputy:" + username;
    }

    public static String municipality(String code) {
        return "municipality:" + code;
    }

    public static String body(String id) {
        return "body:" + id;
    }

    public static String role(Role role) {
        return "role:" + role.name();
    }

    /// The marks that an actor bears. A substitute bears those of the giver's seats and functions, but not
    /// the giver's name: confidence in a person is not lent.
    static Set<String> of(Actor actor) {
        if (actor.equals(Actor.SYSTEM)) {
            return Set.of(SYSTEM);
        }
        var marks = new LinkedHashSet<String>();
        if (actor.equals(Actor.ANONYMOUS) || actor.equals(Actor.ANYBODY)) {
            return marks;
        }
        marks.add(person(actor.username()));
        marks.add(deputy(actor.username()));
        for (Standing standing : actor.standings()) {
            marks.add(role(standing.role()));
            if (standing.giver() != null) {
                marks.add(deputy(standing.giver()));
            }
            if (standing.role() == Role.EMPLOYEE
                    || standing.role() == Role.BODY_MEMBER
                    || standing.role() == Role.SECRETARIAT) {
                marks.add(MEMBERS);
            }
            switch (standing.reach()) {
                case Reach.OfMunicipality(String code) -> marks.add(municipality(code));
                case Reach.OfBody(String body) -> marks.add(body(body));
                case Reach.Association everywhere -> {}
                case Reach.OfRecord record -> {}
            }
        }
        return marks;
    }
}
