package dk.digit.association;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Slug;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of a body, and of a seat's own period.
final class BodyFields {

    static final Fields FIELDS = Fields.of("nameDa", "association.body.nameDa", "association.body.nameHint")
            .and("nameEn", "association.body.nameEn")
            .and("nameFrom", "association.body.nameFrom", "association.body.nameFromHint")
            .and("kind", "association.body.kind")
            .and("parent", "association.body.parent", "association.body.parentHint")
            .and("filledByDa", "association.body.filledByDa", "association.body.filledByHint")
            .and("filledByEn", "association.body.filledByEn")
            .and("everyMember", "association.body.everyMember", "association.body.everyMemberHint")
            .and("membersOnly", "association.body.membersOnly")
            .and("incompatibleWith", "association.body.excludes", "association.body.excludesHint")
            .and("rotationDa", "association.body.rotationDa", "association.body.rotationHint")
            .and("rotationEn", "association.body.rotationEn")
            .and("seatRole", "association.body.seatRole", "association.body.seatRoleHint")
            .and("filledByFunction", "association.body.filledByFunction", "association.body.filledByFunctionHint")
            .and("place", "association.body.place", "association.body.placeHint")
            .and("first", "association.period.first")
            .and("firstUnknown", "association.period.firstUnknown", "association.period.firstUnknownHint")
            .and("last", "association.period.last", "association.body.lastHint");

    private static final int LONGEST = 120;

    private BodyFields() {}

    static Map<String, String> values(Body body, @Nullable Body excluded) {
        var values = new HashMap<String, String>();
        values.put("nameDa", body.pattern().da());
        values.put("nameEn", body.pattern().en());
        values.put("kind", body.kind().name());
        values.put("parent", body.parent() == null ? "" : body.parent().value());
        values.put("filledByDa", body.filledBy().da());
        values.put("filledByEn", body.filledBy().en());
        tick(values, "everyMember", body.everyMember());
        tick(values, "membersOnly", body.membersOnly());
        values.put("incompatibleWith", excluded == null ? "" : excluded.id().value());
        values.put("rotationDa", body.rotation().da());
        values.put("rotationEn", body.rotation().en());
        values.put("seatRole", name(body.meaning().role()));
        values.put("filledByFunction", name(body.meaning().filledBy()));
        values.put("place", String.valueOf(body.place()));
        period(values, body.period(), body.startKnown());
        return values;
    }

    static void period(Map<String, String> values, Period period, boolean startKnown) {
        values.put("first", Formats.date(period.start()));
        tick(values, "firstUnknown", !startKnown);
        values.put("last", Formats.date(period.last()));
    }

    /// A box that is not ticked sends nothing.
    static void tick(Map<String, String> values, String name, boolean ticked) {
        if (ticked) {
            values.put(name, "yes");
        }
    }

    /// @param id null for a new body, which is called by its English name
    static BodyDraft read(Form form, @Nullable BodyId id) {
        var names = new Bilingual(form.text("nameDa", LONGEST), form.text("nameEn", LONGEST));
        return new BodyDraft(
                id != null ? id : new BodyId(Slug.of(names.en())),
                names,
                form.choice("kind", BodyKind.class),
                form.ticked("everyMember"),
                form.ticked("membersOnly"),
                both(form, "filledByDa", "filledByEn"),
                body(form, "incompatibleWith"),
                both(form, "rotationDa", "rotationEn"),
                form.number("place", 1, 1000),
                body(form, "parent"),
                meaning(form),
                period(form),
                !form.ticked("firstUnknown"));
    }

    static Period period(Form form) {
        return period(form, form.date("first"), form.optionalDate("last"));
    }

    static Period period(Form form, LocalDate first, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            form.refuse(Refusal.of("association.refusal.endsBeforeStart", Formats.date(first))
                    .at("last"));
            return Period.from(first);
        }
        return Period.fromTo(first, last);
    }

    private static SeatMeaning meaning(Form form) {
        var function = form.optionalChoice("filledByFunction", WorkFunction.class);
        if (function != null && !form.ticked("everyMember")) {
            form.refuse("filledByFunction", "association.constraint.body_filled_by_function_where_all_sit");
        }
        return new SeatMeaning(form.optionalChoice("seatRole", Role.class), function);
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static Bilingual both(Form form, String danish, String english) {
        return new Bilingual(
                Objects.requireNonNullElse(form.optionalText(danish, LONGEST), ""),
                Objects.requireNonNullElse(form.optionalText(english, LONGEST), ""));
    }

    private static @Nullable BodyId body(Form form, String name) {
        var id = form.optionalText(name, 60);
        return id == null ? null : new BodyId(id);
    }

    /// The first of the bodies that `body` excludes: choosing one chooses the group.
    static @Nullable Body excluded(Body body, List<Body> all) {
        return all.stream()
                .filter(other -> !other.id().equals(body.id())
                        && other.incompatibilityGroup().equals(body.incompatibilityGroup()))
                .findFirst()
                .orElse(null);
    }
}
