package dk.digit.people.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class NoticesPagesTest {

    private static final String DIGEST = "/people/notices/templates/digest";

    @Autowired
    private MockMvc web;

    @Autowired
    private Notices notices;

    @Autowired
    private DSLContext sql;

    @Test
    void a_message_waits_on_top_of_every_page_until_it_is_read() throws Exception {
        tell("controller", "read/1", "Regnskabet venter på dig.");
        tell("controller", "read/2", "Budgettet venter på dig.");
        var controller = LoggedIn.as("controller", web);

        assertThat(controller.reads("/portfolio")).contains(", 2 ulæste");
        assertThat(controller.reads("/")).contains("Ulæste beskeder", "Regnskabet venter på dig.");
        assertThat(controller.reads("/people/notices")).contains("Regnskabet venter på dig.", "Noget, du følger");
        assertThat(controller.reads("/people/notices?state=UNREAD&sort=-state&q=regnskabet"))
                .contains("Viser 1–1 af 1");
        var opened = controller.submits("/people/notices/" + id("read/1") + "/read", "open", "1");
        assertThat(opened.getRedirectedUrl()).isEqualTo("/finance");
        assertThat(controller.reads("/portfolio")).contains(", 1 ulæste");
        controller.submits("/people/notices/read");
        assertThat(controller.reads("/people/notices")).contains(", 0 ulæste", "Budgettet venter på dig.");
    }

    @Test
    void nobody_reads_or_marks_anothers_messages() throws Exception {
        tell("board", "private", "Kun til bestyrelsen.");
        var chief = LoggedIn.as("chief-koege", web);

        assertThat(chief.reads("/people/notices")).doesNotContain("Kun til bestyrelsen.");
        assertThat(chief.submits("/people/notices/" + id("private") + "/read").getStatus())
                .isEqualTo(404);
        assertThat(sql.fetchValue("select read_at from people.notice where dedupe_key = 'private'"))
                .isNull();
    }

    @Test
    void what_is_done_counts_as_read() throws Exception {
        tell("auditor", "done", "Noget skal gøres.");
        sql.execute(
                "insert into people.mail (username, purpose, dedupe_key, state, urgent, made_at, not_before, sent_at)"
                        + " values ('auditor', 'IMMEDIATE', 'done', 'SENT', true, now(), now(), now())");
        sql.execute("update people.notice set sent_at = now(), mail_id = (select id from people.mail where dedupe_key ="
                + " 'done') where dedupe_key = 'done'");
        notices.withdraw("done");

        assertThat(LoggedIn.as("auditor", web).reads("/people/notices")).contains(", 0 ulæste", "Noget skal gøres.");
    }

    @Test
    void following_tells_of_what_others_change() throws Exception {
        var controller = LoggedIn.as("controller", web);
        assertThat(controller.reads("/portfolio/activities/ams")).contains(">Følg<");
        controller.submits("/people/notices/follows", "kind", "activity", "key", "ams");
        assertThat(controller.reads("/portfolio/activities/ams")).contains("Følg ikke længere");
        assertThat(controller.reads("/people/notices/follows")).contains("Ingen ændringer");

        sql.execute("update portfolio.activity set version = version + 1 where id = 'ams'");
        assertThat(controller.reads("/")).contains("Nyt i det, du følger", "1 ændring");
        controller.submits("/people/notices/follows/seen");
        assertThat(controller.reads("/")).doesNotContain("Nyt i det, du følger");
        controller.submits("/people/notices/follows/end", "kind", "activity", "key", "ams");
        assertThat(controller.reads("/people/notices/follows")).contains("Du følger ikke noget endnu");
    }

    @Test
    void nobody_follows_what_they_do_not_see() throws Exception {
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind, audience)"
                + " select 'tender', 'Udbud', 'Tender', kind, '{person:secretariat}' from portfolio.activity limit 1");
        var controller = LoggedIn.as("controller", web);

        assertThat(controller
                        .submits("/people/notices/follows", "kind", "activity", "key", "tender")
                        .getStatus())
                .isEqualTo(404);
        assertThat(controller
                        .submits("/people/notices/follows", "kind", "nothing", "key", "erp")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void everybody_chooses_when_the_mail_comes() throws Exception {
        var chief = LoggedIn.as("chief-lejre", web);
        chief.submits("/people/notices/preferences", "rhythm", "WEEKLY", "weekday", "THURSDAY");

        assertThat(chief.reads("/people/notices/preferences"))
                .containsPattern("value=\"WEEKLY\"[^>]* checked")
                .containsPattern("value=\"THURSDAY\"[^>]* selected")
                .contains("chief-lejre@digit.example");
        assertThat(chief.reads("/people/account")).contains("/people/notices/preferences");
        assertThat(chief.submits("/people/notices/preferences", "rhythm", "WEEKLY", "weekday", "SOON")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void without_a_mail_server_only_an_administrator_sets_addresses() throws Exception {
        var chief = LoggedIn.as("chief-greve", web);
        assertThat(text(chief.submits("/people/notices/preferences/address", "email", "ny@example.org")))
                .contains("Systemet kan ikke sende mail endnu");
        assertThat(chief.submits("/people/accounts/chief-greve/address", "email", "ny@example.org")
                        .getStatus())
                .isEqualTo(403);

        var admin = LoggedIn.as("admin", web);
        assertThat(text(admin.submits("/people/accounts/chief-greve/address", "email", "ingen adresse")))
                .contains("Adressen ligner ikke en e-mailadresse");
        admin.submits("/people/accounts/chief-greve/address", "email", "ny@example.org");
        assertThat(admin.reads("/people/accounts/chief-greve/address")).contains("ny@example.org");
        assertThat(admin.opens("/people/accounts/nobody/address").getStatus()).isEqualTo(404);
    }

    @Test
    void a_link_that_does_not_hold_says_so() throws Exception {
        assertThat(LoggedIn.as("board", web).reads("/people/notices/address?token=guessed"))
                .contains("Linket gælder ikke længere");
    }

    @Test
    void a_template_is_shown_filled_in_before_it_is_kept() throws Exception {
        var secretariat = LoggedIn.as("secretariat", web);
        assertThat(secretariat.reads(DIGEST)).contains("Systemets egne ord bruges", "Hej Digitaliseringschef");

        var preview = secretariat.submits(DIGEST, template("Kære {{name}}\n\n{{items}}", "preview", "1"));
        assertThat(text(preview)).contains("<p>Kære Digitaliseringschef</p>", "<li><a href=");
        assertThat(secretariat.reads(DIGEST)).contains("Systemets egne ord bruges");

        secretariat.submits(DIGEST, template("Kære {{name}}\n\n{{items}}", "version", "0"));
        assertThat(secretariat.reads(DIGEST))
                .contains("Udgave 1, secretariat", "<p>Kære Digitaliseringschef</p>", "Hent systemets egne ord");
        assertThat(secretariat.reads(DIGEST + "?standard=1")).contains("Hej {{name}}");

        var admin = LoggedIn.as("admin", web);
        var late = admin.submits(DIGEST, template("Hej {{name}}\n\n{{items}}", "version", "0"));
        assertThat(late.getStatus()).as("somebody was faster").isEqualTo(409);
        assertThat(text(late)).contains("secretariat", "Kære {{name}}", "Hej {{name}}");
    }

    @Test
    void a_template_with_a_wrong_or_missing_placeholder_is_not_kept() throws Exception {
        var path = "/people/notices/templates/immediate";
        var answer = LoggedIn.as("secretariat", web).submits(path, template("Hej\n{{nmae}}", "version", "0"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Linje 2: {{nmae}} kendes ikke her", "Tekst på dansk: {{items}} mangler.");
        assertThat(sql.fetchExists(sql.selectOne().from("people.mail_template").where("purpose = 'IMMEDIATE'")))
                .isFalse();
    }

    @Test
    void the_log_shows_what_went_wrong_and_lets_it_be_sent_again() throws Exception {
        mail("UNCERTAIN", "uncertain");
        mail("FAILED", "failed");
        var admin = LoggedIn.as("admin", web);

        assertThat(admin.reads("/people/notices/mails"))
                .contains("Mails, der skal ses på", "550 no such person", "Uvis", "Fejlet", "nogen mailserver");
        assertThat(admin.opens("/people/notices/mails?format=xlsx").getStatus()).isEqualTo(200);
        for (String column : List.of("time", "username", "purpose", "state", "kinds", "sent", "error")) {
            assertThat(admin.opens("/people/notices/mails?state=FAILED&sort=" + column)
                            .getStatus())
                    .as(column)
                    .isEqualTo(200);
        }
        admin.submits("/people/notices/mails/" + mailId("failed") + "/again");
        admin.submits("/people/notices/mails/" + mailId("uncertain") + "/arrived");
        assertThat(sql.fetchValue("select state from people.mail where dedupe_key = 'failed'"))
                .isEqualTo("WAITING");
        assertThat(sql.fetchValue("select state from people.mail where dedupe_key = 'uncertain'"))
                .isEqualTo("SENT");

        var auditor = LoggedIn.as("auditor", web);
        assertThat(auditor.opens("/people/notices/mails").getStatus()).isEqualTo(200);
        assertThat(auditor.submits("/people/notices/mails/" + mailId("failed") + "/again")
                        .getStatus())
                .isEqualTo(403);
        assertThat(LoggedIn.as("board", web).opens("/people/notices/mails").getStatus())
                .isEqualTo(403);
    }

    private void mail(String state, String key) {
        sql.execute(
                "insert into people.mail (username, purpose, dedupe_key, state, urgent, made_at, not_before, last_error)"
                        + " values ('controller', 'IMMEDIATE', ?, ?, true, now(), now(), '550 no such person')",
                key,
                state);
    }

    private UUID mailId(String key) {
        return (UUID) sql.fetchValue("select id from people.mail where dedupe_key = ?", key);
    }

    private static String[] template(String body, String name, String value) {
        return new String[] {"subjectDa", "Emne", "bodyDa", body, "subjectEn", "Subject", "bodyEn", body, name, value};
    }

    private void tell(String username, String key, String words) {
        notices.tell(new NewNotice(
                username, Follows.KIND, key, new Bilingual(words, "In English."), "/finance", Urgency.DIGEST));
    }

    private UUID id(String key) {
        return (UUID) sql.fetchValue("select id from people.notice where dedupe_key = ?", key);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
