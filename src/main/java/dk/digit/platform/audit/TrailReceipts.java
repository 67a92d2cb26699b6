package dk.digit.platform.audit;

import static dk.digit.platform.db.Tables.AUDIT_SEAL;

import dk.digit.platform.check.Finding;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes receipts of the trail, and compares the trail with one from earlier. Whoever can write to the
/// whole database can make a trail that agrees with itself; it cannot agree with a receipt that was kept
/// elsewhere.
@Component
public class TrailReceipts {

    private final DSLContext sql;

    TrailReceipts(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional
    public TrailReceipt now() {
        var row = sql.fetchSingle("select number, hash, at, entries from platform.trail_receipt()");
        return new TrailReceipt(
                row.get("number", Long.class),
                row.get("hash", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("entries", Long.class));
    }

    /// What speaks against `receipt`, or nothing.
    @Transactional(readOnly = true)
    public Optional<Finding> compare(TrailReceipt receipt) {
        if (receipt.number() == 0) {
            return Optional.empty();
        }
        var hash = sql.select(AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .where(AUDIT_SEAL.NUMBER.eq(receipt.number()))
                .fetchOne(AUDIT_SEAL.HASH);
        if (hash != null && HexFormat.of().formatHex(hash).equals(receipt.hash())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Finding.Severity.ERROR,
                Formats.timestamp(receipt.at()),
                Refusal.of(
                        hash == null ? "platform.check.receiptGone" : "platform.check.receiptDiffers",
                        Long.toString(receipt.number())),
                Refusal.of("platform.check.trailAction")));
    }
}
