package dk.digit.people.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.digit.platform.mail.SmtpTap;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.MovingClock;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ten thousand reminders for a thousand people, and a server that is killed again and again while it
/// sends: anywhere, and at the worst moment of all, when the mail server has the letter and has not yet
/// said so. The mail server counts.
class KilledWhileSendingDbTest {

    private static final int PEOPLE = 1000;
    private static final int REMINDERS_EACH = 10;

    /// After how many letters it is killed: wherever it is then, or between a letter and its answer.
    private static final List<Kill> KILLS = List.of(
            new Kill(60, false), new Kill(150, true), new Kill(330, false), new Kill(510, true), new Kill(720, false));

    private record Kill(int letters, boolean beforeTheAnswer) {}

    private final TestDatabase database = TestDatabase.migrated();
    private final DSLContext sql = database.dsl();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicReference<Process> node = new AtomicReference<>();

    @TempDir
    Path home;

    @AfterEach
    void stop() {
        if (node.get() != null) {
            MailingNode.kill(node.get());
        }
        server.stop();
        database.close();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void each_person_has_one_digest_and_none_has_two_however_often_the_server_is_killed() throws Exception {
        people();
        reminders();
        server.start();
        try (var line = new SmtpTap(server.getSmtp().getPort())) {
            for (Kill kill : KILLS) {
                node.set(MailingNode.start(home, database.address(), line.port()));
                if (kill.beforeTheAnswer()) {
                    killBeforeTheAnswer(line, kill.letters());
                } else {
                    killAnywhere(line, kill.letters());
                }
                assertThat(node.get().isAlive()).isFalse();
            }
            node.set(MailingNode.start(home, database.address(), line.port()));
            await(() -> open() == 0, line);
            sendAgainWhatDidNotLeave(line);
        }

        assertThat(digests().values())
                .as("letters for each person")
                .hasSize(PEOPLE)
                .containsOnly(1);
        assertThat(remindersSent()).as("reminders in them").isEqualTo(PEOPLE * REMINDERS_EACH);
        assertThat(uncertain())
                .as("letters that somebody has to look at: one for each kill before an answer, all of them arrived")
                .hasSizeBetween(2, KILLS.size());
    }

    /// Between the note that a letter is complete and the system call that sends its end lie microseconds. A
    /// kill that falls there leaves a letter that is listed as uncertain and has not left: an administrator
    /// would ask its reader and send it again.
    private void sendAgainWhatDidNotLeave(SmtpTap line) throws Exception {
        var arrived = digests();
        var lost =
                uncertain().stream().filter(name -> !arrived.containsKey(name)).toList();
        assertThat(lost).as("a kill within microseconds").hasSizeLessThanOrEqualTo(1);
        for (String name : lost) {
            new MailRepair(new Mails(sql), new StoredNotices(sql), new MovingClock())
                    .again((UUID) sql.fetchValue("select id from people.mail where username = ?", name));
        }
        await(() -> open() == 0, line);
    }

    private void killAnywhere(SmtpTap line, int letters) {
        await(() -> line.passed() >= letters, line);
        // Not always at the moment when a letter has just passed.
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(new Random().nextInt(5000)));
        MailingNode.kill(node.get());
    }

    private void killBeforeTheAnswer(SmtpTap line, int letters) {
        line.whenComplete(() -> {
            if (line.passed() >= letters) {
                MailingNode.kill(node.get());
            }
        });
        await(() -> !node.get().isAlive(), line);
        line.whenComplete(() -> {});
    }

    private void await(BooleanSupplier reached, SmtpTap line) {
        while (!reached.getAsBoolean()) {
            if (!node.get().isAlive() && !reached.getAsBoolean()) {
                throw new IllegalStateException("it ended by itself after " + line.passed() + " letters:\n" + log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private String log() {
        try {
            return Files.readString(home.resolve("node.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void people() {
        sql.execute(
                "insert into people.account (username, password_hash, display_name, email, email_verified_at)"
                        + " select 'person-' || i, 'x', 'Person ' || i, 'person-' || i || '@example.org', now()"
                        + " from generate_series(1, ?) as i",
                PEOPLE);
        sql.execute("insert into people.account_role (username, role, period)"
                + " select username, 'AUDITOR', daterange('2020-01-01', null) from people.account");
    }

    private void reminders() {
        var all = new ArrayList<NewNotice>();
        for (int reminder = 1; reminder <= REMINDERS_EACH; reminder++) {
            for (int person = 1; person <= PEOPLE; person++) {
                all.add(new NewNotice(
                        "person-" + person,
                        Follows.KIND,
                        "reminder/" + reminder,
                        new Bilingual("Påmindelse " + reminder + ".", "Reminder " + reminder + "."),
                        "/",
                        Urgency.DIGEST));
            }
        }
        new StoredNotices(sql).add(all, MovingClock.at("2026-11-23T15:00"));
    }

    private long open() {
        return (Long) sql.fetchValue(
                "select case when (select count(*) from people.mail) < ? then 1 else"
                        + " (select count(*) from people.mail where state in ('WAITING', 'SENDING')) end",
                PEOPLE);
    }

    private List<String> uncertain() {
        return sql.fetch("select username from people.mail where state = 'UNCERTAIN'")
                .getValues(0, String.class);
    }

    private Map<String, Integer> digests() throws Exception {
        var digests = new HashMap<String, Integer>();
        for (var letter : server.getReceivedMessages()) {
            var to = letter.getRecipients(Message.RecipientType.TO)[0].toString();
            digests.merge(to.substring(0, to.indexOf('@')), 1, Integer::sum);
        }
        return digests;
    }

    private int remindersSent() throws Exception {
        int reminders = 0;
        for (var letter : server.getReceivedMessages()) {
            var plain = (String)
                    ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
            reminders += plain.split("- Påmindelse ", -1).length - 1;
        }
        return reminders;
    }
}
