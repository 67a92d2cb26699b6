package dk.digit.association;

import dk.digit.platform.audit.AuditEntry;
import dk.digit.platform.audit.AuditTrail;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who changed what in the system and when: the audit trail of a body or a member, in words.
@Component
class ChangeLog {

    private static final int SHOWN = 50;

    private final AuditTrail trail;

    ChangeLog(AuditTrail trail) {
        this.trail = trail;
    }

    /// What the changed row is.
    enum Subject {
        BODY,
        SEAT,
        SEAT_HOLDING,
        MEMBERSHIP,
        MUNICIPALITY
    }

    /// @param changes sentences, in the reader's language
    record Line(Instant at, String actor, Subject subject, AuditEntry.Operation operation, List<String> changes) {}

    List<Line> ofBody(Body body, List<HeldSeat> held, List<Seating> seatings, Lang lang) {
        var seats = Stream.concat(
                        held.stream().map(one -> one.seat().id().toString()),
                        seatings.stream()
                                .map(Seating::seat)
                                .filter(Objects::nonNull)
                                .map(seat -> seat.id().toString()))
                .distinct()
                .toList();
        var holdings =
                held.stream().map(one -> String.valueOf(one.holding().id())).toList();
        return together(
                lang,
                read(Subject.BODY, List.of(body.id().value())),
                read(Subject.SEAT, seats),
                read(Subject.SEAT_HOLDING, holdings));
    }

    List<Line> ofMember(Municipality municipality, List<Member> memberships, List<HeldSeat> held, Lang lang) {
        return together(
                lang,
                read(Subject.MUNICIPALITY, List.of(municipality.code().value())),
                read(
                        Subject.MEMBERSHIP,
                        memberships.stream()
                                .map(member -> String.valueOf(member.membershipId()))
                                .toList()),
                read(
                        Subject.SEAT_HOLDING,
                        held.stream()
                                .map(one -> String.valueOf(one.holding().id()))
                                .toList()));
    }

    private List<AuditEntry> read(Subject subject, Collection<String> keys) {
        var table = subject.name().toLowerCase(Locale.ROOT);
        return trail.ofRows("association", table, keys, AuditTrail.Page.newest(SHOWN));
    }

    @SafeVarargs
    private static List<Line> together(Lang lang, List<AuditEntry>... parts) {
        return Stream.of(parts)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(AuditEntry::id).reversed())
                .limit(SHOWN)
                .map(entry -> line(entry, lang))
                .toList();
    }

    private static Line line(AuditEntry entry, Lang lang) {
        var changes = new ArrayList<String>();
        for (AuditEntry.Change change : entry.changes()) {
            var column = AuditColumn.of(change.column());
            boolean said = change.after() != null && !change.after().isEmpty();
            if (column != null && (said || entry.operation() == AuditEntry.Operation.UPDATE)) {
                changes.add(words(entry.operation(), column, change, lang));
            }
        }
        return new Line(
                entry.at(),
                entry.actor(),
                Subject.valueOf(entry.table().toUpperCase(Locale.ROOT)),
                entry.operation(),
                changes);
    }

    private static String words(
            AuditEntry.Operation operation, AuditColumn column, AuditEntry.Change change, Lang lang) {
        var name = Texts.of(lang, column);
        return operation == AuditEntry.Operation.UPDATE
                ? Texts.of(
                        lang,
                        "association.log.changed",
                        name,
                        value(change.before(), lang),
                        value(change.after(), lang))
                : Texts.of(lang, "association.log.value", name, value(change.after(), lang));
    }

    private static String value(@Nullable String text, Lang lang) {
        if (text == null || text.isEmpty()) {
            return Texts.of(lang, "association.log.nothing");
        }
        return switch (text) {
            case "true" -> Texts.of(lang, "platform.yes");
            case "false" -> Texts.of(lang, "platform.no");
            default -> text.matches("\\[.*\\)") ? Formats.period(Period.parseDaterange(text)) : text;
        };
    }
}
