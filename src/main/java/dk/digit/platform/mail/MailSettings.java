package dk.digit.platform.mail;

import dk.digit.platform.access.Loopback;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The mail server, as `digit.mail.…` names it. Without a host no mail is made and none is sent.
@Component
public class MailSettings {

    /// How the connection is kept from others' eyes.
    public enum Tls {
        /// Not at all: for a server on this machine.
        NONE,
        /// From the first command after the greeting on; refused when the server cannot.
        STARTTLS,
        /// From the first byte on.
        IMPLICIT
    }

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String from;
    private final Tls tls;
    private final String address;

    MailSettings(
            @Value("${digit.mail.host:}") String host,
            @Value("${digit.mail.port:0}") int port,
            @Value("${digit.mail.user:}") String user,
            @Value("${digit.mail.password:}") String password,
            @Value("${digit.mail.from:}") String from,
            @Value("${digit.mail.tls:}") String tls,
            @Value("${digit.url:}") String url,
            @Value("${server.port:8080}") int serverPort) {
        this.host = host.strip();
        this.user = user.strip();
        this.password = password;
        this.from = from.strip();
        this.tls = tls.isBlank() ? safest(this.host) : tls(tls);
        this.port = port != 0 ? port : usual(this.tls);
        this.address =
                url.isBlank() ? "http://localhost:" + serverPort : url.strip().replaceAll("/+$", "");
        if (configured()) {
            sender();
        }
    }

    public boolean configured() {
        return !host.isEmpty();
    }

    /// Whether what is sent stays on this machine: the one place where example accounts get mail.
    public boolean local() {
        return host.equals("localhost") || Loopback.is(host);
    }

    /// The whole address of a page, as a letter names it.
    public String url(String path) {
        return address + path;
    }

    InternetAddress sender() {
        try {
            var parsed = new InternetAddress(from, true);
            if (!parsed.getAddress().contains("@")) {
                throw new AddressException("no @");
            }
            return parsed;
        } catch (AddressException e) {
            throw new IllegalStateException(
                    "digit.mail.host is set, so digit.mail.from (DIGIT_MAIL_FROM) must hold the address that mail"
                            + " comes from, such as: DIGIT <digit@example.org>",
                    e);
        }
    }

    /// What the Message-ID ends in.
    String domain() {
        var plain = sender().getAddress();
        return plain.substring(plain.indexOf('@') + 1);
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    @Nullable
    String user() {
        return user.isEmpty() ? null : user;
    }

    @Nullable
    String password() {
        return user.isEmpty() ? null : password;
    }

    boolean implicitTls() {
        return tls == Tls.IMPLICIT;
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "120000");
        properties.setProperty("mail.smtp.writetimeout", "60000");
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /// Passwords and words of the association do not cross a network in the open unless somebody says so.
    private static Tls safest(String host) {
        return host.isEmpty() || host.equals("localhost") || Loopback.is(host) ? Tls.NONE : Tls.STARTTLS;
    }

    private static int usual(Tls tls) {
        return switch (tls) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case IMPLICIT -> 465;
        };
    }

    private static Tls tls(String text) {
        try {
            return Tls.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "digit.mail.tls (DIGIT_MAIL_TLS) is none, starttls or implicit, not " + text, e);
        }
    }
}
