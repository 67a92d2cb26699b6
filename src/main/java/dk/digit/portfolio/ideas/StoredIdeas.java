package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.db.Tables.IDEA;
import static dk.digit.portfolio.db.Tables.IDEA_STATE;
import static dk.digit.portfolio.db.Tables.IDEA_VERSION;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.DecisionId;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.money.Money;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored ideas: their words, version by version, and where they stand.
@Component
class StoredIdeas {

    private final DSLContext sql;
    private final IdeaParts parts;

    StoredIdeas(DSLContext sql) {
        this.sql = sql;
        this.parts = new IdeaParts(sql);
    }

    Optional<Idea> find(long id, LocalDate day) {
        return select(IDEA.ID.eq(id), day).stream().findFirst();
    }

    Optional<Idea> byReference(String reference, LocalDate day) {
        return select(IDEA.REFERENCE.eq(reference), day).stream().findFirst();
    }

    /// The newest first.
    List<Idea> all(LocalDate day) {
        return select(noCondition(), day);
    }

    /// As [#find], and nobody else changes it until this transaction ends.
    Optional<Idea> lock(long id, LocalDate day) {
        sql.select(IDEA.ID).from(IDEA).where(IDEA.ID.eq(id)).forUpdate().fetch();
        return find(id, day);
    }

    private List<Idea> select(Condition which, LocalDate day) {
        var words = IdeaTables.words(day);
        var standing = IdeaTables.standing(day);
        var rows = sql.select(IDEA.ID, IDEA.REFERENCE, IDEA.AUTHOR, IDEA.MUNICIPALITY, IDEA.MADE_ON, IDEA.VERSION)
                .select(words.fields())
                .select(standing.fields())
                .from(IDEA)
                .crossJoin(words)
                .crossJoin(standing)
                .where(which)
                .orderBy(IDEA.ID.desc())
                .fetch();
        var of = parts.of(rows.stream().map(row -> row.get(IDEA.ID)).toList());
        return rows.map(row -> idea(row, words, standing, of));
    }

