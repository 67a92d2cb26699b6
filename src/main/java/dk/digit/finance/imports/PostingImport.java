package dk.digit.finance.imports;

import dk.digit.association.Association;
import dk.digit.finance.Ledger;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.tabular.Importer;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.tabular.TableRow;
import dk.digit.platform.tabular.UnreadableTable;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Postings from a member's ledger, as CSV or Excel.
///
/// Rows are understood one by one and streamed into a table of this transaction only, with `COPY`; what
/// they make together (vouchers, balance, whether they are known) is asked of the database in whole sets;
/// then they are inserted into the ledger in the same transaction. So memory does not grow with the file,
/// and a killed server leaves nothing or all. A million rows take little longer than their bare `COPY`
/// into the ledger's tables: the ledger's own keys are most of the price.
///
/// A file can be brought in again: a voucher is known by its system, its reference there and its year.
@Component
class PostingImport implements Importer {

    private static final int PROGRESS_EVERY = 5_000;

    private final Ledger ledger;
    private final Association association;
    private final Staging staging;
    private final TransactionTemplate transaction;

    PostingImport(Ledger ledger, Association association, Staging staging, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.association = association;
        this.staging = staging;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return "postings";
    }

    @Override
    public Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException {
        var sha256 = sha256();
        try (var table = Table.open(new DigestInputStream(in, sha256), name)) {
            var header = new PostingHeader(table.header());
            if (!header.refusals().isEmpty()) {
                var refusals = new Refusals();
                header.refusals().forEach(refusal -> refusals.add(1L, refusal));
                return refusals.outcome(dryRun, 0);
            }
            return transaction.execute(status -> {
                var outcome = bringIn(table, header, name, sha256, progress);
                if (dryRun || !outcome.accepted()) {
                    status.setRollbackOnly();
                }
                return dryRun ? asDryRun(outcome) : outcome;
            });
        } catch (UnreadableTable e) {
            var refusals = new Refusals();
            refusals.add(e.refusal());
            return refusals.outcome(dryRun, 0);
        }
    }

    private static Outcome asDryRun(Outcome outcome) {
        return new Outcome(
                true,
                outcome.read(),
                outcome.created(),
                outcome.changed(),
                outcome.unchanged(),
                outcome.refusedRows(),
                outcome.refused());
    }

    private Outcome bringIn(
            Table table, PostingHeader header, String name, MessageDigest sha256, LongConsumer progress) {
        var refusals = new Refusals();
        var reading = new Reading(table, header, refusals, progress);
        staging.fill(reading);
        if (reading.rows == 0 && refusals.isEmpty()) {
            refusals.add(null, Refusal.of("finance.import.noRows"));
        }
        if (reading.complete) {
            staging.check(refusals);
        }
        if (!refusals.isEmpty()) {
            return refusals.outcome(false, reading.rows);
        }
        var file = new Staging.SourceFile(name, HexFormat.of().formatHex(sha256.digest()));
        long unchanged = staging.dropUnchanged();
        long created = staging.post(file, CurrentActor.get().username());
        return new Outcome(false, reading.rows, created, 0, unchanged, 0, List.of());
    }

    /// Municipalities by every name that a file may call them by.
    private Map<String, String> municipalities() {
        var codes = new HashMap<String, String>();
        for (var municipality : association.municipalities()) {
            var code = municipality.code().value();
            codes.put(code, code);
            codes.put(code.replaceFirst("^0", ""), code);
            codes.put(RowReader.plain(municipality.name()), code);
            codes.put(RowReader.plain(municipality.officialName()), code);
        }
        return codes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The file on its way into the staging table.
    private final class Reading implements Staging.Source {

        private final Table table;
        private final RowReader reader;
        private final int referencePlace;
        private final Refusals refusals;
        private final LongConsumer progress;
        private long rows;
        private boolean complete;

        private Reading(Table table, PostingHeader header, Refusals refusals, LongConsumer progress) {
            this.table = table;
            this.reader = new RowReader(header, ledger, municipalities());
            this.referencePlace = header.place(PostingColumn.REFERENCE);
            this.refusals = refusals;
            this.progress = progress;
        }

        @Override
        public void writeTo(CopyWriter out) throws IOException {
            try {
                for (var row = table.next(); row != null; row = table.next()) {
                    rows++;
                    write(row, out);
                    if (rows % PROGRESS_EVERY == 0) {
                        progress.accept(rows);
                    }
                }
                progress.accept(rows);
                complete = true;
            } catch (UnreadableTable e) {
                refusals.add(e.refusal());
            }
        }

        private void write(TableRow row, CopyWriter out) {
            var posting = read(row);
            if (posting == null) {
                Staging.writeRefused(out, row.number(), row.cell(referencePlace));
            } else {
                Staging.write(out, posting);
            }
        }

        private @Nullable StagedPosting read(TableRow row) {
            try {
                return reader.read(row);
            } catch (RefusedException e) {
                e.refusals().forEach(refusal -> refusals.add(row.number(), refusal));
                return null;
            }
        }
    }
}
