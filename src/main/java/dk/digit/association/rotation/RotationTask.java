package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is to be planned. Years are calendar years: a seat changes hands at the turn of the year.
///
/// @param incompatible sets of bodies of which a municipality sits in one at a time
/// @param current who sits when the plan begins, in the order of the seats
/// @param history what was over by then
public record RotationTask(
        int firstYear,
        int years,
        List<RotatingBody> bodies,
        List<Set<BodyId>> incompatible,
        List<RotationMember> members,
        List<Sitting> current,
        List<PastTerm> history,
        List<RotationRequest> wishes,
        List<RotationRequest> exclusions) {

    /// The longest look ahead.
    public static final int MOST_YEARS = 20;

    public RotationTask {
        bodies = List.copyOf(bodies);
        incompatible = List.copyOf(incompatible);
        members = List.copyOf(members);
        current = List.copyOf(current);
        history = List.copyOf(history);
        wishes = List.copyOf(wishes);
        exclusions = List.copyOf(exclusions);
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("a plan is for 1 to " + MOST_YEARS + " years: " + years);
        }
        var known = new HashSet<MunicipalityCode>();
        for (RotationMember member : members) {
            if (!known.add(member.code())) {
                throw new IllegalArgumentException("twice among the members: " + member.code());
            }
        }
        for (Sitting sitting : current) {
            if (!known.contains(sitting.municipality())) {
                throw new IllegalArgumentException("sits without ever being a member: " + sitting.municipality());
            }
        }
        for (RotatingBody body : bodies) {
            if (current.stream().filter(one -> one.body().equals(body.id())).count() > body.seats()) {
                throw new IllegalArgumentException("more sit than there are seats: " + body.id());
            }
        }
    }

    boolean exclude(BodyId one, BodyId other) {
        return incompatible.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    /// The year after the last.
    int end() {
        return firstYear + years;
    }

    int indexOf(MunicipalityCode code) {
        for (int member = 0; member < members.size(); member++) {
            if (members.get(member).code().equals(code)) {
                return member;
            }
        }
        throw new IllegalArgumentException("never a member: " + code);
    }

    int indexOf(BodyId id) {
        for (int body = 0; body < bodies.size(); body++) {
            if (bodies.get(body).id().equals(id)) {
                return body;
            }
        }
        throw new IllegalArgumentException("no body that rotates: " + id);
    }

    RotationTask forYears(int fewer) {
        return new RotationTask(firstYear, fewer, bodies, incompatible, members, current, history, wishes, exclusions);
    }

    RotationTask without(RotatingBody body) {
        return new RotationTask(
                firstYear,
                years,
                bodies.stream().filter(one -> !one.equals(body)).toList(),
                incompatible,
                members,
                current.stream().filter(one -> !one.body().equals(body.id())).toList(),
                history,
                wishes,
                exclusions);
    }
}