    /// The versions that were sent in by a day, the newest first.
    List<IdeaVersion> versions(long id, LocalDate day) {
        return sql.select(
                        IDEA_VERSION.NUMBER,
                        IDEA_VERSION.SINCE,
                        IDEA_VERSION.TITLE,
                        IDEA_VERSION.WRITTEN_BY,
                        IDEA_VERSION.WRITTEN_AT)
                .from(IDEA_VERSION)
                .where(IDEA_VERSION.IDEA.eq(id))
                .and(IDEA_VERSION.SENT)
                .and(IDEA_VERSION.SINCE.le(day))
                .orderBy(IDEA_VERSION.NUMBER.desc())
                .fetch(row -> new IdeaVersion(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /// What an idea said in one of its versions.
    Optional<IdeaText> text(long id, int number) {
        var of = parts.of(List.of(id));
        return sql.select(IDEA_VERSION.fields())
                .from(IDEA_VERSION)
                .where(IDEA_VERSION.IDEA.eq(id))
                .and(IDEA_VERSION.NUMBER.eq(number))
                .fetchOptional(row -> text(row, IDEA_VERSION, of));
    }

    /// Where it stood from its beginning to a day.
    List<Standing> story(long id, LocalDate day) {
        return sql.select(IDEA_STATE.fields())
                .from(IDEA_STATE)
                .where(IDEA_STATE.IDEA.eq(id))
                .and(IDEA_STATE.SINCE.le(day))
                .orderBy(IDEA_STATE.SINCE, IDEA_STATE.ID)
                .fetch(row -> standing(row, IDEA_STATE));
    }

    /// The idea that an activity came of.
    Optional<Idea> behind(ActivityId activity, LocalDate day) {
        return sql.select(IDEA_STATE.IDEA)
                .from(IDEA_STATE)
                .where(IDEA_STATE.ACTIVITY.eq(activity.value()))
                .and(IDEA_STATE.SINCE.le(day))
                .fetchOptional(IDEA_STATE.IDEA)
                .flatMap(id -> find(id, day));
    }

    long add(IdeaText text, @Nullable MunicipalityCode municipality, @Nullable String reference, Filing filing) {
        long id = sql.insertInto(IDEA)
                .set(IDEA.REFERENCE, reference)
                .set(IDEA.AUTHOR, CurrentActor.get().username())
                .set(IDEA.MUNICIPALITY, municipality == null ? null : municipality.value())
                .set(IDEA.MADE_ON, filing.day())
                .set(IDEA.AUDIENCE, filing.audience())
                .returningResult(IDEA.ID)
                .fetchSingle(IDEA.ID);
        insert(id, 1, filing.day(), text);
        return id;
    }

    /// @param audience who sees the draft; null for every account
    record Filing(LocalDate day, String @Nullable [] audience) {}

    /// @return false when somebody changed its words since `version`
    boolean count(long id, long version) {
        return sql.update(IDEA)
                        .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                        .where(IDEA.ID.eq(id))
                        .and(IDEA.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// Writes a draft over.
    void rewrite(long id, int number, IdeaText text) {
        sql.update(IDEA_VERSION)
                .set(row(text))
                .where(IDEA_VERSION.IDEA.eq(id))
                .and(IDEA_VERSION.NUMBER.eq(number))
                .execute();
        parts.replace(id, number, text);
    }

    void insert(long id, int number, LocalDate day, IdeaText text) {
        sql.insertInto(IDEA_VERSION)
                .set(IDEA_VERSION.IDEA, id)
                .set(IDEA_VERSION.NUMBER, number)
                .set(IDEA_VERSION.SINCE, day)
                .set(row(text))
                .execute();
        parts.replace(id, number, text);
    }

    /// From here on the version stays as it is.
    void send(long id, int number, LocalDate day) {
        sql.update(IDEA_VERSION)
                .set(IDEA_VERSION.SENT, true)
                .set(IDEA_VERSION.SINCE, day)
                .where(IDEA_VERSION.IDEA.eq(id))
                .and(IDEA_VERSION.NUMBER.eq(number))
                .execute();
    }

    void open(long id) {
        sql.update(IDEA).setNull(IDEA.AUDIENCE).where(IDEA.ID.eq(id)).execute();
    }

    void move(
            long id,
            IdeaState to,
            LocalDate since,
            @Nullable String reason,
            @Nullable DecisionId decision,
            @Nullable ActivityId activity) {
        sql.insertInto(IDEA_STATE)
                .set(IDEA_STATE.IDEA, id)
                .set(IDEA_STATE.STATE, to.name())
                .set(IDEA_STATE.SINCE, since)
                .set(IDEA_STATE.REASON, reason)
                .set(IDEA_STATE.DECISION, decision == null ? null : decision.value())
                .set(IDEA_STATE.ACTIVITY, activity == null ? null : activity.value())
                .set(IDEA_STATE.RECORDED_BY, CurrentActor.get().username())
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> row(IdeaText text) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(IDEA_VERSION.TITLE, text.title());
        row.put(IDEA_VERSION.NEED, text.need());
        row.put(IDEA_VERSION.VALUE_WORDS, text.value());
        row.put(IDEA_VERSION.VALUE_LOW, amount(text.yearly().low()));
        row.put(IDEA_VERSION.VALUE_LIKELY, amount(text.yearly().likely()));
        row.put(IDEA_VERSION.VALUE_HIGH, amount(text.yearly().high()));
        row.put(IDEA_VERSION.COST_ONCE, amount(text.costOnce()));
        row.put(IDEA_VERSION.COST_YEARLY, amount(text.costYearly()));
        row.put(IDEA_VERSION.AREA, text.area());
        row.put(IDEA_VERSION.URGENCY, text.urgency());
        row.put(IDEA_VERSION.LAW_ON, text.lawOn());
        row.put(IDEA_VERSION.WRITTEN_BY, CurrentActor.get().username());
        return row;
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.toBigDecimal();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount);
    }

    private static Idea idea(Record row, Table<?> words, Table<?> standing, Map<IdeaParts.Key, IdeaParts.Of> parts) {
        var municipality = row.get(IDEA.MUNICIPALITY);
        return new Idea(
                row.get(IDEA.ID),
                row.get(IDEA.REFERENCE),
                row.get(IDEA.AUTHOR),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.get(IDEA.MADE_ON),
                get(row, words, IDEA_VERSION.NUMBER),
                get(row, words, IDEA_VERSION.SINCE),
                text(row, words, parts),
                standing(row, standing),
                row.get(IDEA.VERSION));
    }

    private static IdeaText text(Record row, Table<?> from, Map<IdeaParts.Key, IdeaParts.Of> parts) {
        var key = new IdeaParts.Key(get(row, from, IDEA_VERSION.IDEA), get(row, from, IDEA_VERSION.NUMBER));
        var of = parts.getOrDefault(key, IdeaParts.Of.NOTHING);
        return new IdeaText(
                get(row, from, IDEA_VERSION.TITLE),
                get(row, from, IDEA_VERSION.NEED),
                get(row, from, IDEA_VERSION.VALUE_WORDS),
                new IdeaText.Estimate(
                        money(get(row, from, IDEA_VERSION.VALUE_LOW)),
                        money(get(row, from, IDEA_VERSION.VALUE_LIKELY)),
                        money(get(row, from, IDEA_VERSION.VALUE_HIGH))),
                money(get(row, from, IDEA_VERSION.COST_ONCE)),
                money(get(row, from, IDEA_VERSION.COST_YEARLY)),
                get(row, from, IDEA_VERSION.AREA),
                get(row, from, IDEA_VERSION.URGENCY),
                get(row, from, IDEA_VERSION.LAW_ON),
                of.others(),
                of.hours(),
                of.dependencies());
    }

    private static Standing standing(Record row, Table<?> from) {
        var decision = get(row, from, IDEA_STATE.DECISION);
        var activity = get(row, from, IDEA_STATE.ACTIVITY);
        return new Standing(
                IdeaState.valueOf(get(row, from, IDEA_STATE.STATE)),
                get(row, from, IDEA_STATE.SINCE),
                get(row, from, IDEA_STATE.REASON),
                decision == null ? null : new DecisionId(decision),
                activity == null ? null : new ActivityId(activity),
                get(row, from, IDEA_STATE.RECORDED_AT),
                get(row, from, IDEA_STATE.RECORDED_BY));
    }

    private static <T> T get(Record row, Table<?> from, Field<T> column) {
        return row.get(Objects.requireNonNull(from.field(column)));
    }
}
