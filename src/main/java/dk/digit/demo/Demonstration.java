package dk.digit.demo;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the demonstration association *DIGIT 2023* into a database that holds none, once, in one
/// transaction. Started as empty, a database stays empty until somebody sets an association up.
@Component
public class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    /// One number for all nodes that start on the same database at once.
    private static final long LOCK = 0x4449_4749_54L;

    private static final String STARTED_AS = "started-as";

    private final List<Chapter> chapters;
    private final Facts facts;
    private final DSLContext sql;
    private final TransactionTemplate transaction;

    Demonstration(List<Chapter> chapters, Facts facts, DSLContext sql, PlatformTransactionManager transactions) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(Chapter::order))
                .toList();
        this.facts = facts;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param empty whether a new database is to stay empty
    /// @return whether the demonstration association is what the database holds
    public boolean ensure(boolean empty) {
        var decided = startedAs();
        if (decided != null) {
            return decided.equals("demonstration");
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            sql.execute("select pg_advisory_xact_lock({0})", org.jooq.impl.DSL.val(LOCK));
            var meanwhile = startedAs();
            if (meanwhile != null) {
                return meanwhile.equals("demonstration");
            }
            var start = empty ? "empty" : "demonstration";
            sql.execute(
                    "insert into platform.setting (key, value) values ({0}, to_jsonb({1}::text))",
                    org.jooq.impl.DSL.val(STARTED_AS), org.jooq.impl.DSL.val(start));
            if (!empty) {
                CurrentActor.runAs(Actor.SYSTEM, () -> {
                    for (Chapter chapter : chapters) {
                        long from = System.nanoTime();
                        chapter.tell(facts);
                        LOG.debug(
                                "told {} in {} ms",
                                chapter.getClass().getSimpleName(),
                                (System.nanoTime() - from) / 1_000_000);
                    }
                });
            }
            return !empty;
        }));
    }

    private @org.jspecify.annotations.Nullable String startedAs() {
        return sql.resultQuery(
                        "select value #>> '{}' from platform.setting where key = {0}",
                        org.jooq.impl.DSL.val(STARTED_AS))
                .fetchOne(0, String.class);
    }
}
