package dk.digit.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.springframework.stereotype.Component;

/// Opens connections to the mail server.
@Component
public class MailServer {

    private final MailSettings settings;
    private final SendingJournals journals;

    MailServer(MailSettings settings, SendingJournals journals) {
        this.settings = settings;
        this.journals = journals;
    }

    /// One connection, for as many letters as there are, one after the other.
    ///
    /// @throws Unreachable when there is nobody, or the log-in is refused
    public Delivery connect() {
        var session = Session.getInstance(settings.properties());
        var journal = journals.journal();
        journal.shorten();
        var transport = new CarefulTransport(session, settings.implicitTls(), journal);
        try {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } catch (MessagingException e) {
            throw new Unreachable(e);
        }
        return new Delivery(transport, session, settings);
    }

    /// The mail server does not let us in at the moment.
    public static final class Unreachable extends RuntimeException {
        Unreachable(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
