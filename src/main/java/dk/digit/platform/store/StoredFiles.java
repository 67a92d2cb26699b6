package dk.digit.platform.store;

import static dk.digit.platform.db.Tables.STORED_FILE;
import static dk.digit.platform.db.Tables.STORED_FILE_PART;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored files. Content goes in and out in parts of one megabyte, whatever its size.
@Component
public class StoredFiles {

    private static final int PART = 1 << 20;

    private final DSLContext sql;

    StoredFiles(DSLContext sql) {
        this.sql = sql;
    }

    /// Stores what `content` holds, in the caller's transaction if there is one. Does not close it.
    ///
    /// @param limit bytes; a longer content is refused and nothing of it is kept
    @Transactional(rollbackFor = IOException.class)
    public StoredFile store(String name, String mediaType, InputStream content, long limit) throws IOException {
        var id = UUID.randomUUID();
        var digest = sha256();
        long size = writeParts(id, name, new DigestInputStream(content, digest), limit);
        return sql.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, id)
                .set(STORED_FILE.NAME, name)
                .set(STORED_FILE.MEDIA_TYPE, mediaType)
                .set(STORED_FILE.SIZE, size)
                .set(STORED_FILE.SHA256, HexFormat.of().formatHex(digest.digest()))
                .set(STORED_FILE.CREATED_BY, CurrentActor.get().username())
                .returning()
                .fetchSingle(StoredFiles::file);
    }

    public Optional<StoredFile> find(UUID id) {
        return sql.select(STORED_FILE.fields())
                .from(STORED_FILE)
                .where(STORED_FILE.ID.eq(id))
                .fetchOptional(StoredFiles::file);
    }

    /// Reads part by part while the stream is read; empty for a file that does not exist.
    public InputStream open(UUID id) {
        return new PartsStream(number -> part(id, number));
    }

    @Transactional
    public boolean delete(UUID id) {
        return sql.deleteFrom(STORED_FILE).where(STORED_FILE.ID.eq(id)).execute() == 1;
    }

    private long writeParts(UUID id, String name, InputStream content, long limit) throws IOException {
        long size = 0;
        byte[] part = content.readNBytes(PART);
        for (int number = 0; part.length > 0; number++) {
            size += part.length;
            if (size > limit) {
                throw new RefusedException(Refusal.of("platform.file.tooLarge", name, Math.max(1, limit >> 20)));
            }
            sql.insertInto(STORED_FILE_PART)
                    .set(STORED_FILE_PART.FILE_ID, id)
                    .set(STORED_FILE_PART.NUMBER, number)
                    .set(STORED_FILE_PART.CONTENT, part)
                    .execute();
            part = content.readNBytes(PART);
        }
        return size;
    }

    private byte @Nullable [] part(UUID id, int number) {
        return sql.select(STORED_FILE_PART.CONTENT)
                .from(STORED_FILE_PART)
                .where(STORED_FILE_PART.FILE_ID.eq(id))
                .and(STORED_FILE_PART.NUMBER.eq(number))
                .fetchOne(STORED_FILE_PART.CONTENT);
    }

    private static StoredFile file(Record row) {
        return new StoredFile(
                row.get(STORED_FILE.ID),
                row.get(STORED_FILE.NAME),
                row.get(STORED_FILE.MEDIA_TYPE),
                row.get(STORED_FILE.SIZE),
                row.get(STORED_FILE.SHA256),
                row.get(STORED_FILE.CREATED_AT),
                row.get(STORED_FILE.CREATED_BY));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
