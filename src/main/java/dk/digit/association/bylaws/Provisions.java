package dk.digit.association.bylaws;

import static dk.digit.association.db.Tables.MEMBERSHIP;
import static dk.digit.association.db.Tables.PROVISION;
import static dk.digit.association.db.Tables.VOTE_WEIGHT;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored provisions. A row is ended or set aside, and never changed otherwise.
@Component
class Provisions {

    private static final Comparator<Article> AS_READ = Comparator.comparing(
                    (Article article) -> article.place().kind())
            .thenComparing(
                    article -> article.place().matter(), Comparator.nullsFirst(Comparator.<Matter>naturalOrder()))
            .thenComparing(
                    article -> article.place().occasion(), Comparator.nullsFirst(Comparator.<Occasion>naturalOrder()))
            .thenComparing(article -> body(article.place()))
            .thenComparing(article -> article.period().start(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Field<String[]> WEIGHTS = array(select(VOTE_WEIGHT
                            .MUNICIPALITY
                            .cast(SQLDataType.VARCHAR)
                            .concat("=")
                            .concat(VOTE_WEIGHT.VOTES))
                    .from(VOTE_WEIGHT)
                    .where(VOTE_WEIGHT.PROVISION.eq(PROVISION.ID)))
            .as("weights");

    static final List<Field<?>> COLUMNS = columns();

    private final DSLContext sql;

    Provisions(DSLContext sql) {
        this.sql = sql;
    }

    List<Article> on(LocalDate day) {
        return where(inForce().and(Periods.on(PROVISION.PERIOD, day)));
    }

    /// All that was ever in force or set aside.
    List<Article> all() {
        return where(noCondition());
    }

    Optional<Article> find(ProvisionId id) {
        return where(PROVISION.ID.eq(id.value())).stream().findFirst();
    }

    Optional<Article> at(Place place, LocalDate day) {
        return where(standing(place).and(Periods.on(PROVISION.PERIOD, day))).stream()
                .findFirst();
    }

    /// The first day after `day` on which something else begins in the same place, or null.
    @Nullable
    LocalDate next(Place place, LocalDate day) {
        var first = Periods.start(PROVISION.PERIOD);
        return sql.select(min(first))
                .from(PROVISION)
                .where(standing(place))
                .and(first.gt(day))
                .fetchSingle()
                .value1();
    }

    @Nullable
    LocalDate firstMembership() {
        return sql.select(min(Periods.start(MEMBERSHIP.PERIOD)))
                .from(MEMBERSHIP)
                .fetchSingle()
                .value1();
    }

    ProvisionId add(Place place, Provision provision, Period period) {
        var values = ProvisionColumns.values(place, provision);
        values.put(PROVISION.PERIOD, period);
        var id = sql.insertInto(PROVISION)
                .set(values)
                .returningResult(PROVISION.ID)
                .fetchSingle()
                .value1();
        if (provision instanceof Provision.VotesPerMember votes) {
            weigh(id, votes);
        }
        return new ProvisionId(id);
    }

    /// @return false when `version` is not the present one
    boolean end(ProvisionId id, Period shorter, int version) {
        return change(id, version, Map.of(PROVISION.PERIOD, shorter));
    }

    /// @return false when `version` is not the present one
    boolean setAside(ProvisionId id, int version) {
        return change(id, version, Map.of(PROVISION.SET_ASIDE_AT, currentOffsetDateTime()));
    }

    private boolean change(ProvisionId id, int version, Map<Field<?>, ?> values) {
        return sql.update(PROVISION)
                        .set(values)
                        .set(PROVISION.VERSION, version + 1)
                        .where(PROVISION.ID.eq(id.value()))
                        .and(PROVISION.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private void weigh(long provision, Provision.VotesPerMember votes) {
        var rows = votes.weights().entrySet().stream()
                .map(one -> row(provision, one.getKey().value(), one.getValue()))
                .toList();
        if (!rows.isEmpty()) {
            sql.insertInto(VOTE_WEIGHT, VOTE_WEIGHT.PROVISION, VOTE_WEIGHT.MUNICIPALITY, VOTE_WEIGHT.VOTES)
                    .valuesOfRows(rows)
                    .execute();
        }
    }

    /// From the [#COLUMNS] of a row.
    static Article read(Record row) {
        return ProvisionColumns.read(row, row.get(WEIGHTS));
    }

    private List<Article> where(Condition which) {
        return sql.select(COLUMNS).from(PROVISION).where(which).fetch(Provisions::read).stream()
                .sorted(AS_READ)
                .toList();
    }

    private static List<Field<?>> columns() {
        var columns = new ArrayList<Field<?>>(List.of(PROVISION.fields()));
        columns.add(WEIGHTS);
        return List.copyOf(columns);
    }

    private static Condition inForce() {
        return PROVISION.SET_ASIDE_AT.isNull();
    }

    private static Condition standing(Place place) {
        return inForce()
                .and(PROVISION.KIND.eq(place.kind().name()))
                .and(PROVISION.BODY.isNotDistinctFrom(ProvisionColumns.text(place.body())))
                .and(PROVISION.OTHER_BODY.isNotDistinctFrom(ProvisionColumns.text(place.other())))
                .and(PROVISION.MATTER.isNotDistinctFrom(ProvisionColumns.name(place.matter())))
                .and(PROVISION.OCCASION.isNotDistinctFrom(ProvisionColumns.name(place.occasion())));
    }

    private static String body(Place place) {
        return (place.body() == null ? "" : place.body().value())
                + (place.other() == null ? "" : "/" + place.other().value());
    }
}
