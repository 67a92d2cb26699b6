package dk.digit.bench;

import dk.digit.platform.tabular.Importer;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// Bringing 1,000,000 postings in from a file, against a bare `COPY` of the same rows into the same tables
/// of the same database: half its rate is the goal, so a ratio of two or less.
///
/// The bare copy is given what the import has to find out: vouchers with their numbers, postings with
/// their lines, ready in two files. Both pay for the tables' keys, triggers and the check at the end.
final class ImportBench implements Bench.Measure {

    private static final int VOUCHERS = 250_000;
    private static final int POSTINGS = 4 * VOUCHERS;
    private static final int YEAR = 2024;
    private static final int YEAR_COPIED = 2025;

    /// Given, not drawn, so that the rows can be written before the batch is.
    private static final int BATCH_COPIED = 1_000_000;

    private static final String[] ACCOUNTS = {"4030", "4020", "3010", "9010"};
    private static final String[] ACTIVITIES = {"erp", "sso", "", ""};

    @Override
    public String run() throws Exception {
        try (var instance = Instance.demonstration()) {
            var folder = instance.home().folder();
            var vouchers = folder.resolve("vouchers.tsv");
            var postings = folder.resolve("postings.tsv");
            var file = folder.resolve("postings.csv");
            write(vouchers, postings, file);
            instance.sql().execute("insert into finance.fiscal_year (year) values (?)", YEAR_COPIED);

            double copied = seconds(() -> copy(instance, vouchers, postings));
            forgetPeaks();
            double imported = seconds(() -> bringIn(instance, file));
            long heap = peak() >> 20;

            System.out.printf(
                    "  bare COPY of %,d postings      %6.1f s, %,8.0f a second%n", POSTINGS, copied, POSTINGS / copied);
            System.out.printf(
                    "  import from a file of %d MB   %6.1f s, %,8.0f a second, heap at most %d MB%n",
                    Files.size(file) >> 20, imported, POSTINGS / imported, heap);
            return "ratio=%.2f import=%.1fs copy=%.1fs rate=%.0f%% heap=%dMB (rate of the import in percent of COPY's)"
                    .formatted(imported / copied, imported, copied, 100 * copied / imported, heap);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }

    private static void write(Path vouchers, Path postings, Path file) throws IOException {
        try (var voucherRows = Files.newBufferedWriter(vouchers);
                var postingRows = Files.newBufferedWriter(postings);
                var fileRows = Files.newBufferedWriter(file)) {
            fileRows.write("Bilagsnr;Tekst;Konto;Aktivitet;Dato;Beløb\n");
            for (int number = 1; number <= VOUCHERS; number++) {
                write(number, voucherRows, postingRows, fileRows);
            }
        }
    }

    private static void write(int number, Writer vouchers, Writer postings, Writer file) throws IOException {
        int month = number % 12 + 1;
        int day = number % 28 + 1;
        vouchers.write("%d\t%d\t%d-%02d-%02d\tKonstrueret bilag %d\t4\tcopy\tB%d\t%d\n"
                .formatted(YEAR_COPIED, number, YEAR_COPIED, month, day, number, number, BATCH_COPIED));
        long rest = 0;
        for (int line = 1; line <= 4; line++) {
            long oere = line == 4 ? -rest : 1_000_07L * line + number;
            rest += oere;
            var account = ACCOUNTS[line - 1];
            var activity = ACTIVITIES[line - 1];
            var text = "Konstrueret bilag " + number;
            postings.write("%d\t%d\t%d\t%d\t%d.%02d\t%s\t%s\t%s\n"
                    .formatted(
                            YEAR_COPIED,
                            number,
                            line,
                            4 * number + line - 3,
                            oere / 100,
                            Math.abs(oere % 100),
                            account,
                            activity.isEmpty() ? "\\N" : activity,
                            text));
            file.write("B%d;%s;%s;%s;%02d-%02d-%d;%d,%02d\n"
                    .formatted(number, text, account, activity, day, month, YEAR, oere / 100, Math.abs(oere % 100)));
        }
    }

    private static void copy(Instance instance, Path vouchers, Path postings) throws Exception {
        try (var connection = instance.context().getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("insert into finance.entry_batch"
                        + " (id, kind, fiscal_year, voucher_count, number_from, number_to, constructed, created_by)"
                        + " overriding system value"
                        + " values (" + BATCH_COPIED + ", 'DEMONSTRATION', " + YEAR_COPIED + ", " + VOUCHERS
                        + ", 0, 0, true, 'bench')");
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (var in = Files.newInputStream(vouchers)) {
                copy.copyIn(
                        "copy finance.voucher (fiscal_year, number, dated_on, text, posting_count, source,"
                                + " external_reference, batch_id) from stdin",
                        in,
                        1 << 16);
            }
            try (var in = Files.newInputStream(postings)) {
                copy.copyIn(
                        "copy finance.posting (fiscal_year, voucher_number, line, source_row, amount, account,"
                                + " cost_object, text) from stdin",
                        in,
                        1 << 16);
            }
            connection.commit();
        }
    }

    private static void bringIn(Instance instance, Path file) throws IOException {
        var importer = instance.context().getBeanProvider(Importer.class).stream()
                .filter(one -> one.kind().equals("postings"))
                .findFirst()
                .orElseThrow();
        try (var in = Files.newInputStream(file)) {
            var outcome = importer.run(in, "postings.csv", false, rows -> {});
            if (outcome.created() != POSTINGS) {
                throw new IllegalStateException("the import says " + outcome);
            }
        }
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
