package dk.digit.report;

import static dk.digit.report.db.Tables.LOCKED_REPORT;

import dk.digit.platform.text.Lang;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Approved reports as bytes. What is written here stays.
@Component
class LockedReports {

    private final DSLContext sql;

    LockedReports(DSLContext sql) {
        this.sql = sql;
    }

    Optional<byte[]> find(Edition edition, Lang lang, Format format) {
        return sql.select(LOCKED_REPORT.CONTENT)
                .from(LOCKED_REPORT)
                .where(LOCKED_REPORT.YEAR.eq(edition.year()))
                .and(LOCKED_REPORT.EDITION.eq(edition.number()))
                .and(LOCKED_REPORT.LANG.eq(lang.code()))
                .and(LOCKED_REPORT.FORMAT.eq(format.name()))
                .fetchOptional(LOCKED_REPORT.CONTENT);
    }

    /// The fingerprint by which a copy can be told from the original.
    Optional<String> sha256(Edition edition, Lang lang, Format format) {
        return sql.select(LOCKED_REPORT.SHA256)
                .from(LOCKED_REPORT)
                .where(LOCKED_REPORT.YEAR.eq(edition.year()))
                .and(LOCKED_REPORT.EDITION.eq(edition.number()))
                .and(LOCKED_REPORT.LANG.eq(lang.code()))
                .and(LOCKED_REPORT.FORMAT.eq(format.name()))
                .fetchOptional(LOCKED_REPORT.SHA256);
    }

    void keep(Edition edition, Lang lang, Format format, byte[] content) {
        sql.insertInto(LOCKED_REPORT)
                .set(LOCKED_REPORT.YEAR, edition.year())
                .set(LOCKED_REPORT.EDITION, edition.number())
                .set(LOCKED_REPORT.LANG, lang.code())
                .set(LOCKED_REPORT.FORMAT, format.name())
                .set(LOCKED_REPORT.MEDIA_TYPE, format.mediaType())
                .set(LOCKED_REPORT.CONTENT, content)
                .set(LOCKED_REPORT.SHA256, fingerprint(content))
                .execute();
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
