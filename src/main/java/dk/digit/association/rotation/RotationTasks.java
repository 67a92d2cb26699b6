package dk.digit.association.rotation;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.association.Municipality;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.association.bylaws.BylawsOn;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the planner's task of what is known of an association on a day: its bylaws, bodies and seats, who
/// held them, and its members.
@Component
class RotationTasks {

    private static final int MONTHS = 12;

    private final Association association;
    private final Bylaws bylaws;
    private final SeatRows seats;
    private final RotationWishes wishes;

    RotationTasks(Association association, Bylaws bylaws, SeatRows seats, RotationWishes wishes) {
        this.association = association;
        this.bylaws = bylaws;
        this.seats = seats;
        this.wishes = wishes;
    }

    /// A task with what its words need.
    ///
    /// @param bodies those that rotate, in the order of the task
    /// @param municipalities of the whole country
    record Prepared(RotationTask task, BylawsOn bylaws, List<Body> bodies, List<Municipality> municipalities) {}

    /// Plans from the year after `day`.
    Prepared on(LocalDate day, int years, List<Supposition> suppositions) {
        var rules = bylaws.on(day);
        var bodies = association.bodies(day).stream()
                .filter(body -> rules.rotation(body.id()).isPresent())
                .toList();
        var rows = seats.of(bodies.stream().map(Body::id).toList());
        var year = day.getYear() + 1;
        var past = new SeatPast(rows, year);
        var rotating = bodies.stream()
                .filter(body -> past.seats(body.id()) > 0)
                .map(body -> rotating(body.id(), past.seats(body.id()), rules))
                .toList();
        var named = association.municipalities();
        var members = new Membership(association.membersDuring(new Period(null, null)), named).supposing(suppositions);
        var known = members.stream().map(RotationMember::code).collect(Collectors.toSet());
        var asked = wishes.all();
        var task = new RotationTask(
                year,
                years,
                rotating,
                groups(bodies, rules),
                members,
                past.sitting().stream()
                        .filter(one -> known.contains(one.municipality()))
                        .toList(),
                past.terms().stream()
                        .filter(one -> known.contains(one.municipality()))
                        .toList(),
                requests(asked, WishKind.WISH),
                requests(asked, WishKind.EXCLUSION));
        var ids = rotating.stream().map(RotatingBody::id).toList();
        return new Prepared(
                task,
                rules,
                bodies.stream().filter(body -> ids.contains(body.id())).toList(),
                named);
    }

    private static RotatingBody rotating(BodyId body, int seats, BylawsOn rules) {
        var rotation = rules.rotation(body).orElseThrow();
        return new RotatingBody(
                body, seats, Math.min(seats, rotation.seats()), Math.max(1, (rotation.months() + MONTHS - 1) / MONTHS));
    }

    private static List<Set<BodyId>> groups(List<Body> bodies, BylawsOn rules) {
        return bodies.stream()
                .flatMap(one -> bodies.stream()
                        .filter(other -> one.id().value().compareTo(other.id().value()) < 0)
                        .filter(other -> one.incompatibilityGroup().equals(other.incompatibilityGroup())
                                || rules.incompatibility(one.id(), other.id()).isPresent())
                        .map(other -> Set.of(one.id(), other.id())))
                .toList();
    }

    private static List<RotationRequest> requests(List<RotationWish> wishes, WishKind kind) {
        return wishes.stream()
                .filter(wish -> wish.kind() == kind)
                .map(RotationWish::request)
                .toList();
    }
}
