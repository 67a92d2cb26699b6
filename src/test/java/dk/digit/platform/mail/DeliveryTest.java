package dk.digit.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.digit.platform.text.Lang;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

    @TempDir
    Path home;

    @Test
    void a_letter_arrives_as_plain_text_and_as_html_and_says_that_a_machine_wrote_it() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            var letter = letter("modtager@example.org");

            var outcome = hand(mail.getSmtp().getPort(), letter);

            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            var got = mail.getReceivedMessages();
            assertThat(got).hasSize(1);
            assertThat(got[0].getSubject()).isEqualTo("Nyt fra Ærø");
            assertThat(got[0].getHeader("Message-ID")).containsExactly("<" + letter.id() + "@example.org>");
            assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(got[0].getHeader("Precedence")).containsExactly("bulk");
            assertThat(got[0].getHeader("X-Auto-Response-Suppress")).containsExactly("All");
            assertThat(got[0].getHeader("Content-Language")).containsExactly("da");
            var bodies = (MimeMultipart) got[0].getContent();
            assertThat(bodies.getContentType()).startsWith("multipart/alternative");
            assertThat(bodies.getBodyPart(0).getContent()).isEqualTo("Hej på øen\r\n");
            assertThat((String) bodies.getBodyPart(1).getContent())
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"da\">", "<p>Hej på øen</p>");
        } finally {
            mail.stop();
        }
    }

    @Test
    void what_the_server_refuses_for_good_is_told_apart_from_what_it_refuses_for_now() {
        try (var server = new ScriptedServer()) {
            server.when("RCPT", "550 nobody here");
            assertThat(hand(server.port(), letter("x@example.org")))
                    .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                        assertThat(refused.forGood()).isTrue();
                        assertThat(refused.answer()).contains("nobody here");
                    });
            server.when("RCPT", "451 not now");
            assertThat(hand(server.port(), letter("x@example.org")))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.forGood()).isFalse());
            server.when("RCPT", "250 ok").when(".", "554 no such words");
            assertThat(hand(server.port(), letter("x@example.org")))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.forGood()).isTrue());
            assertThat(hand(server.port(), letter("not an address"))).isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void a_connection_that_breaks_before_the_letter_is_complete_has_not_sent_it() {
        try (var server = new ScriptedServer().when("DATA", ScriptedServer.HANG_UP)) {
            assertThat(hand(server.port(), letter("x@example.org"))).isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void a_connection_that_breaks_before_the_answer_leaves_it_open_whether_it_was_sent() {
        try (var server = new ScriptedServer().when(".", ScriptedServer.HANG_UP)) {
            assertThat(hand(server.port(), letter("x@example.org"))).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.letters()).as("and so it was").hasSize(1);
        }
    }

    @Test
    void one_connection_takes_letters_after_a_refused_one() {
        try (var server = new ScriptedServer();
                var delivery = server(server.port()).connect()) {
            server.when("RCPT", "550 nobody here");
            delivery.hand(letter("x@example.org"));
            assertThat(delivery.open()).isTrue();
            server.when("RCPT", "250 ok");
            assertThat(delivery.hand(letter("y@example.org"))).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void nobody_there_is_told_as_such() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> server(port).connect()).isInstanceOf(MailServer.Unreachable.class);
    }

    @Test
    void the_journal_notes_the_dot_and_the_answer() throws IOException {
        var journals = new SendingJournals(home);
        var accepted = letter("x@example.org");
        var refused = letter("y@example.org");
        var open = letter("z@example.org");
        try (var server = new ScriptedServer()) {
            hand(journals, server.port(), accepted);
            server.when(".", "451 not now");
            hand(journals, server.port(), refused);
            server.when(".", ScriptedServer.HANG_UP);
            hand(journals, server.port(), open);
        }
        var left = LeftJournal.read(home.resolve("mail").resolve(journals.mine()));
        journals.destroy();

        assertThat(left.of(accepted.id())).isEqualTo(LeftJournal.Fate.ACCEPTED);
        assertThat(left.of(refused.id())).isEqualTo(LeftJournal.Fate.NOT_SENT);
        assertThat(left.of(open.id())).isEqualTo(LeftJournal.Fate.UNKNOWN);
        assertThat(left.of(UUID.randomUUID())).as("never came so far").isEqualTo(LeftJournal.Fate.NOT_SENT);
    }

    @Test
    void a_journal_from_before_the_machine_was_started_does_not_say_that_something_was_not_sent() throws IOException {
        var file = home.resolve("journal");
        var accepted = UUID.randomUUID();
        Files.writeString(file, "boot another\ndot " + accepted + "\naccepted " + accepted + "\ndot 0d1");

        var left = LeftJournal.read(file);

        assertThat(left.of(accepted)).isEqualTo(LeftJournal.Fate.ACCEPTED);
        assertThat(left.of(UUID.randomUUID())).isEqualTo(LeftJournal.Fate.UNKNOWN);
    }

    @Test
    void a_journal_is_read_by_others_only_once_its_process_is_gone() {
        var mine = new SendingJournals(home);
        var name = mine.mine();
        var others = new SendingJournals(home);

        assertThat(others.left()).isEmpty();
        mine.destroy();
        assertThat(others.left()).containsOnlyKeys(name);
        others.forget(name);
        assertThat(others.left()).isEmpty();
    }

    @Test
    void a_server_without_a_sender_is_refused_at_once() {
        assertThatThrownBy(() -> settings("mail.example.org", 25, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DIGIT_MAIL_FROM");
        assertThat(settings("", 0, "").configured()).isFalse();
    }

    @Test
    void mail_leaves_this_machine_encrypted_unless_somebody_says_otherwise() {
        assertThat(settings("mail.example.org", 0, "digit@example.org").port()).isEqualTo(587);
        assertThat(settings("mail.example.org", 0, "digit@example.org").properties())
                .containsEntry("mail.smtp.starttls.required", "true");
        assertThat(settings("127.0.0.1", 0, "digit@example.org").port()).isEqualTo(25);
    }

    private Outcome hand(int port, Letter letter) {
        var journals = new SendingJournals(home);
        try {
            return hand(journals, port, letter);
        } finally {
            journals.destroy();
        }
    }

    private static Outcome hand(SendingJournals journals, int port, Letter letter) {
        try (var delivery =
                new MailServer(settings("127.0.0.1", port, "DIGIT <digit@example.org>"), journals).connect()) {
            return delivery.hand(letter);
        }
    }

    private MailServer server(int port) {
        return new MailServer(settings("127.0.0.1", port, "DIGIT <digit@example.org>"), new SendingJournals(home));
    }

    private static MailSettings settings(String host, int port, String from) {
        return new MailSettings(host, port, "", "", from, "", "", 8080);
    }

    private static Letter letter(String to) {
        return new Letter(
                UUID.randomUUID(),
                to,
                Lang.DA,
                new MailText("Nyt fra Ærø", "Hej på øen\n", "<p>Hej på øen</p>\n"),
                Instant.parse("2026-11-24T09:00:00Z"));
    }
}
