package dk.digit.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// An SMTP connection that knows at each moment whether the server can have the letter: not before the
/// line with the single dot, certainly after the answer 250 to it, perhaps in between.
final class CarefulTransport extends SMTPTransport {

    private static final int NONE = 0;

    private final SendingJournal journal;
    private UUID letter = new UUID(0, 0);
    private boolean complete;
    private int answer;

    CarefulTransport(Session session, boolean implicitTls, SendingJournal journal) {
        super(session, null, "smtp", implicitTls);
        this.journal = journal;
    }

    Outcome send(UUID id, MimeMessage message, InternetAddress to) {
        letter = id;
        complete = false;
        answer = NONE;
        try {
            sendMessage(message, new Address[] {to});
            return new Outcome.Accepted();
        } catch (MessagingException | RuntimeException failure) {
            return outcome(failure);
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        if (command.equals(".")) {
            journal.dot(letter);
            complete = true;
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (complete && answer == NONE && code > 0) {
            answer = code;
            if (accepted()) {
                journal.accepted(letter);
            } else {
                journal.refused(letter);
            }
        }
        return code;
    }

    private boolean accepted() {
        return answer == 250;
    }

    private Outcome outcome(Exception failure) {
        // What goes wrong after the server has accepted, such as the farewell, no longer concerns the letter.
        if (complete && accepted()) {
            return new Outcome.Accepted();
        }
        if (complete && answer == NONE) {
            return new Outcome.Unknown(words(failure));
        }
        int code = complete ? answer : code(failure);
        return code >= 400 ? new Outcome.Refused(words(failure), code >= 500) : new Outcome.NotSent(words(failure));
    }

    private static int code(Exception failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            int code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> NONE;
            };
            if (code > 0) {
                return code;
            }
        }
        return NONE;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String words(Exception failure) {
        var words = new StringBuilder();
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause.getMessage() != null && words.indexOf(cause.getMessage().strip()) < 0) {
                words.append(words.isEmpty() ? "" : ": ")
                        .append(cause.getMessage().strip());
            }
        }
        return words.isEmpty() ? failure.getClass().getSimpleName() : words.toString();
    }
}
