package dk.digit.people.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Role;
import dk.digit.platform.mail.ScriptedServer;
import dk.digit.platform.mail.SmtpTap;
import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.TestDataSource;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.MovingClock;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// From a notice to the letter at a real mail server.
@DbTest
@Import(MovingClock.Set.class)
class MailDbTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final SmtpTap LINE;
    private static final Path HOME;

    static {
        SERVER.start();
        LINE = new SmtpTap(SERVER.getSmtp().getPort());
        try {
            HOME = Files.createTempDirectory("digit-mail");
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("digit.mail.host", () -> "127.0.0.1");
        properties.add("digit.mail.port", LINE::port);
        properties.add("digit.mail.from", () -> "DIGIT <digit@example.org>");
        properties.add("digit.url", () -> "https://digit.example.org/");
        properties.add("digit.home", HOME::toString);
    }

    @AfterAll
    static void stop() {
        LINE.close();
        SERVER.stop();
    }

    @Autowired
    private Holidays holidays;

    @Autowired
    private Notices notices;

    @Autowired
    private MailRound round;

    @Autowired
    private Composition composition;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Addresses addresses;

    @Autowired
    private MailRepair repair;

    @Autowired
    private Follows follows;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TestDataSource source;

    @Autowired
    private MovingClock clock;

    private static int week;
    private static int number;

    private String reader;

    /// Each test has a week and a reader of its own.
    @BeforeEach
    void a_tuesday_morning() {
        do {
            week++;
        } while (closedWithin(LocalDate.parse(day(0)), 20));
        now(0, "10:00");
        reader = newReader();
        round.run();
    }

    @AfterEach
    void the_line_is_good_again() {
        LINE.leadTo(SERVER.getSmtp().getPort());
    }

    @Test
    void everything_comes_in_one_digest_the_next_morning_and_only_once() throws Exception {
        tell("first", "Den første besked.");
        tell("second", "Den anden besked.");
        tell("second", "Den anden besked, sagt igen.");

        round.run();
        assertThat(letters()).as("not before the morning").isEmpty();
        now(1, "06:29");
        round.run();
        assertThat(letters()).isEmpty();
        now(1, "06:30");
        round.run();
        round.run();

        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst().getSubject())
                .isEqualTo("DIGIT – Digitaliseringsforening Sjælland: nyt til dig (2)");
        assertThat(plain(letters().getFirst()))
                .startsWith("Hej Læser " + reader)
                .contains("- Den første besked.", "  https://digit.example.org/\n", "- Den anden besked.")
                .doesNotContain("sagt igen");
        assertThat(states()).containsExactly("SENT");
        now(2, "06:30");
        round.run();
        assertThat(letters()).as("nothing new, no mail").hasSize(1);
    }

    @Test
    void what_is_done_before_the_mail_leaves_is_not_mailed() throws Exception {
        tell("task/1", "Opgave 1 skal gøres.");
        tell("task/2", "Opgave 2 skal gøres.");
        now(1, "07:00");
        composition.run();
        assertThat(states()).containsExactly("WAITING");

        notices.withdraw("task/1");
        round.run();
        assertThat(plain(letters().getFirst())).contains("Opgave 2").doesNotContain("Opgave 1");

        tell("task/3", "Opgave 3 skal gøres.");
        now(2, "07:00");
        composition.run();
        notices.withdraw("task/3");
        round.run();
        assertThat(letters()).hasSize(1);
        assertThat(states()).containsExactly("SENT", "DROPPED");
    }

    @Test
    void what_was_withdrawn_unsent_can_be_told_again() throws Exception {
        tell("task", "Opgaven skal gøres.");
        notices.withdraw("task");
        tell("task", "Opgaven skal gøres alligevel.");
        nextMorning(1);

        assertThat(plain(letters().getFirst())).contains("alligevel");
    }

    @Test
    void what_was_read_on_the_page_is_not_mailed() {
        tell("seen", "Set på siden.");
        sql.execute("update people.notice set read_at = now() where username = ?", reader);
        nextMorning(1);

        assertThat(letters()).isEmpty();
    }

    @Test
    void no_digest_comes_at_weekends() {
        now(3, "12:00");
        tell("friday", "Sagt fredag middag.");
        nextMorning(4);
        nextMorning(5);
        assertThat(letters()).isEmpty();
        nextMorning(6);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_weekly_digest_comes_on_its_weekday_and_the_day_after_when_nobody_was_there_to_send_it() {
        preferences.set(reader, new Preferences.Preference(Rhythm.WEEKLY, DayOfWeek.THURSDAY));
        tell("one", "En besked.");
        nextMorning(1);
        assertThat(letters()).as("Wednesday").isEmpty();
        nextMorning(3);
        assertThat(letters()).as("Friday, after a Thursday without a server").hasSize(1);
        tell("two", "En besked til.");
        nextMorning(6);
        nextMorning(8);
        assertThat(letters()).as("Monday and Wednesday").hasSize(1);
        nextMorning(9);
        assertThat(letters()).as("Thursday").hasSize(2);
    }

    @Test
    void what_cannot_wait_comes_at_once_and_together_also_on_a_sunday() throws Exception {
        now(5, "15:00");
        tell("fire/1", "Det brænder.", Urgency.IMMEDIATE);
        tell("fire/2", "Det brænder også her.", Urgency.IMMEDIATE);
        round.run();

        assertThat(letters()).hasSize(1);
        assertThat(plain(letters().getFirst())).contains("Det brænder.", "Det brænder også her.");
        nextMorning(6);
        assertThat(letters()).as("and not in the digest again").hasSize(1);
    }

    @Test
    void a_letter_speaks_its_readers_language() throws Exception {
        sql.execute("update people.account set lang = 'en' where username = ?", reader);
        tell("words", "På dansk.");
        nextMorning(1);

        assertThat(plain(letters().getFirst())).startsWith("Dear Læser").contains("In English.");
        assertThat(letters().getFirst().getContentLanguage()).containsExactly("en");
    }

    @Test
    void whose_right_has_ended_is_told_nothing_of_it_any_more() {
        sql.execute("update people.account_role set role = 'ADMIN' where username = ?", reader);
        tell("accounts", "En konto er spærret.", "/people/accounts");
        sql.execute(
                "update people.account_role set period = daterange('2020-01-01', ?::date), role = 'ADMIN'"
                        + " where username = ?",
                day(1),
                reader);
        nextMorning(1);

        assertThat(letters()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
        assertThat(sql.fetchValue("select withdrawn_at is not null from people.notice where username = ?", reader))
                .isEqualTo(true);
    }

    @Test
    void who_may_not_see_a_confidential_record_is_told_nothing_of_it() throws Exception {
        var insider = reader;
        var outsider = newReader();
        sql.execute(
                "insert into portfolio.activity (id, name_da, name_en, kind) select ?, 'Udbud', 'Tender', kind"
                        + " from portfolio.activity limit 1",
                "secret-" + insider);
        sql.execute(
                "update portfolio.activity set audience = array[?] where id = ?",
                "person:" + insider,
                "secret-" + insider);
        for (String one : List.of(insider, outsider)) {
            reader = one;
            tell("secret", "Udbuddet er ændret.", "/portfolio/activities/secret-" + insider);
            tell("open", "ERP er ændret.", "/portfolio/activities/erp");
        }
        nextMorning(1);

        reader = insider;
        assertThat(plain(letters().getFirst())).contains("Udbuddet", "ERP");
        reader = outsider;
        assertThat(plain(letters().getFirst())).contains("ERP").doesNotContain("Udbuddet");
    }

    @Test
    void a_locked_account_and_one_without_a_known_address_get_nothing() {
        tell("one", "En besked.");
        sql.execute("update people.account set locked_at = now() where username = ?", reader);
        var locked = reader;
        reader = newReader();
        tell("one", "En besked.");
        sql.execute("update people.account set email_verified_at = null where username = ?", reader);
        nextMorning(1);

        assertThat(letters()).isEmpty();
        addresses.set(reader, "late-" + reader + "@example.org");
        nextMorning(2);
        assertThat(lettersTo("late-" + reader + "@example.org"))
                .as("what waited comes when there is an address")
                .hasSize(1);
        assertThat(lettersTo(locked + "@example.org")).isEmpty();
    }

    @Test
    void nobody_gets_more_letters_a_day_than_anybody_could_want() {
        for (int i = 0; i < Preparation.MOST_A_DAY + 3; i++) {
            tell("storm/" + i, "Besked nummer " + i + ".", Urgency.IMMEDIATE);
            round.run();
        }
        assertThat(letters()).hasSize(Preparation.MOST_A_DAY);
        nextMorning(1);
        assertThat(letters()).as("the rest comes in the digest").hasSize(Preparation.MOST_A_DAY + 1);
    }

    @Test
    void the_same_words_are_not_sent_twice_in_a_day() {
        tell("loop/1", "Ordene er de samme.", Urgency.IMMEDIATE);
        round.run();
        tell("loop/2", "Ordene er de samme.", Urgency.IMMEDIATE);
        round.run();

        assertThat(letters()).hasSize(1);
        assertThat(states()).containsExactly("SENT", "DROPPED");
    }

    @Test
    void a_letter_that_cannot_be_written_does_not_keep_the_others_waiting() {
        failing("before update on people.mail", "new.address is distinct from old.address", () -> {
            tell("broken", "Kan ikke skrives.", Urgency.IMMEDIATE);
            round.run();
            assertThat(states()).containsExactly("WAITING");
        });
        assertThat((String) sql.fetchValue("select last_error from people.mail where username = ?", reader))
                .contains("part of the test");
        assertThat(letters()).isEmpty();
        pass(Duration.ofMinutes(2));
        round.run();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_letter_whose_end_the_database_would_not_write_down_is_not_sent_again() {
        failing("before update on people.notice", "new.sent_at is not null", () -> {
            tell("sent", "Er sendt.", Urgency.IMMEDIATE);
            round.run();
            assertThat(letters()).hasSize(1);
            assertThat(states()).containsExactly("SENDING");
        });
        round.run();
        assertThat(letters()).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    /// The database refuses changes to rows of this test's reader.
    private void failing(String event, String when, Runnable work) {
        source.database().asOwner(owner -> owner.execute("""
                create or replace function people.fail_in_test() returns trigger language plpgsql as
                $$ begin raise exception 'this failure is part of the test'; end $$;
                create trigger fail_in_test %s for each row
                  when (old.username = '%s' and %s) execute function people.fail_in_test()
                """.formatted(event, reader, when)));
        try {
            work.run();
        } finally {
            source.database()
                    .asOwner(owner ->
                            owner.execute("drop trigger fail_in_test on " + event.substring(event.indexOf("people."))));
        }
    }

    @Test
    void a_server_that_is_away_is_asked_again_after_growing_pauses() {
        LINE.leadTo(0);
        tell("one", "En besked.", Urgency.IMMEDIATE);
        round.run();
        assertThat(states()).containsExactly("WAITING");
        pass(Duration.ofSeconds(30));
        round.run();
        assertThat(attempts()).as("not before a minute has passed").isEqualTo(1);
        pass(Duration.ofSeconds(31));
        round.run();
        assertThat(attempts()).isEqualTo(2);
        LINE.leadTo(SERVER.getSmtp().getPort());
        pass(Duration.ofMinutes(4));
        round.run();
        assertThat(letters()).isEmpty();
        pass(Duration.ofMinutes(2));
        round.run();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_server_that_stays_away_makes_a_letter_fail_in_the_end() {
        LINE.leadTo(0);
        tell("one", "En besked.", Urgency.IMMEDIATE);
        for (int i = 0; i < Mails.MOST_ATTEMPTS; i++) {
            round.run();
            pass(Duration.ofHours(13));
        }
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void a_refused_address_fails_at_once_and_says_why() {
        try (var server = new ScriptedServer().when("RCPT", "550 no such person")) {
            LINE.leadTo(server.port());
            tell("one", "En besked.", Urgency.IMMEDIATE);
            round.run();
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat((String) sql.fetchValue("select last_error from people.mail where username = ?", reader))
                .contains("no such person");
        LINE.leadTo(SERVER.getSmtp().getPort());
        assertThat(repair.again(mail())).isTrue();
        round.run();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_letter_that_was_never_answered_for_is_not_sent_again_by_itself() {
        try (var server = new ScriptedServer().when(".", ScriptedServer.HANG_UP)) {
            LINE.leadTo(server.port());
            tell("one", "En besked.", Urgency.IMMEDIATE);
            round.run();
            assertThat(server.letters()).hasSize(1);
        }
        LINE.leadTo(SERVER.getSmtp().getPort());
        pass(Duration.ofDays(2));
        round.run();
        assertThat(states()).containsExactly("UNCERTAIN");
        assertThat(letters()).isEmpty();

        assertThat(repair.again(mail())).as("unless somebody asks").isTrue();
        round.run();
        assertThat(letters()).hasSize(1);
        assertThat(repair.again(mail())).as("but not what has arrived").isFalse();
    }

    @Test
    void after_a_kill_each_letter_has_the_fate_that_the_journal_tells() throws IOException {
        var before = killed("never began", "");
        var accepted = killed("accepted", "dot %1$s\naccepted %1$s\n");
        var open = killed("at the dot", "dot %1$s\n");
        var refused = killed("refused", "dot %1$s\nrefused %1$s\n");
        round.run();

        assertThat(lettersTo(before + "@example.org")).hasSize(1);
        assertThat(lettersTo(refused + "@example.org")).hasSize(1);
        assertThat(lettersTo(accepted + "@example.org")).isEmpty();
        assertThat(lettersTo(open + "@example.org")).isEmpty();
        assertThat(stateOf(accepted)).isEqualTo("SENT");
        assertThat(stateOf(open)).isEqualTo("UNCERTAIN");
        assertThat(sql.fetchValue("select sent_at is not null from people.notice where username = ?", accepted))
                .isEqualTo(true);
        try (var files = Files.list(HOME.resolve("mail"))) {
            assertThat(files).as("read journals are thrown away").hasSize(1);
        }
    }

    @Test
    void a_letter_that_another_machine_took_is_left_to_it_for_an_hour() {
        tell("one", "En besked.", Urgency.IMMEDIATE);
        composition.run();
        sql.execute(
                "update people.mail set state = 'SENDING', sender = ?, claimed_at = ?::timestamptz where username = ?",
                UUID.randomUUID().toString(),
                clock.instant().toString(),
                reader);
        pass(Duration.ofMinutes(59));
        round.run();
        assertThat(states()).containsExactly("SENDING");
        pass(Duration.ofMinutes(2));
        round.run();
        assertThat(states()).containsExactly("UNCERTAIN");
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_digest_tells_what_others_changed_in_what_one_follows() throws Exception {
        as(reader, () -> follows.follow(reader, "activity", "erp"));
        as("somebody", () -> change("erp"));
        as("somebody", () -> change("erp"));
        as(reader, () -> change("erp"));
        as("somebody", () -> change("ams"));
        nextMorning(1);

        assertThat(plain(letters().getFirst()))
                .contains("er ændret (2 ændringer).", "https://digit.example.org/portfolio/activities/erp")
                .doesNotContain("activities/ams");
        nextMorning(2);
        assertThat(letters()).as("nothing changed since").hasSize(1);
        as("somebody", () -> change("erp"));
        assertThat(follows.of(reader))
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).isEqualTo(1));
        follows.unfollow(reader, "activity", "erp");
        nextMorning(3);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void an_address_of_ones_own_counts_once_its_link_was_followed() throws Exception {
        addresses.ask(reader, "ny-" + reader + "@example.org");
        assertThat(addresses.of(reader).email()).isEqualTo(reader + "@example.org");
        round.run();
        var token = token("ny-" + reader + "@example.org");

        assertThat(addresses.confirm(newReader(), token)).as("by somebody else").isFalse();
        assertThat(addresses.confirm(reader, token)).isTrue();
        assertThat(addresses.confirm(reader, token)).as("twice").isFalse();
        assertThat(addresses.of(reader).email()).isEqualTo("ny-" + reader + "@example.org");
        assertThat((Long) sql.fetchValue(
                        "select count(*) from platform.audit_entry where after ->> 'token_hash' not like 'sha256:%'"))
                .isZero();
    }

    @Test
    void a_link_ends_after_a_day() throws Exception {
        addresses.ask(reader, "ny-" + reader + "@example.org");
        round.run();
        pass(Duration.ofHours(25));

        assertThat(addresses.confirm(reader, token("ny-" + reader + "@example.org")))
                .isFalse();
    }

    @Test
    void thousands_are_told_in_one_statement() {
        var many = IntStream.range(0, 5000)
                .mapToObj(i -> new NewNotice(
                        reader, Follows.KIND, "many/" + i, words("Besked " + i + "."), "/", Urgency.DIGEST))
                .toList();
        notices.tellAll(many);
        notices.tellAll(many);

        assertThat(sql.fetchValue("select count(*) from people.notice where username = ?", reader))
                .isEqualTo(5000L);
        assertThat(notices.withdraw("many/")).isEqualTo(5000);
    }

    /// A letter in the hands of a process that was killed.
    private String killed(String what, String journal) throws IOException {
        reader = newReader();
        tell(what, "Besked: " + what, Urgency.IMMEDIATE);
        composition.run();
        var sender = UUID.randomUUID().toString();
        sql.execute(
                "update people.mail set state = 'SENDING', sender = ?, claimed_at = ?::timestamptz, attempts = 1 where username = ?",
                sender,
                clock.instant().toString(),
                reader);
        Files.createDirectories(HOME.resolve("mail"));
        Files.writeString(
                HOME.resolve("mail").resolve(sender),
                "boot "
                        + Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                                .strip() + "\n" + journal.formatted(mail()));
        return reader;
    }

    private int change(String activity) {
        return sql.transactionResult(transaction -> {
            var dsl = transaction.dsl();
            dsl.execute(
                    "select set_config('digit.actor', ?, true)",
                    CurrentActor.get().username());
            return dsl.execute("update portfolio.activity set version = version + 1 where id = ?", activity);
        });
    }

    private void as(String username, Runnable work) {
        CurrentActor.runAs(new Actor(username, username, Set.of(Role.AUDITOR), null, Lang.DA), work);
    }

    private String newReader() {
        var username = "reader" + ++number;
        Reader.add(sql, username, "AUDITOR");
        return username;
    }

    private void tell(String key, String words) {
        tell(key, words, "/");
    }

    private void tell(String key, String words, String path) {
        notices.tell(new NewNotice(reader, Follows.KIND, key, words(words), path, Urgency.DIGEST));
    }

    private void tell(String key, String words, Urgency urgency) {
        notices.tell(new NewNotice(reader, Follows.KIND, key, words(words), "/", urgency));
    }

    private static Bilingual words(String danish) {
        return new Bilingual(danish, "In English.");
    }

    private void nextMorning(int day) {
        now(day, "07:00");
        round.run();
    }

    /// Whether an office is closed on a weekday in the weeks that a test may use.
    private boolean closedWithin(LocalDate from, int days) {
        var open = holidays.workingDays();
        return from.datesUntil(from.plusDays(days))
                .anyMatch(day -> day.getDayOfWeek().getValue() < 6 && !open.isWorkingDay(day));
    }

    /// @param day 0 for the test's Tuesday
    private void now(int day, String time) {
        clock.standsAt(day(day) + "T" + time);
    }

    private static String day(int day) {
        return LocalDate.of(2026, 11, 24).plusWeeks(3L * week).plusDays(day).toString();
    }

    private void pass(Duration time) {
        clock.moves(time);
    }

    private List<MimeMessage> letters() {
        return lettersTo(reader + "@example.org");
    }

    private static List<MimeMessage> lettersTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> to(message).equals(address))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MimeMessage message) throws Exception {
        return ((String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent()).replace("\r\n", "\n");
    }

    private static String token(String address) throws Exception {
        var link = Pattern.compile("https://digit.example.org/people/notices/address\\?token=([\\w-]+)")
                .matcher(plain(lettersTo(address).getFirst()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> states() {
        return sql.fetch("select state from people.mail where username = ? order by made_at, id", reader)
                .getValues(0, String.class);
    }

    private Object stateOf(String username) {
        return sql.fetchValue("select state from people.mail where username = ?", username);
    }

    private Object attempts() {
        return sql.fetchValue("select attempts from people.mail where username = ?", reader);
    }

    private UUID mail() {
        return (UUID) sql.fetchValue("select id from people.mail where username = ?", reader);
    }
}
