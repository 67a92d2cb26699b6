package dk.digit.meetings.agenda;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.meetings.ItemKind;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored agendas.
@Component
public class Agendas {

    private final DSLContext sql;
    private final Documents documents;

    Agendas(DSLContext sql, Documents documents) {
        this.sql = sql;
        this.documents = documents;
    }

    /// The items of a meeting in order, as far as the reader may see them. Two queries.
    public List<AgendaItem> of(MeetingId meeting) {
        return items(AGENDA_ITEM.MEETING.eq(meeting.value()));
    }

    public Optional<AgendaItem> find(long id) {
        return items(AGENDA_ITEM.ID.eq(id)).stream().findFirst();
    }

    /// Adds an item at the end.
    ///
    /// @return its id
    @Transactional
    public long add(MeetingId meeting, ItemDraft draft) {
        return sql.insertInto(AGENDA_ITEM)
                .set(AGENDA_ITEM.MEETING, meeting.value())
                .set(AGENDA_ITEM.NUMBER, next(meeting))
                .set(words(draft))
                .returningResult(AGENDA_ITEM.ID)
                .fetchSingle()
                .value1();
    }

    /// Adds an item behind the proposals that the agenda holds, or at the end where it has no place for them.
    ///
    /// @return its id
    @Transactional
    public long addProposal(MeetingId meeting, ItemDraft draft) {
        long added = add(meeting, draft);
        var number = sql.select(max(AGENDA_ITEM.NUMBER))
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.eq(meeting.value()))
                .and(AGENDA_ITEM.KIND.in(ItemKind.PROPOSALS.name(), ItemKind.PROPOSAL.name()))
                .and(AGENDA_ITEM.ID.ne(added))
                .fetchSingle()
                .value1();
        if (number != null) {
            sql.update(AGENDA_ITEM)
                    .set(AGENDA_ITEM.NUMBER, AGENDA_ITEM.NUMBER.plus((short) 1))
                    .where(AGENDA_ITEM.MEETING.eq(meeting.value()))
                    .and(AGENDA_ITEM.NUMBER.gt(number))
                    .execute();
            number(added, number + 1);
        }
        return added;
    }

    /// @return false when somebody changed the item since `version`
    @Transactional
    boolean change(long id, ItemDraft draft, long version) {
        return sql.update(AGENDA_ITEM)
                        .set(words(draft))
                        .set(AGENDA_ITEM.VERSION, AGENDA_ITEM.VERSION.plus(1))
                        .where(AGENDA_ITEM.ID.eq(id))
                        .and(AGENDA_ITEM.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// Changes places with the item above or below; at the end of the list nothing happens. Items that the
    /// reader does not see keep their numbers.
    @Transactional
    public void move(AgendaItem item, boolean up) {
        var all = of(item.meeting());
        int at = all.stream().map(AgendaItem::id).toList().indexOf(item.id());
        int other = up ? at - 1 : at + 1;
        if (at >= 0 && other >= 0 && other < all.size()) {
            number(item.id(), all.get(other).number());
            number(all.get(other).id(), item.number());
        }
    }

    @Transactional
    public void remove(AgendaItem item) {
        documents.removeAll(item);
        sql.deleteFrom(AGENDA_ITEM).where(AGENDA_ITEM.ID.eq(item.id())).execute();
    }

    private void number(long id, int number) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.NUMBER, (short) number)
                .where(AGENDA_ITEM.ID.eq(id))
                .execute();
    }

    private Field<Short> next(MeetingId meeting) {
        return field(select(coalesce(max(AGENDA_ITEM.NUMBER), val((short) 0)).plus((short) 1))
                .from(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING.eq(meeting.value())));
    }

    private static Map<Field<?>, @Nullable Object> words(ItemDraft draft) {
        var words = new LinkedHashMap<Field<?>, @Nullable Object>();
        words.put(AGENDA_ITEM.KIND, draft.kind().name());
        words.put(AGENDA_ITEM.MATTER, draft.matter());
        words.put(AGENDA_ITEM.TITLE, draft.title().da());
        words.put(AGENDA_ITEM.TITLE_EN, draft.title().enOrNull());
        words.put(AGENDA_ITEM.SUMMARY, draft.text().summary());
        words.put(AGENDA_ITEM.RECOMMENDATION, draft.text().recommendation());
        words.put(AGENDA_ITEM.PRESENTATION, draft.text().presentation());
        words.put(AGENDA_ITEM.EFFECT, draft.text().effect());
        words.put(AGENDA_ITEM.ECONOMY, draft.text().economy());
        words.put(AGENDA_ITEM.PRESENTER, draft.presenter());
        words.put(AGENDA_ITEM.MINUTES, draft.minutes());
        return words;
    }

    private List<AgendaItem> items(Condition which) {
        var annexes = documents.of(which);
        return sql.select(AGENDA_ITEM.fields())
                .from(AGENDA_ITEM)
                .where(which)
                .orderBy(AGENDA_ITEM.MEETING, AGENDA_ITEM.NUMBER)
                .fetch(row -> item(row, annexes.getOrDefault(row.get(AGENDA_ITEM.ID), List.of())));
    }

    private static AgendaItem item(Record row, List<ItemDocument> annexes) {
        var minutes = row.get(AGENDA_ITEM.MINUTES);
        return new AgendaItem(
                row.get(AGENDA_ITEM.ID),
                new MeetingId(row.get(AGENDA_ITEM.MEETING)),
                row.get(AGENDA_ITEM.NUMBER),
                ItemKind.valueOf(row.get(AGENDA_ITEM.KIND)),
                row.get(AGENDA_ITEM.MATTER),
                Bilingual.of(row.get(AGENDA_ITEM.TITLE), row.get(AGENDA_ITEM.TITLE_EN)),
                new CaseText(
                        row.get(AGENDA_ITEM.SUMMARY),
                        row.get(AGENDA_ITEM.RECOMMENDATION),
                        row.get(AGENDA_ITEM.PRESENTATION),
                        row.get(AGENDA_ITEM.EFFECT),
                        row.get(AGENDA_ITEM.ECONOMY)),
                row.get(AGENDA_ITEM.PRESENTER),
                minutes == null ? null : minutes.intValue(),
                row.get(AGENDA_ITEM.AUDIENCE) != null,
                annexes,
                row.get(AGENDA_ITEM.VERSION));
    }
}
