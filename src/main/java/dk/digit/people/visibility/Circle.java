package dk.digit.people.visibility;

import dk.digit.platform.access.Audience;
import dk.digit.platform.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who a record is for, as people choose it, and as marks.
///
/// @param body id, for [Visibility#BODY]
/// @param municipality code, for [Visibility#MUNICIPALITY]
/// @param persons user names, for [Visibility#CONFIDENTIAL]
public record Circle(
        Visibility visibility,
        @Nullable String body,
        @Nullable String municipality,
        List<String> persons) {

    private static final String BODY = "body:";
    private static final String MUNICIPALITY = "municipality:";
    private static final String PERSON = "person:";

    public Circle {
        persons = List.copyOf(persons);
    }

    /// @return null for every account
    @Nullable
    List<String> audience() {
        return switch (visibility) {
            case OPEN -> null;
            case MEMBERS -> List.of(Audience.MEMBERS);
            case BODY -> withStaff(BODY + body);
            case MUNICIPALITY -> withStaff(MUNICIPALITY + municipality);
            case CONFIDENTIAL -> persons.stream().map(Audience::person).toList();
        };
    }

    private static List<String> withStaff(String mark) {
        return List.of(mark, Audience.role(Role.SECRETARIAT), Audience.role(Role.AUDITOR));
    }

    static Circle of(List<String> audience) {
        if (audience.isEmpty()) {
            return new Circle(Visibility.OPEN, null, null, List.of());
        }
        var persons = new ArrayList<>(named(audience, PERSON).toList());
        if (!persons.isEmpty()) {
            return new Circle(Visibility.CONFIDENTIAL, null, null, persons);
        }
        var body = named(audience, BODY).findFirst().orElse(null);
        var municipality = named(audience, MUNICIPALITY).findFirst().orElse(null);
        return new Circle(
                body != null ? Visibility.BODY : municipality != null ? Visibility.MUNICIPALITY : Visibility.MEMBERS,
                body,
                municipality,
                List.of());
    }

    private static Stream<String> named(List<String> audience, String prefix) {
        return audience.stream().filter(mark -> mark.startsWith(prefix)).map(mark -> mark.substring(prefix.length()));
    }
}
