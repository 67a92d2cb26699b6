package dk.digit.people.notices;

import static dk.digit.people.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.mail.MailSettings;
import dk.digit.platform.text.Lang;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The accounts that letters go to.
@Component
class Recipients {

    private final DSLContext sql;
    private final MailSettings settings;

    Recipients(DSLContext sql, MailSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// What holds for an account that gets mail. The example accounts get some only where the mail server is
    /// this machine: their addresses are nobody's.
    Condition reachable() {
        var known = ACCOUNT.EMAIL_VERIFIED_AT.isNotNull().and(ACCOUNT.LOCKED_AT.isNull());
        return settings.local() ? known : known.and(DSL.not(ACCOUNT.DEMONSTRATION));
    }

    boolean mayGetMail(Recipient recipient) {
        return settings.local() || !recipient.demonstration();
    }

    Recipient find(String username) {
        return sql.select(
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        when(ACCOUNT.EMAIL_VERIFIED_AT.isNotNull(), ACCOUNT.EMAIL),
                        ACCOUNT.LANG,
                        ACCOUNT.DEMONSTRATION,
                        ACCOUNT.LOCKED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchSingle(row -> new Recipient(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Lang.EN.code().equals(row.value4()) ? Lang.EN : Lang.DA,
                        row.value5(),
                        row.value6() != null));
    }
}
