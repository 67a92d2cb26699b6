package dk.digit.portfolio.risks;

import dk.digit.meetings.OwnerFields;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A register from Excel or CSV. A risk is known by activity and key: brought in again it changes, and only what
/// differs; an assessment that differs is added to those before. What a file has no column for stays.
@Component
class RiskImport implements Importer {

    private static final int MOST_ROWS = 5000;

    private final Risks risks;
    private final StoredRisks stored;
    private final Portfolio portfolio;
    private final OwnerFields owners;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RiskImport(
            Risks risks,
            StoredRisks stored,
            Portfolio portfolio,
            OwnerFields owners,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.risks = risks;
        this.stored = stored;
        this.portfolio = portfolio;
        this.owners = owners;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return "risks";
    }

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        var refused = new ArrayList<Outcome.RowRefusal>();
        var rows = new ArrayList<Row>();
        try (var table = Table.open(in, name)) {
            read(table, rows, refused);
        } catch (UnreadableTable e) {
            refused.add(e.refusal());
        }
        progress.accept(rows.size());
        if (!refused.isEmpty()) {
            return refused(dryRun, rows.size(), refused);
        }
        try {
            return Constraints.explained(() -> Objects.requireNonNull(transaction.execute(status -> {
                var counts = new Counts();
                var known = known();
                for (Row row : rows) {
                    try {
                        counts.add(write(row, known));
                    } catch (RefusedException e) {
                        e.refusals().forEach(reason -> refused.add(new Outcome.RowRefusal(row.number(), reason)));
                    }
                }
                if (dryRun || !refused.isEmpty()) {
                    status.setRollbackOnly();
                }
                return refused.isEmpty()
                        ? new Outcome(
                                dryRun, rows.size(), counts.created, counts.changed, counts.unchanged, 0, List.of())
                        : refused(dryRun, rows.size(), refused);
            })));
        } catch (RefusedException e) {
            return refused(
                    dryRun,
                    rows.size(),
                    e.refusals().stream()
                            .map(reason -> new Outcome.RowRefusal(null, reason))
                            .toList());
        }
    }

    private static Outcome refused(boolean dryRun, int read, List<Outcome.RowRefusal> refused) {
        long rows = refused.stream().map(Outcome.RowRefusal::row).distinct().count();
        return new Outcome(
                dryRun,
                read,
                0,
                0,
                0,
                rows,
                refused.stream().limit(Outcome.SHOWN).toList());
    }

    private static final class Counts {
        private long created;
        private long changed;
        private long unchanged;

        void add(Written written) {
            switch (written) {
                case CREATED -> created++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
            }
        }
    }

    private enum Written {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /// @param columns those that the file has
    private record Row(
            long number,
            @Nullable ActivityId activity,
            RiskDraft draft,
            @Nullable RiskAssessment assessment,
            Map<RiskColumn, Integer> columns) {

        Key key() {
            return new Key(activity, draft.key());
        }
    }

    private record Key(
            @Nullable ActivityId activity, @Nullable String key) {}

    private void read(Table table, List<Row> rows, List<Outcome.RowRefusal> refused) throws IOException {
        var places = new EnumMap<RiskColumn, Integer>(RiskColumn.class);
        for (RiskColumn column : RiskColumn.values()) {
            int place = column.place(table.header());
            if (place >= 0) {
                places.put(column, place);
            } else if (RiskColumn.NEEDED.contains(column)) {
                refused.add(new Outcome.RowRefusal(
                        1L,
                        Refusal.of(
                                "portfolio.import.noColumn",
                                new Bilingual(column.heading(Lang.DA), column.heading(Lang.EN)))));
            }
        }
        if (!refused.isEmpty()) {
            return;
        }
        var today = Zone.today(clock);
        var named = named(today);
        var seen = new HashSet<Key>();
        for (var row = table.next(); row != null; row = table.next()) {
            long number = row.number();
            if (row.problem() != null) {
                refused.add(new Outcome.RowRefusal(number, row.problem()));
                continue;
            }
            if (rows.size() == MOST_ROWS) {
                refused.add(new Outcome.RowRefusal(number, Refusal.of("portfolio.import.tooManyRows", MOST_ROWS)));
                return;
            }
            var cells = new RiskRow(row, places, named, reason -> refused.add(new Outcome.RowRefusal(number, reason)));
            var activity = cells.activity();
            var draft = cells.draft(today);
            var read = new Row(
                    number,
                    activity,
                    draft,
                    cells.assessment(
                            draft.raisedOn().isAfter(today) ? draft.raisedOn() : today, draft.kind() == RiskKind.ISSUE),
                    places);
            if (draft.key() != null && !seen.add(read.key())) {
                refused.add(new Outcome.RowRefusal(
                        number,
                        Refusal.of("portfolio.import.twice", draft.key()).at("key")));
            }
            rows.add(read);
        }
    }

    private RiskRow.Owners named(LocalDate today) {
        var activities = new HashMap<String, String>();
        for (Activity one : portfolio.activities()) {
            activities.put(RiskColumn.plain(one.name().da()), one.id().value());
            activities.put(RiskColumn.plain(one.name().en()), one.id().value());
            activities.put(one.id().value(), one.id().value());
        }
        var danish = owners.choices(today, Lang.DA);
        var all = new ArrayList<Choice>(danish.owners());
        all.addAll(owners.choices(today, Lang.EN).owners());
        return new RiskRow.Owners(activities, all, danish.municipalities());
    }

    private Map<Key, Risk> known() {
        var known = new HashMap<Key, Risk>();
        for (Risk risk : stored.on(LocalDate.of(9999, 12, 31), RisksOn.KEY.isNotNull())) {
            known.put(new Key(risk.activity(), risk.key()), risk);
        }
        return known;
    }

    private Written write(Row row, Map<Key, Risk> known) {
        var before = known.get(row.key());
        if (before == null) {
            risks.raise(row.activity(), row.draft(), row.assessment());
            return Written.CREATED;
        }
        if (row.columns().containsKey(RiskColumn.KIND)
                && before.kind() != row.draft().kind()) {
            throw new RefusedException(
                    Refusal.of("portfolio.import.otherKind", before.kind()).at("kind"));
        }
        var draft = RiskMerge.of(before, row.draft(), row.columns().keySet());
        boolean changed = !draft.equals(RiskMerge.of(before));
        if (changed && !risks.change(before.id(), draft, before.version())) {
            throw new RefusedException(Refusal.of("portfolio.import.overtaken", before.title()));
        }
        var assessment = row.assessment();
        var last = before.assessment();
        boolean anew = assessment != null && (last == null || !assessment.says(last));
        if (anew) {
            risks.assess(before.id(), Objects.requireNonNull(assessment));
        }
        return changed || anew ? Written.CHANGED : Written.UNCHANGED;
    }
}
