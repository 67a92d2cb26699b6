package dk.digit.meetings.attendance;

import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.db.Tables.PROXY;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored proxies. How many a municipality may hold is told by the bylaws of the meeting's day.
@Component
public class Proxies {

    private final DSLContext sql;
    private final Bylaws bylaws;
    private final Entitled entitled;
    private final Clock clock;

    Proxies(DSLContext sql, Bylaws bylaws, Entitled entitled, Clock clock) {
        this.sql = sql;
        this.bylaws = bylaws;
        this.entitled = entitled;
        this.clock = clock;
    }

    /// The proxies that hold for a meeting, in the order in which they were given. One query.
    public List<Proxy> of(MeetingId meeting) {
        return sql.select(PROXY.ID, PROXY.GIVER, PROXY.HOLDER, PROXY.GIVEN_ON, PROXY.WRITTEN)
                .from(PROXY)
                .where(PROXY.MEETING.eq(meeting.value()))
                .and(PROXY.WITHDRAWN_AT.isNull())
                .orderBy(PROXY.ID)
                .fetch(row -> new Proxy(
                        row.value1(),
                        new MunicipalityCode(row.value2()),
                        new MunicipalityCode(row.value3()),
                        row.value4(),
                        row.value5()));
    }

    /// Gives a proxy for a meeting.
    ///
    /// @throws RefusedException when the bylaws of the day do not allow it, one of the two does not sit in the
    /// body, or the holder has given its own vote away
    @Transactional
    public void give(Meeting meeting, MunicipalityCode giver, MunicipalityCode holder, boolean written) {
        lock(meeting.id());
        var rule = bylaws.on(meeting.heldOn()).proxies(meeting.body());
        var given = of(meeting.id());
        refuse(!meeting.isAhead(), "meetings.refused.state." + meeting.state().name(), "");
        refuse(
                !rule.allowed(),
                "meetings.refused.proxy.none",
                "holder",
                rule.clause().paragraph());
        refuse(rule.inWriting() && !written, "meetings.refused.proxy.written", "written");
        refuse(!entitled.sits(meeting, giver), "meetings.refused.proxy.seat", "giver", entitled.name(giver));
        refuse(!entitled.sits(meeting, holder), "meetings.refused.proxy.seat", "holder", entitled.name(holder));
        refuse(
                given.stream().anyMatch(proxy -> proxy.giver().equals(holder)),
                "meetings.refused.proxy.passed",
                "holder",
                entitled.name(holder));
        refuse(
                given.stream().anyMatch(proxy -> proxy.holder().equals(giver)),
                "meetings.refused.proxy.holds",
                "giver",
                entitled.name(giver));
        refuse(
                given.stream().filter(proxy -> proxy.holder().equals(holder)).count() >= rule.perHolder(),
                "meetings.refused.proxy.many",
                "holder",
                entitled.name(holder),
                rule.perHolder());
        sql.insertInto(PROXY)
                .set(PROXY.MEETING, meeting.id().value())
                .set(PROXY.GIVER, giver.value())
                .set(PROXY.HOLDER, holder.value())
                .set(PROXY.GIVEN_ON, Zone.today(clock))
                .set(PROXY.WRITTEN, written)
                .execute();
    }

    /// Takes a proxy back; it stays on record.
    @Transactional
    public void withdraw(MeetingId meeting, long proxy) {
        sql.update(PROXY)
                .set(PROXY.WITHDRAWN_AT, clock.instant())
                .where(PROXY.ID.eq(proxy))
                .and(PROXY.MEETING.eq(meeting.value()))
                .and(PROXY.WITHDRAWN_AT.isNull())
                .execute();
    }

    /// One at a time: two proxies for the same holder at once would each find room.
    private void lock(MeetingId meeting) {
        sql.select(MEETING.ID)
                .from(MEETING)
                .where(MEETING.ID.eq(meeting.value()))
                .forUpdate()
                .execute();
    }

    private static void refuse(boolean broken, String key, String field, Object... args) {
        if (broken) {
            var refusal = Refusal.of(key, args);
            throw new RefusedException(field.isEmpty() ? refusal : refusal.at(field));
        }
    }
}
