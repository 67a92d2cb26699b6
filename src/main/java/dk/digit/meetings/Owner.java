package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.people.RecordFunction;
import dk.digit.platform.duty.Assignee;
import org.jspecify.annotations.Nullable;

/// Who sees to it that something is carried out: never a name, always whoever it is on the day. A person
/// is named by making them responsible for the record.
public sealed interface Owner {

    /// Whoever works in a function.
    ///
    /// @param municipality null for the secretariat
    record OfFunction(WorkFunction function, @Nullable MunicipalityCode municipality) implements Owner {}

    record OfBody(BodyId body) implements Owner {}

    /// Columns of a row to an owner; null when nobody is named.
    static @Nullable Owner of(@Nullable String function, @Nullable String municipality, @Nullable String body) {
        if (function != null) {
            return new OfFunction(
                    WorkFunction.valueOf(function), municipality == null ? null : new MunicipalityCode(municipality));
        }
        return body == null ? null : new OfBody(new BodyId(body));
    }

    /// Who is asked: a body acts through its secretariat; where nobody is named, whoever answers for the record.
    static Assignee assignee(@Nullable Owner owner) {
        return switch (owner) {
            case null -> new Assignee.OfRecord(RecordFunction.OWNER.name());
            case OfFunction(var function, var municipality) ->
                new Assignee.OfFunction(function.name(), municipality == null ? null : municipality.value());
            case OfBody body -> new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);
        };
    }

    default @Nullable String functionOrNull() {
        return this instanceof OfFunction of ? of.function().name() : null;
    }

    default @Nullable String municipalityOrNull() {
        return this instanceof OfFunction(var function, var municipality) && municipality != null
                ? municipality.value()
                : null;
    }

    default @Nullable String bodyOrNull() {
        return this instanceof OfBody(var body) ? body.value() : null;
    }
}
