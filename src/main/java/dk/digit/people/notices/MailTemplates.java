package dk.digit.people.notices;

import static dk.digit.people.db.Tables.MAIL_TEMPLATE;

import dk.digit.platform.mail.MailTemplate;
import dk.digit.platform.web.form.StaleException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored words of the letters. Nothing is changed: each change is a version of its own.
@Component
class MailTemplates {

    private static final int VERSIONS_SHOWN = 20;

    private final DSLContext sql;
    private final Clock clock;

    MailTemplates(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    TemplateWords current(MailPurpose purpose) {
        var versions = versions(purpose, 1);
        return versions.isEmpty() ? TemplateWords.standard(purpose) : versions.getFirst();
    }

    /// The newest first.
    List<TemplateWords> versions(MailPurpose purpose) {
        return versions(purpose, VERSIONS_SHOWN);
    }

    private List<TemplateWords> versions(MailPurpose purpose, int most) {
        return sql.select(
                        MAIL_TEMPLATE.VERSION,
                        MAIL_TEMPLATE.SUBJECT_DA,
                        MAIL_TEMPLATE.BODY_DA,
                        MAIL_TEMPLATE.SUBJECT_EN,
                        MAIL_TEMPLATE.BODY_EN,
                        MAIL_TEMPLATE.MADE_BY,
                        MAIL_TEMPLATE.MADE_AT)
                .from(MAIL_TEMPLATE)
                .where(MAIL_TEMPLATE.PURPOSE.eq(purpose.name()))
                .orderBy(MAIL_TEMPLATE.VERSION.desc())
                .limit(most)
                .fetch(MailTemplates::words);
    }

    private static TemplateWords words(Record row) {
        return new TemplateWords(
                row.get(MAIL_TEMPLATE.VERSION),
                new MailTemplate(row.get(MAIL_TEMPLATE.SUBJECT_DA), row.get(MAIL_TEMPLATE.BODY_DA)),
                new MailTemplate(row.get(MAIL_TEMPLATE.SUBJECT_EN), row.get(MAIL_TEMPLATE.BODY_EN)),
                row.get(MAIL_TEMPLATE.MADE_BY),
                row.get(MAIL_TEMPLATE.MADE_AT));
    }

    /// Keeps a new version on top of `opened`.
    ///
    /// @throws StaleException when somebody else has made one meanwhile
    @Transactional
    public void save(MailPurpose purpose, long opened, MailTemplate da, MailTemplate en, String by) {
        int added = sql.insertInto(MAIL_TEMPLATE)
                .set(MAIL_TEMPLATE.PURPOSE, purpose.name())
                .set(MAIL_TEMPLATE.VERSION, (int) opened + 1)
                .set(MAIL_TEMPLATE.SUBJECT_DA, da.subject())
                .set(MAIL_TEMPLATE.BODY_DA, da.body())
                .set(MAIL_TEMPLATE.SUBJECT_EN, en.subject())
                .set(MAIL_TEMPLATE.BODY_EN, en.body())
                .set(MAIL_TEMPLATE.MADE_BY, by)
                .set(MAIL_TEMPLATE.MADE_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            var theirs = current(purpose);
            throw new StaleException(
                    Objects.requireNonNull(theirs.madeBy()),
                    Objects.requireNonNull(theirs.madeAt()),
                    TemplatePage.values(theirs),
                    theirs.version());
        }
    }
}
