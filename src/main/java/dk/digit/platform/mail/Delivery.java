package dk.digit.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// An open connection to the mail server.
public final class Delivery implements AutoCloseable {

    private final CarefulTransport transport;
    private final Session session;
    private final MailSettings settings;

    Delivery(CarefulTransport transport, Session session, MailSettings settings) {
        this.transport = transport;
        this.session = session;
        this.settings = settings;
    }

    /// Hands one letter over, noted in the journal of this process.
    public Outcome hand(Letter letter) {
        try {
            var to = new InternetAddress(letter.to(), true);
            return transport.send(letter.id(), Envelope.of(letter, to, settings, session), to);
        } catch (AddressException e) {
            return new Outcome.Refused(letter.to() + ": " + e.getMessage(), true);
        } catch (MessagingException e) {
            return new Outcome.NotSent(String.valueOf(e.getMessage()));
        }
    }

    /// Whether the server still listens: asked after an outcome that was not as it should be.
    public boolean open() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // Nothing was under way: that the farewell did not arrive changes nothing.
            return;
        }
    }
}
