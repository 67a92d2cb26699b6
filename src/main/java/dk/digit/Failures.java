package dk.digit;

import dk.digit.platform.sql.embedded.PostgresFailure;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Tells a failed command on stderr in a sentence; the trace only when `DIGIT_TRACE` asks for it.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        var err = line.getErr();
        if (e instanceof RefusedException refused) {
            for (Refusal refusal : refused.refusals()) {
                err.println(refusal.text(Lang.DA));
            }
            return Digit.REFUSED;
        }
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof PostgresFailure)) {
            cause = cause.getCause();
        }
        err.println("digit: " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()));
        if (System.getenv("DIGIT_TRACE") != null) {
            e.printStackTrace(err);
        }
        return Digit.FAILED;
    }
}
