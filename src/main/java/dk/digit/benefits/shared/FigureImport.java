package dk.digit.benefits.shared;

import dk.digit.association.Association;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Figures of municipalities from Statistics Denmark: the inhabitants by quarter (FOLK1A). A quarter counts from its
/// first day. All or nothing; brought in again, it changes nothing.
@Component
class FigureImport implements Importer {

    static final String INHABITANTS = "indbyggere";

    private final StoredFigures figures;
    private final Association association;
    private final TransactionTemplate transaction;

    FigureImport(StoredFigures figures, Association association, PlatformTransactionManager transactions) {
        this.figures = figures;
        this.association = association;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return "figures";
    }

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        return run(INHABITANTS, in, name, dryRun, progress);
    }

    Outcome run(String figure, InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        var file = new FigureFile(association.municipalities());
        try (var table = Table.open(in, name)) {
            file.read(table);
        } catch (UnreadableTable e) {
            file.refused().add(e.refusal());
        }
        progress.accept(file.read());
        if (!file.refused().isEmpty()) {
            long rows = file.refused().stream()
                    .map(Outcome.RowRefusal::row)
                    .distinct()
                    .count();
            return new Outcome(
                    dryRun,
                    file.read(),
                    0,
                    0,
                    0,
                    rows,
                    file.refused().stream().limit(Outcome.SHOWN).toList());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            if (dryRun) {
                status.setRollbackOnly();
            }
            return written(figure, file, name, dryRun);
        }));
    }

    private Outcome written(String figure, FigureFile file, String name, boolean dryRun) {
        var counts = new EnumMap<StoredFigures.Change, Long>(StoredFigures.Change.class);
        file.rows().stream()
                .sorted(Comparator.comparing(FigureRow::from))
                .forEach(row -> counts.merge(
                        figures.set(figure, row.municipality(), row.from(), row.value(), source(name, row.time())),
                        1L,
                        Long::sum));
        return new Outcome(
                dryRun,
                file.read(),
                counts.getOrDefault(StoredFigures.Change.CREATED, 0L),
                counts.getOrDefault(StoredFigures.Change.CHANGED, 0L),
                counts.getOrDefault(StoredFigures.Change.UNCHANGED, 0L),
                0,
                List.of());
    }

    private static Bilingual source(String name, String time) {
        return name.toLowerCase(Locale.ROOT).contains("folk1a")
                ? new Bilingual("Danmarks Statistik, FOLK1A, " + time, "Statistics Denmark, FOLK1A, " + time)
                : new Bilingual("Filen " + name + ", " + time, "The file " + name + ", " + time);
    }
}
