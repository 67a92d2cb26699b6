package dk.digit.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// A letter as it goes over the wire. Its headers say that a machine wrote it, so that no other machine
/// answers: neither an out-of-office notice nor a list.
final class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private Envelope(Session session, String id) {
        super(session);
        this.id = id;
    }

    static Envelope of(Letter letter, InternetAddress to, MailSettings settings, Session session)
            throws MessagingException {
        var envelope = new Envelope(session, "<" + letter.id() + "@" + settings.domain() + ">");
        envelope.setFrom(settings.sender());
        envelope.setRecipient(Message.RecipientType.TO, to);
        envelope.setSubject(letter.text().subject(), UTF_8);
        envelope.setSentDate(Date.from(letter.at()));
        envelope.setContentLanguage(new String[] {letter.lang().code()});
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.setHeader("Precedence", "bulk");
        envelope.setHeader("X-Auto-Response-Suppress", "All");
        var bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(part(letter.text().plain(), "plain"));
        bodies.addBodyPart(part(letter.text().document(letter.lang()), "html"));
        envelope.setContent(bodies);
        envelope.saveChanges();
        return envelope;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /// The same for each attempt: a server that has the letter already can tell.
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
