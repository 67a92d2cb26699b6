package dk.digit.meetings.minutes;

import static dk.digit.meetings.db.Tables.MINUTES_SIGNATURE;
import static dk.digit.meetings.db.Tables.MINUTES_SIGNER;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Actor;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The stored signers of minutes with their signatures.
@Component
class Signatures {

    private final DSLContext sql;

    Signatures(DSLContext sql) {
        this.sql = sql;
    }

    List<Signer> of(long minutes) {
        return sql.select(MINUTES_SIGNER.fields())
                .select(MINUTES_SIGNATURE.CAPACITY, MINUTES_SIGNATURE.SIGNED_AT)
                .from(MINUTES_SIGNER)
                .leftJoin(MINUTES_SIGNATURE)
                .on(MINUTES_SIGNATURE.SIGNER.eq(MINUTES_SIGNER.ID))
                .where(MINUTES_SIGNER.MINUTES.eq(minutes))
                .orderBy(MINUTES_SIGNER.ID)
                .fetch(Signatures::signer);
    }

    void ask(Minutes minutes, List<Signer> signers) {
        sql.batch(signers.stream()
                        .map(one -> sql.insertInto(MINUTES_SIGNER)
                                .set(MINUTES_SIGNER.MINUTES, minutes.id())
                                .set(MINUTES_SIGNER.ROLE, one.role().name())
                                .set(
                                        MINUTES_SIGNER.MUNICIPALITY,
                                        one.municipality() == null
                                                ? null
                                                : one.municipality().value())
                                .set(MINUTES_SIGNER.USERNAME, one.username()))
                        .toList())
                .execute();
    }

    void sign(Minutes minutes, Signer signer, Actor actor, String capacity) {
        sql.insertInto(MINUTES_SIGNATURE)
                .set(MINUTES_SIGNATURE.SIGNER, signer.id())
                .set(MINUTES_SIGNATURE.MINUTES, minutes.id())
                .set(MINUTES_SIGNATURE.SHA256, minutes.sha256())
                .set(MINUTES_SIGNATURE.USERNAME, actor.username())
                .set(MINUTES_SIGNATURE.CAPACITY, capacity)
                .execute();
    }

    private static Signer signer(Record row) {
        var municipality = row.get(MINUTES_SIGNER.MUNICIPALITY);
        return new Signer(
                row.get(MINUTES_SIGNER.ID),
                SignerRole.valueOf(row.get(MINUTES_SIGNER.ROLE)),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.get(MINUTES_SIGNER.USERNAME),
                row.get(MINUTES_SIGNATURE.CAPACITY),
                row.get(MINUTES_SIGNATURE.SIGNED_AT));
    }
}
