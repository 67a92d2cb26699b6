package dk.digit.platform.sql;

import dk.digit.platform.sql.embedded.PostgresFailure;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells a person who starts the program what is wrong with the database, instead of a stack of beans.
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<PostgresFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PostgresFailure cause) {
        return new FailureAnalysis(cause.getMessage(), "See docs/operations/database.md", cause);
    }
}
