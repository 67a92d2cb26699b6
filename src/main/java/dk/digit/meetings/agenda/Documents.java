package dk.digit.meetings.agenda;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static dk.digit.meetings.db.Tables.ITEM_DOCUMENT;
import static dk.digit.platform.db.Tables.STORED_FILE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.store.StoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored annexes of items. Their content is kept as files that never change: a new edition is a new
/// annex.
@Component
class Documents {

    /// Bytes; the same as what the field's applications for purchases take.
    static final long LARGEST = 25L << 20;

    private final DSLContext sql;
    private final StoredFiles files;

    Documents(DSLContext sql, StoredFiles files) {
        this.sql = sql;
        this.files = files;
    }

    /// The annexes of the items that `which` names, by item.
    Map<Long, List<ItemDocument>> of(Condition which) {
        return sql
                .select(
                        ITEM_DOCUMENT.ITEM,
                        ITEM_DOCUMENT.ID,
                        ITEM_DOCUMENT.NUMBER,
                        ITEM_DOCUMENT.NAME,
                        ITEM_DOCUMENT.FILE,
                        STORED_FILE.MEDIA_TYPE,
                        STORED_FILE.SIZE)
                .from(ITEM_DOCUMENT)
                .join(AGENDA_ITEM)
                .on(AGENDA_ITEM.ID.eq(ITEM_DOCUMENT.ITEM))
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(ITEM_DOCUMENT.FILE))
                .where(which)
                .orderBy(ITEM_DOCUMENT.ITEM, ITEM_DOCUMENT.NUMBER)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(ITEM_DOCUMENT.ITEM), mapping(Documents::document, toList())));
    }

    /// @throws dk.digit.platform.text.RefusedException when it is larger than [#LARGEST]
    @Transactional(rollbackFor = IOException.class)
    public void add(AgendaItem item, String name, String mediaType, InputStream content) throws IOException {
        var file = files.store(name, mediaType, content, LARGEST);
        sql.insertInto(ITEM_DOCUMENT)
                .set(ITEM_DOCUMENT.ITEM, item.id())
                .set(
                        ITEM_DOCUMENT.NUMBER,
                        field(select(coalesce(max(ITEM_DOCUMENT.NUMBER), val((short) 0))
                                        .plus((short) 1))
                                .from(ITEM_DOCUMENT)
                                .where(ITEM_DOCUMENT.ITEM.eq(item.id()))))
                .set(ITEM_DOCUMENT.NAME, name)
                .set(ITEM_DOCUMENT.FILE, file.id())
                .execute();
    }

    InputStream open(ItemDocument document) {
        return files.open(document.file());
    }

    @Transactional
    public void remove(AgendaItem item, ItemDocument document) {
        sql.deleteFrom(ITEM_DOCUMENT)
                .where(ITEM_DOCUMENT.ID.eq(document.id()))
                .and(ITEM_DOCUMENT.ITEM.eq(item.id()))
                .execute();
        files.delete(document.file());
    }

    void removeAll(AgendaItem item) {
        item.documents().forEach(document -> remove(item, document));
    }

    private static ItemDocument document(Record row) {
        return new ItemDocument(
                row.get(ITEM_DOCUMENT.ID),
                row.get(ITEM_DOCUMENT.NUMBER),
                row.get(ITEM_DOCUMENT.NAME),
                row.get(ITEM_DOCUMENT.FILE),
                row.get(STORED_FILE.MEDIA_TYPE),
                row.get(STORED_FILE.SIZE));
    }
}
