package dk.digit.benefits.map;

import static dk.digit.benefits.db.Tables.BENEFIT;
import static dk.digit.benefits.db.Tables.MAP_LINK;
import static dk.digit.benefits.db.Tables.MAP_NODE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.ActivityId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored benefit maps, and every change of them. That links lead onwards, so that no map has a circle, the
/// database sees to.
@Component
public class BenefitMaps {

    private final DSLContext sql;

    BenefitMaps(DSLContext sql) {
        this.sql = sql;
    }

    /// Two queries.
    public BenefitMap of(ActivityId activity) {
        var links = sql.select(MAP_LINK.FROM_NODE, MAP_LINK.TO_NODE)
                .from(MAP_LINK)
                .where(MAP_LINK.ACTIVITY.eq(activity.value()))
                .orderBy(MAP_LINK.FROM_NODE, MAP_LINK.TO_NODE)
                .fetch(row -> new BenefitMap.Link(row.value1(), row.value2()));
        var nodes = sql
                .select(
                        MAP_NODE.ID,
                        MAP_NODE.KIND,
                        coalesce(BENEFIT.NAME_DA, MAP_NODE.NAME_DA),
                        coalesce(BENEFIT.NAME_EN, MAP_NODE.NAME_EN),
                        MAP_NODE.BENEFIT,
                        coalesce(BENEFIT.EXAMPLE, inline(false)),
                        MAP_NODE.VERSION)
                .from(MAP_NODE)
                .leftJoin(BENEFIT)
                .on(BENEFIT.ID.eq(MAP_NODE.BENEFIT))
                .where(MAP_NODE.ACTIVITY.eq(activity.value()))
                .orderBy(MAP_NODE.PLACE, MAP_NODE.ID)
                .fetch(row -> new MapNode(
                        row.value1(),
                        NodeKind.valueOf(row.value2()),
                        Bilingual.of(row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()))
                .stream()
                .sorted(java.util.Comparator.comparing(MapNode::kind))
                .toList();
        return new BenefitMap(nodes, links);
    }

    /// Puts something on the map that is no profile.
    ///
    /// @return its id
    @Transactional
    public long add(ActivityId activity, NodeKind kind, Bilingual name) {
        if (kind == NodeKind.BENEFIT) {
            throw new RefusedException(Refusal.of("benefits.refused.mapBenefit").at("benefit"));
        }
        return sql.insertInto(MAP_NODE)
                .set(MAP_NODE.ACTIVITY, activity.value())
                .set(MAP_NODE.KIND, kind.name())
                .set(MAP_NODE.NAME_DA, name.da())
                .set(MAP_NODE.NAME_EN, name.enOrNull())
                .returningResult(MAP_NODE.ID)
                .fetchSingle()
                .value1();
    }

    /// Puts one of the activity's benefits on the map.
    ///
    /// @return its id
    @Transactional
    public long addBenefit(ActivityId activity, long benefit) {
        return sql.insertInto(MAP_NODE)
                .set(MAP_NODE.ACTIVITY, activity.value())
                .set(MAP_NODE.KIND, NodeKind.BENEFIT.name())
                .set(MAP_NODE.BENEFIT, benefit)
                .returningResult(MAP_NODE.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean rename(long node, Bilingual name, long version) {
        return sql.update(MAP_NODE)
                        .set(MAP_NODE.NAME_DA, name.da())
                        .set(MAP_NODE.NAME_EN, name.enOrNull())
                        .set(MAP_NODE.VERSION, MAP_NODE.VERSION.plus(1))
                        .where(MAP_NODE.ID.eq(node))
                        .and(MAP_NODE.BENEFIT.isNull())
                        .and(MAP_NODE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// With everything that leads to it and from it.
    @Transactional
    public void remove(long node) {
        sql.deleteFrom(MAP_LINK)
                .where(MAP_LINK.FROM_NODE.eq(node).or(MAP_LINK.TO_NODE.eq(node)))
                .execute();
        sql.deleteFrom(MAP_NODE).where(MAP_NODE.ID.eq(node)).execute();
    }

    /// Lets one node lead to another one further on.
    @Transactional
    public void link(ActivityId activity, BenefitMap.Link link) {
        sql.insertInto(MAP_LINK)
                .set(MAP_LINK.ACTIVITY, activity.value())
                .set(MAP_LINK.FROM_NODE, link.from())
                .set(MAP_LINK.TO_NODE, link.to())
                .execute();
    }

    @Transactional
    public void unlink(ActivityId activity, BenefitMap.Link link) {
        sql.deleteFrom(MAP_LINK)
                .where(MAP_LINK.ACTIVITY.eq(activity.value()))
                .and(MAP_LINK.FROM_NODE.eq(link.from()))
                .and(MAP_LINK.TO_NODE.eq(link.to()))
                .execute();
    }
}
