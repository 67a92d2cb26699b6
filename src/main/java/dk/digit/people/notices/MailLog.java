package dk.digit.people.notices;

import static dk.digit.people.db.Tables.MAIL;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.mail.MailSettings;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was sent to whom and why, and what became of it. Of the notices in a letter it names the kinds, not
/// the words: those are for their reader.
///
/// @param troubles what somebody has to look at: the newest first, not more than a page holds
/// @param configured whether there is a mail server
public record MailLog(List<Trouble> troubles, boolean configured, ListPage list) implements Page {

    private static final int TROUBLES_SHOWN = 50;

    /// A letter that is uncertain or failed.
    public record Trouble(
            UUID id,
            String username,
            MailPurpose purpose,
            MailState state,
            @Nullable String address,
            Instant madeAt,
            @Nullable String error) {}

    @Override
    public String titleKey() {
        return "people.mails.title";
    }

    @Component
    static class Query {

        private final Lists lists;
        private final DSLContext sql;
        private final MailSettings settings;

        Query(Lists lists, DSLContext sql, MailSettings settings) {
            this.lists = lists;
            this.sql = sql;
            this.settings = settings;
        }

        Answer answer(View view) {
            return lists.answer(
                    view, spec(), MAIL, noCondition(), list -> new MailLog(troubles(), settings.configured(), list));
        }

        private static ListSpec spec() {
            var day =
                    field("({0} at time zone {1})::date", LocalDate.class, MAIL.MADE_AT, val(Zone.COPENHAGEN.getId()));
            var time = field(
                    "to_char({0} at time zone {1}, 'YYYY-MM-DD HH24:MI:SS.US')",
                    String.class, MAIL.MADE_AT, val(Zone.COPENHAGEN.getId()));
            return ListSpec.of("mail", "people.mails.title", MAIL.ID)
                    .with(Column.text("time", "people.mail.made", time)
                            .worded((row, lang) -> Formats.timestamp(row.get(MAIL.MADE_AT)), MAIL.MADE_AT))
                    .with(Column.date("day", "people.mail.day", day).filtered().hidden())
                    .with(Column.text("username", "people.account.username", MAIL.USERNAME)
                            .linked(row -> "/people/accounts/" + row.get(MAIL.USERNAME))
                            .searched())
                    .with(Column.text("address", "people.address.email", MAIL.ADDRESS)
                            .searched())
                    .with(Column.choice("purpose", "people.mail.purpose", MAIL.PURPOSE, MailPurpose.class)
                            .filtered())
                    .with(Column.choice("state", "people.mail.state", MAIL.STATE, MailState.class)
                            .badged(row ->
                                    MailState.valueOf(row.get(MAIL.STATE)).badge())
                            .filtered())
                    .with(Column.choice("reason", "people.mail.reason", MAIL.REASON, DropReason.class)
                            .filtered()
                            .hidden())
                    .with(Column.number("notices", "people.mail.notices", MAIL.NOTICES))
                    .with(Column.text("kinds", "people.mail.kinds", field("{0}::text", String.class, MAIL.KINDS))
                            .worded(
                                    (row, lang) -> row.get(MAIL.KINDS) == null
                                            ? ""
                                            : Arrays.stream(row.get(MAIL.KINDS))
                                                    .map(kind -> Texts.of(lang, kind))
                                                    .collect(Collectors.joining(", ")),
                                    MAIL.KINDS))
                    .with(Column.text("sent", "people.mail.sent", field("{0}::text", String.class, MAIL.SENT_AT))
                            .worded(
                                    (row, lang) -> row.get(MAIL.SENT_AT) == null
                                            ? ""
                                            : Formats.timestamp(row.get(MAIL.SENT_AT)),
                                    MAIL.SENT_AT))
                    .with(Column.number("attempts", "people.mail.attempts", MAIL.ATTEMPTS))
                    .with(Column.text("error", "people.mail.error", MAIL.LAST_ERROR)
                            .searched())
                    .with(Column.text("subject", "people.mail.subject", MAIL.SUBJECT)
                            .hidden())
                    .sortedBy("-time")
                    .whenEmpty("people.mails.none");
        }

        private List<Trouble> troubles() {
            return sql.select(
                            MAIL.ID,
                            MAIL.USERNAME,
                            MAIL.PURPOSE,
                            MAIL.STATE,
                            MAIL.ADDRESS,
                            MAIL.MADE_AT,
                            MAIL.LAST_ERROR)
                    .from(MAIL)
                    .where(MAIL.STATE.in(MailState.UNCERTAIN.name(), MailState.FAILED.name()))
                    .orderBy(MAIL.MADE_AT.desc(), MAIL.ID)
                    .limit(TROUBLES_SHOWN)
                    .fetch(row -> new Trouble(
                            row.value1(),
                            row.value2(),
                            MailPurpose.valueOf(row.value3()),
                            MailState.valueOf(row.value4()),
                            row.value5(),
                            row.value6(),
                            row.value7()));
        }
    }
}
