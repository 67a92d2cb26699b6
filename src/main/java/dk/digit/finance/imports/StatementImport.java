package dk.digit.finance.imports;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.money.Money;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The lines of a year's accounts as they were printed, to be checked: nothing in them is put right. The
/// year is the one that the result line names. Bringing the same year in again replaces it.
@Component
class StatementImport implements Importer {

    private static final int MOST_LINES = 1000;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(2[01]\\d\\d)(?!\\d)");

    private final PrintedStatements statements;
    private final TransactionTemplate transaction;

    StatementImport(PrintedStatements statements, PlatformTransactionManager transactions) {
        this.statements = statements;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return "statement";
    }

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        var refusals = new Refusals();
        var lines = new ArrayList<PrintedLine>();
        var digest = sha256();
        try (var table = Table.open(new DigestInputStream(in, digest), name)) {
            read(table, lines, refusals);
        } catch (UnreadableTable e) {
            refusals.add(e.refusal());
        }
        var year = refusals.isEmpty() ? year(lines, refusals) : null;
        if (year == null || !refusals.isEmpty()) {
            return refusals.outcome(dryRun, lines.size());
        }
        progress.accept(lines.size());
        var sha256 = HexFormat.of().formatHex(digest.digest());
        return transaction.execute(status -> {
            var before = statements.lines(year);
            boolean same = before.equals(lines);
            if (!dryRun && !same) {
                statements.replace(year, name, sha256, CurrentActor.get().username(), lines);
            }
            return new Outcome(
                    dryRun,
                    lines.size(),
                    before.isEmpty() ? lines.size() : 0,
                    before.isEmpty() || same ? 0 : lines.size(),
                    same ? lines.size() : 0,
                    0,
                    List.of());
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Table table, List<PrintedLine> lines, Refusals refusals) throws IOException {
        var headings = table.header().stream().map(PostingColumn::plain).toList();
        int line = place(headings, "line", "linje", "nr");
        int section = place(headings, "group", "gruppe", "afsnit");
        int name = place(headings, "name", "navn", "post");
        int income = place(headings, "income", "indtægter", "indtægt");
        int expense = place(headings, "expense", "udgifter", "udgift");
        int deviation = place(headings, "deviation", "afvigelser", "afvigelse");
        for (var column : new String[][] {
            {"name", "" + name}, {"income", "" + income}, {"expense", "" + expense}, {"deviation", "" + deviation}
        }) {
            if (column[1].equals("-1")) {
                refusals.add(1L, Refusal.of("finance.import.noColumn", column[0], column[0]));
            }
        }
        if (!refusals.isEmpty()) {
            return;
        }
        for (var row = table.next(); row != null; row = table.next()) {
            if (row.problem() != null) {
                refusals.add(row.number(), row.problem());
            } else if (row.cell(name).isEmpty()) {
                refusals.add(row.number(), Refusal.of("finance.statement.noName"));
            } else if (lines.size() == MOST_LINES) {
                refusals.add(row.number(), Refusal.of("finance.statement.tooManyLines", MOST_LINES));
                return;
            } else {
                lines.add(new PrintedLine(
                        (int) row.number(),
                        Shown.text(row.cell(line)),
                        Shown.text(row.cell(section)),
                        Shown.text(row.cell(name)),
                        amount(row, income, refusals),
                        amount(row, expense, refusals),
                        amount(row, deviation, refusals)));
            }
        }
    }

    private static int place(List<String> headings, String... names) {
        for (String name : names) {
            if (headings.contains(name)) {
                return headings.indexOf(name);
            }
        }
        return -1;
    }

    private static @Nullable Money amount(TableRow row, int column, Refusals refusals) {
        var text = row.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Money.parseDanish(text);
        } catch (Money.NotAnAmount e) {
            refusals.add(row.number(), Refusal.of("finance.import.notAnAmount", Shown.text(text)));
            return null;
        }
    }

    /// The year in the names of the lines that have neither income nor expense: result and balance. What
    /// was carried over names another year, but has an expense.
    private static @Nullable Integer year(List<PrintedLine> lines, Refusals refusals) {
        var years = new TreeSet<Integer>();
        for (var line : lines) {
            var match = YEAR.matcher(line.name());
            if (line.closes() && match.find()) {
                years.add(Integer.valueOf(match.group(1)));
            }
        }
        if (years.size() == 1) {
            return years.first();
        }
        refusals.add(null, Refusal.of(years.isEmpty() ? "finance.statement.noYear" : "finance.statement.severalYears"));
        return null;
    }
}
