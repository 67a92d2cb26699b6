package dk.digit.meetings.votes;

import static dk.digit.meetings.db.Tables.ATTENDANCE;
import static dk.digit.meetings.db.Tables.PROXY;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.MeetingId;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Who is at a meeting at this moment, and who holds whose proxy.
@Component
class Presence {

    private final DSLContext sql;

    Presence(DSLContext sql) {
        this.sql = sql;
    }

    Set<MunicipalityCode> at(MeetingId meeting) {
        return sql.select(ATTENDANCE.MUNICIPALITY)
                .from(ATTENDANCE)
                .where(ATTENDANCE.MEETING.eq(meeting.value()))
                .and(ATTENDANCE.STATE.eq("PRESENT"))
                .and(ATTENDANCE.LEFT_AT.isNull())
                .fetchSet(row -> new MunicipalityCode(row.value1()));
    }

    /// Holders by givers.
    Map<MunicipalityCode, MunicipalityCode> proxies(MeetingId meeting) {
        return sql.select(PROXY.GIVER, PROXY.HOLDER)
                .from(PROXY)
                .where(PROXY.MEETING.eq(meeting.value()))
                .and(PROXY.WITHDRAWN_AT.isNull())
                .fetchMap(row -> new MunicipalityCode(row.value1()), row -> new MunicipalityCode(row.value2()));
    }
}
