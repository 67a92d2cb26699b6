package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.MEETING;

import dk.digit.platform.access.Locator;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// A meeting: the body's that met.
@Component
class MeetingLocator implements Locator {

    static final String KIND = "meeting";

    private final DSLContext sql;

    MeetingLocator(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Target> locate(String id) {
        return sql.select(MEETING.HELD_ON, MEETING.BODY)
                .from(MEETING)
                .where(MEETING.ID.eq(id))
                .fetchOptional(row -> target(id, row.value1(), row.value2()));
    }

    static Target target(Meeting meeting) {
        return target(meeting.id().value(), meeting.heldOn(), meeting.body().value());
    }

    private static Target target(String id, LocalDate day, String body) {
        return Target.ofBody(KIND, id, words(day), body);
    }

    private static Bilingual words(LocalDate day) {
        return new Bilingual(
                Texts.of(Lang.DA, "meetings.meeting.on", Formats.longDate(Lang.DA, day)),
                Texts.of(Lang.EN, "meetings.meeting.on", Formats.longDate(Lang.EN, day)));
    }

    @Override
    public String path(String id) {
        return "/meetings/meetings/" + id;
    }

    @Override
    public Map<String, Bilingual> names(Collection<String> ids) {
        return sql.select(MEETING.ID, MEETING.HELD_ON)
                .from(MEETING)
                .where(MEETING.ID.in(ids))
                .fetchMap(MEETING.ID, row -> words(row.value2()));
    }
}
