package dk.digit.people;

import dk.digit.association.WorkFunction;
import dk.digit.platform.access.Reach;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Standing;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of `people.standing_fact`: a fact that gives somebody standings.
///
/// @param what a role, a [WorkFunction] or a [RecordFunction], as `source` says; null for a seat that gives
///     no role beyond being a member of the body
/// @param giver who lends it, or null for one's own
record StandingFact(
        Standing.Source source,
        @Nullable String what,
        @Nullable String municipality,
        @Nullable String body,
        @Nullable String kind,
        @Nullable String recordKey,
        Bilingual words,
        Period period,
        @Nullable String giver) {

    /// The record that it is a responsibility for.
    Optional<Reach.OfRecord> record() {
        return kind == null || recordKey == null ? Optional.empty() : Optional.of(new Reach.OfRecord(kind, recordKey));
    }

    StandingFact named(Bilingual record) {
        return new StandingFact(source, what, municipality, body, kind, recordKey, record, period, giver);
    }

    /// What the fact gives. Administration is not lent.
    List<Standing> standings() {
        return switch (source) {
            case APPOINTMENT -> appointed(Role.valueOf(text(what)));
            case FUNCTION -> function(WorkFunction.valueOf(text(what)));
            case SEAT -> seat();
            case RESPONSIBILITY -> responsibility(RecordFunction.valueOf(text(what)));
        };
    }

    private List<Standing> appointed(Role role) {
        return giver != null && role == Role.ADMIN
                ? List.of()
                : List.of(standing(role, Reach.EVERYWHERE, new Bilingual(named(Lang.DA, role), named(Lang.EN, role))));
    }

    private List<Standing> function(WorkFunction function) {
        var reach = municipality == null ? Reach.EVERYWHERE : new Reach.OfMunicipality(municipality);
        var named = new Bilingual(named(Lang.DA, function), named(Lang.EN, function));
        var standings = new ArrayList<Standing>();
        for (Role role : FunctionRoles.of(function)) {
            standings.add(standing(role, reach, named));
        }
        standings.add(standing(Role.EMPLOYEE, reach, named));
        return standings;
    }

    private List<Standing> seat() {
        var reach = new Reach.OfBody(text(body));
        var standings = new ArrayList<Standing>();
        standings.add(standing(Role.BODY_MEMBER, reach, words));
        if (what != null) {
            standings.add(standing(Role.valueOf(what), reach, words));
        }
        return standings;
    }

    private List<Standing> responsibility(RecordFunction function) {
        var role = function.role();
        var named = new Bilingual(
                Texts.of(Lang.DA, function) + ", " + recordKey, Texts.of(Lang.EN, function) + ", " + recordKey);
        return role == null
                ? List.of()
                : List.of(standing(role, new Reach.OfRecord(text(kind), text(recordKey)), named));
    }

    private Standing standing(Role role, Reach reach, Bilingual named) {
        return new Standing(role, reach, source, named, period.last(), giver);
    }

    /// The word for a function or role, and where it is held.
    private String named(Lang lang, Enum<?> constant) {
        var where = words.in(lang);
        return Texts.of(lang, constant) + (where.isEmpty() ? "" : ", " + where);
    }

    /// The fact in words: a function and where, a seat, a responsibility, a role by name.
    String name(Lang lang) {
        return switch (source) {
            case SEAT -> words.in(lang);
            case RESPONSIBILITY ->
                Texts.of(lang, RecordFunction.valueOf(text(what))) + ", "
                        + (words.isEmpty() ? recordKey : words.in(lang));
            case FUNCTION -> named(lang, WorkFunction.valueOf(text(what)));
            case APPOINTMENT -> Texts.of(lang, Role.valueOf(text(what)));
        };
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("a fact without its content");
        }
        return text;
    }
}
