package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.db.Tables.ACTIVITY;
import static dk.digit.portfolio.db.Tables.IDEA_CAPACITY;
import static dk.digit.portfolio.db.Tables.IDEA_DEPENDENCY;
import static dk.digit.portfolio.db.Tables.IDEA_OTHER;

import dk.digit.portfolio.ProjectRole;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;

/// What belongs to a version of an idea more than once: municipalities, hours by role, activities.
class IdeaParts {

    private final DSLContext sql;

    IdeaParts(DSLContext sql) {
        this.sql = sql;
    }

    record Key(long idea, int number) {}

    record Of(Set<String> others, Map<ProjectRole, Integer> hours, Set<String> dependencies) {
        static final Of NOTHING = new Of(Set.of(), Map.of(), Set.of());

        static Of empty() {
            return new Of(new TreeSet<>(), new TreeMap<>(), new TreeSet<>());
        }
    }

    /// Of every version of some ideas, in three queries. An activity that the reader may not see is not there.
    Map<Key, Of> of(Collection<Long> ideas) {
        var all = new HashMap<Key, Of>();
        if (ideas.isEmpty()) {
            return all;
        }
        sql.select(IDEA_OTHER.IDEA, IDEA_OTHER.NUMBER, IDEA_OTHER.MUNICIPALITY)
                .from(IDEA_OTHER)
                .where(IDEA_OTHER.IDEA.in(ideas))
                .forEach(row -> part(all, row.value1(), row.value2()).others().add(row.value3()));
        sql.select(IDEA_CAPACITY.IDEA, IDEA_CAPACITY.NUMBER, IDEA_CAPACITY.ROLE, IDEA_CAPACITY.HOURS)
                .from(IDEA_CAPACITY)
                .where(IDEA_CAPACITY.IDEA.in(ideas))
                .forEach(row -> part(all, row.value1(), row.value2())
                        .hours()
                        .put(ProjectRole.valueOf(row.value3()), row.value4()));
        sql.select(IDEA_DEPENDENCY.IDEA, IDEA_DEPENDENCY.NUMBER, ACTIVITY.ID)
                .from(IDEA_DEPENDENCY)
                .join(ACTIVITY)
                .on(ACTIVITY.ID.eq(IDEA_DEPENDENCY.ACTIVITY))
                .where(IDEA_DEPENDENCY.IDEA.in(ideas))
                .forEach(row ->
                        part(all, row.value1(), row.value2()).dependencies().add(row.value3()));
        return all;
    }

    private static Of part(Map<Key, Of> all, long idea, int number) {
        return all.computeIfAbsent(new Key(idea, number), key -> Of.empty());
    }

    void replace(long idea, int number, IdeaText text) {
        sql.deleteFrom(IDEA_OTHER)
                .where(IDEA_OTHER.IDEA.eq(idea))
                .and(IDEA_OTHER.NUMBER.eq(number))
                .execute();
        sql.deleteFrom(IDEA_CAPACITY)
                .where(IDEA_CAPACITY.IDEA.eq(idea))
                .and(IDEA_CAPACITY.NUMBER.eq(number))
                .execute();
        sql.deleteFrom(IDEA_DEPENDENCY)
                .where(IDEA_DEPENDENCY.IDEA.eq(idea))
                .and(IDEA_DEPENDENCY.NUMBER.eq(number))
                .execute();
        text.others()
                .forEach(code -> sql.insertInto(IDEA_OTHER)
                        .set(IDEA_OTHER.IDEA, idea)
                        .set(IDEA_OTHER.NUMBER, number)
                        .set(IDEA_OTHER.MUNICIPALITY, code)
                        .execute());
        text.hours()
                .forEach((role, hours) -> sql.insertInto(IDEA_CAPACITY)
                        .set(IDEA_CAPACITY.IDEA, idea)
                        .set(IDEA_CAPACITY.NUMBER, number)
                        .set(IDEA_CAPACITY.ROLE, role.name())
                        .set(IDEA_CAPACITY.HOURS, hours)
                        .execute());
        text.dependencies()
                .forEach(activity -> sql.insertInto(IDEA_DEPENDENCY)
                        .set(IDEA_DEPENDENCY.IDEA, idea)
                        .set(IDEA_DEPENDENCY.NUMBER, number)
                        .set(IDEA_DEPENDENCY.ACTIVITY, activity)
                        .execute());
    }
}
