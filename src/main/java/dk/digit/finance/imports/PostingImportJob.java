package dk.digit.finance.imports;

import dk.digit.platform.jobs.JobRun;
import dk.digit.platform.jobs.JobWork;
import dk.digit.platform.store.StoredFiles;
import dk.digit.platform.tabular.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings an uploaded file in beside the requests. What is posted and what the job says of it are one
/// transaction. Repeatable, because a file that was posted is recognised.
@Component
class PostingImportJob implements JobWork {

    static final String KIND = "finance.import";

    private final PostingImport importer;
    private final StoredFiles files;
    private final TransactionTemplate transaction;

    PostingImportJob(PostingImport importer, StoredFiles files, PlatformTransactionManager transactions) {
        this.importer = importer;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void run(JobRun run) throws IOException {
        var order = ImportOrder.read(run.input());
        // The connection of the transaction is busy with COPY while the file is read: the file lies beside it.
        var copy = Files.createTempFile("digit-import", "");
        try {
            try (var in = files.open(UUID.fromString(order.file()))) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            bringIn(run, order, copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void bringIn(JobRun run, ImportOrder order, Path file) {
        try {
            transaction.executeWithoutResult(status -> {
                var outcome = read(run, order, file);
                if (outcome.accepted() && !outcome.dryRun()) {
                    run.done(ImportResult.of(outcome).json(), null);
                } else {
                    status.setRollbackOnly();
                    throw new NothingPosted(outcome);
                }
            });
        } catch (NothingPosted nothing) {
            run.done(ImportResult.of(nothing.outcome).json(), null);
        }
    }

    private Outcome read(JobRun run, ImportOrder order, Path file) {
        try (var in = Files.newInputStream(file)) {
            return importer.run(in, order.name(), order.dryRun(), rows -> run.progress(rows, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves the transaction that posted nothing.
    private static final class NothingPosted extends RuntimeException {
        private final transient Outcome outcome;

        private NothingPosted(Outcome outcome) {
            this.outcome = outcome;
        }
    }
}
