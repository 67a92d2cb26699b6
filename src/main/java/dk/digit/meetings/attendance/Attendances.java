package dk.digit.meetings.attendance;

import static dk.digit.meetings.db.Tables.ATTENDANCE;
import static java.util.stream.Collectors.toCollection;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.AttendanceState;
import dk.digit.meetings.MeetingId;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored attendance of meetings.
@Component
public class Attendances {

    private final DSLContext sql;

    Attendances(DSLContext sql) {
        this.sql = sql;
    }

    /// What is recorded of a meeting; a municipality of which nothing is recorded is left out. One query.
    public List<Attendance> of(MeetingId meeting) {
        return sql.select(ATTENDANCE.MUNICIPALITY, ATTENDANCE.STATE, ATTENDANCE.ARRIVED_AT, ATTENDANCE.LEFT_AT)
                .from(ATTENDANCE)
                .where(ATTENDANCE.MEETING.eq(meeting.value()))
                .orderBy(ATTENDANCE.MUNICIPALITY)
                .fetch(row -> new Attendance(
                        new MunicipalityCode(row.value1()),
                        AttendanceState.valueOf(row.value2()),
                        row.value3(),
                        row.value4()));
    }

    /// The municipalities that sit at the table now.
    public Set<MunicipalityCode> present(MeetingId meeting) {
        return of(meeting).stream()
                .filter(Attendance::isHere)
                .map(Attendance::municipality)
                .collect(toCollection(LinkedHashSet::new));
    }

    /// Records the same of many municipalities. Whoever had left is back, whoever is not there has neither
    /// come nor left.
    @Transactional
    public void record(MeetingId meeting, Collection<MunicipalityCode> municipalities, AttendanceState state) {
        var insert = sql.insertInto(ATTENDANCE, ATTENDANCE.MEETING, ATTENDANCE.MUNICIPALITY, ATTENDANCE.STATE);
        for (MunicipalityCode municipality : municipalities) {
            insert = insert.values(meeting.value(), municipality.value(), state.name());
        }
        insert.onConflict(ATTENDANCE.MEETING, ATTENDANCE.MUNICIPALITY)
                .doUpdate()
                .set(ATTENDANCE.STATE, state.name())
                .set(ATTENDANCE.ARRIVED_AT, (LocalTime) null)
                .set(ATTENDANCE.LEFT_AT, (LocalTime) null)
                .set(ATTENDANCE.VERSION, ATTENDANCE.VERSION.plus(1))
                .execute();
    }

    /// A municipality came late, or left early.
    ///
    /// @param arrived null when it was there from the beginning
    /// @param left null when it stays
    /// @return false when it is not recorded as present
    @Transactional
    public boolean clock(
            MeetingId meeting, MunicipalityCode municipality, @Nullable LocalTime arrived, @Nullable LocalTime left) {
        return sql.update(ATTENDANCE)
                        .set(ATTENDANCE.ARRIVED_AT, arrived)
                        .set(ATTENDANCE.LEFT_AT, left)
                        .set(ATTENDANCE.VERSION, ATTENDANCE.VERSION.plus(1))
                        .where(ATTENDANCE.MEETING.eq(meeting.value()))
                        .and(ATTENDANCE.MUNICIPALITY.eq(municipality.value()))
                        .and(ATTENDANCE.STATE.eq(AttendanceState.PRESENT.name()))
                        .execute()
                == 1;
    }
}
