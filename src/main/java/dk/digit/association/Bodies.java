package dk.digit.association;

import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.BODY_NAME;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.digit.platform.access.Role;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The bodies. A group of bodies that exclude each other is named by the id of one of them.
@Component
class Bodies {

    private final DSLContext sql;

    Bodies(DSLContext sql) {
        this.sql = sql;
    }

    List<Body> all() {
        return where(noCondition(), BodyName.TODAY);
    }

    /// Those of other days, too, as they are called on `day`.
    List<Body> all(LocalDate day) {
        return where(noCondition(), BodyName.on(day));
    }

    List<Body> asOf(LocalDate day) {
        return where(Periods.on(BODY.PERIOD, day), BodyName.on(day));
    }

    Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(BODY.ID, BodyName.TODAY.da(), BodyName.TODAY.en())
                .from(BODY)
                .where(BODY.ID.in(ids))
                .fetchMap(row -> row.value1(), BodyName::read);
    }

    Optional<Body> find(BodyId id) {
        return where(BODY.ID.eq(id.value()), BodyName.TODAY).stream().findFirst();
    }

    /// As it is called on `day`.
    Optional<Body> find(BodyId id, LocalDate day) {
        return where(BODY.ID.eq(id.value()), BodyName.on(day)).stream().findFirst();
    }

    /// The first day that the present name stands for.
    LocalDate namedSince(Body body) {
        return sql.select(max(Periods.end(BODY_NAME.PERIOD)))
                .from(BODY_NAME)
                .where(BODY_NAME.BODY.eq(body.id().value()))
                .fetchOptional(row -> row.value1())
                .orElse(Objects.requireNonNull(body.period().start()));
    }

    /// Keeps the present name for the days from `since` to the day before `until`.
    void keepName(Body body, LocalDate since, LocalDate until) {
        sql.insertInto(BODY_NAME, BODY_NAME.BODY, BODY_NAME.PERIOD, BODY_NAME.NAME_DA, BODY_NAME.NAME_EN)
                .values(
                        body.id().value(),
                        new Period(since, until),
                        body.pattern().da(),
                        body.pattern().en())
                .execute();
    }

    void add(BodyDraft draft) {
        sql.insertInto(
                        BODY,
                        BODY.ID,
                        BODY.NAME_DA,
                        BODY.NAME_EN,
                        BODY.KIND,
                        BODY.EVERY_MEMBER,
                        BODY.MEMBERS_ONLY,
                        BODY.FILLED_BY_DA,
                        BODY.FILLED_BY_EN,
                        BODY.INCOMPATIBILITY_GROUP,
                        BODY.ROTATION_DA,
                        BODY.ROTATION_EN,
                        BODY.PLACE,
                        BODY.PARENT,
                        BODY.SEAT_ROLE,
                        BODY.FILLED_BY_FUNCTION,
                        BODY.PERIOD,
                        BODY.START_KNOWN)
                .values(
                        draft.id().value(),
                        draft.name().da(),
                        draft.name().en(),
                        draft.kind().name(),
                        draft.everyMember(),
                        draft.membersOnly(),
                        draft.filledBy().da(),
                        draft.filledBy().en(),
                        group(draft),
                        draft.rotation().da(),
                        draft.rotation().en(),
                        draft.place(),
                        text(draft.parent()),
                        name(draft.meaning().role()),
                        name(draft.meaning().filledBy()),
                        draft.period(),
                        draft.startKnown())
                .execute();
    }

    /// @return false when `version` is not the present one
    boolean change(BodyDraft draft, int version) {
        return sql.update(BODY)
                        .set(BODY.NAME_DA, draft.name().da())
                        .set(BODY.NAME_EN, draft.name().en())
                        .set(BODY.KIND, draft.kind().name())
                        .set(BODY.EVERY_MEMBER, draft.everyMember())
                        .set(BODY.MEMBERS_ONLY, draft.membersOnly())
                        .set(BODY.FILLED_BY_DA, draft.filledBy().da())
                        .set(BODY.FILLED_BY_EN, draft.filledBy().en())
                        .set(BODY.INCOMPATIBILITY_GROUP, group(draft))
                        .set(BODY.ROTATION_DA, draft.rotation().da())
                        .set(BODY.ROTATION_EN, draft.rotation().en())
                        .set(BODY.PLACE, draft.place())
                        .set(BODY.PARENT, text(draft.parent()))
                        .set(BODY.SEAT_ROLE, name(draft.meaning().role()))
                        .set(BODY.FILLED_BY_FUNCTION, name(draft.meaning().filledBy()))
                        .set(BODY.PERIOD, draft.period())
                        .set(BODY.START_KNOWN, draft.startKnown())
                        .set(BODY.VERSION, version + 1)
                        .where(BODY.ID.eq(draft.id().value()))
                        .and(BODY.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /// Bodies that stay behind when the one that their group is named by leaves it are named anew.
    void leaveGroup(Body leaver) {
        var others = BODY.as("others");
        sql.update(BODY)
                .set(
                        BODY.INCOMPATIBILITY_GROUP,
                        select(min(others.ID))
                                .from(others)
                                .where(others.INCOMPATIBILITY_GROUP.eq(
                                        leaver.id().value()))
                                .and(others.ID.ne(leaver.id().value())))
                .where(BODY.INCOMPATIBILITY_GROUP.eq(leaver.id().value()))
                .and(BODY.ID.ne(leaver.id().value()))
                .execute();
    }

    private String group(BodyDraft draft) {
        var other = draft.incompatibleWith();
        if (other == null) {
            return draft.id().value();
        }
        return sql.select(BODY.INCOMPATIBILITY_GROUP)
                .from(BODY)
                .where(BODY.ID.eq(other.value()))
                .fetchSingle()
                .value1();
    }

    private static @Nullable String text(@Nullable BodyId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private List<Body> where(Condition which, BodyName name) {
        return sql.select(
                        BODY.ID,
                        name.da(),
                        name.en(),
                        BODY.NAME_DA,
                        BODY.NAME_EN,
                        BODY.KIND,
                        BODY.EVERY_MEMBER,
                        BODY.MEMBERS_ONLY,
                        BODY.FILLED_BY_DA,
                        BODY.FILLED_BY_EN,
                        BODY.INCOMPATIBILITY_GROUP,
                        BODY.ROTATION_DA,
                        BODY.ROTATION_EN,
                        BODY.PLACE,
                        BODY.PARENT,
                        BODY.SEAT_ROLE,
                        BODY.FILLED_BY_FUNCTION,
                        BODY.PERIOD,
                        BODY.START_KNOWN,
                        BODY.VERSION)
                .from(BODY)
                .where(which)
                .orderBy(BODY.PLACE, BODY.NAME_DA)
                .fetch(Bodies::read);
    }

    private static Body read(Record row) {
        var parent = row.get(BODY.PARENT);
        return new Body(
                new BodyId(row.get(BODY.ID)),
                BodyName.read(row),
                new Bilingual(row.get(BODY.NAME_DA), row.get(BODY.NAME_EN)),
                BodyKind.valueOf(row.get(BODY.KIND)),
                row.get(BODY.EVERY_MEMBER),
                row.get(BODY.MEMBERS_ONLY),
                new Bilingual(row.get(BODY.FILLED_BY_DA), row.get(BODY.FILLED_BY_EN)),
                row.get(BODY.INCOMPATIBILITY_GROUP),
                new Bilingual(row.get(BODY.ROTATION_DA), row.get(BODY.ROTATION_EN)),
                row.get(BODY.PLACE),
                parent == null ? null : new BodyId(parent),
                meaning(row),
                row.get(BODY.PERIOD),
                row.get(BODY.START_KNOWN),
                row.get(BODY.VERSION));
    }

    private static SeatMeaning meaning(Record row) {
        var role = row.get(BODY.SEAT_ROLE);
        var function = row.get(BODY.FILLED_BY_FUNCTION);
        return new SeatMeaning(
                role == null ? null : Role.valueOf(role), function == null ? null : WorkFunction.valueOf(function));
    }
}
