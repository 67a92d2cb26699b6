package dk.digit.platform.sql;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// What the database means when it refuses a change: the name of the broken constraint, as a sentence.
///
/// The message key is `<schema>.constraint.<constraint>`. Triggers take part by raising with a name:
/// `raise exception '…' using errcode = 'integrity_constraint_violation', schema = 'finance',
/// table = 'voucher', constraint = 'voucher_balanced'`.
public final class Constraints {

    private Constraints() {}

    /// @return the refusal, or nothing when the failure is not a broken constraint
    public static Optional<Refusal> explain(Throwable failure) {
        ServerErrorMessage message = serverMessage(failure);
        if (message == null
                || message.getSQLState() == null
                || !message.getSQLState().startsWith("23")) {
            return Optional.empty();
        }
        String name = message.getConstraint() != null
                ? message.getConstraint()
                : message.getTable() + "_" + message.getColumn() + "_missing";
        String key = message.getSchema() + ".constraint." + name;
        return Optional.of(Texts.has(key) ? Refusal.of(key) : Refusal.of("platform.constraint.other", name));
    }

    /// Runs a change; what the database refuses comes back as a refusal. Around a whole transaction it
    /// also catches constraints that are checked at its end.
    public static <T extends @Nullable Object> T explained(Supplier<T> change) {
        try {
            return change.get();
        } catch (RuntimeException failure) {
            throw explain(failure).<RuntimeException>map(RefusedException::new).orElse(failure);
        }
    }

    private static @Nullable ServerErrorMessage serverMessage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return refused.getServerErrorMessage();
            }
        }
        return null;
    }
}
