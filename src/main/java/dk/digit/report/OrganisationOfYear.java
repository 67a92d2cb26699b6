package dk.digit.report;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyKind;
import dk.digit.association.Holding;
import dk.digit.association.Organisation;
import dk.digit.association.SeatChange;
import dk.digit.association.Seating;
import dk.digit.association.Vacancy;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the association for its bodies and seats at the end of a year, and for what changed during it.
@Component
class OrganisationOfYear {

    private final Association association;

    OrganisationOfYear(Association association) {
        this.association = association;
    }

    TheOrganisation of(int year, Lang lang, Words words, int members) {
        var last = LocalDate.of(year, 12, 31);
        var during = Period.year(year);
        var vacantNow = association.vacanciesOn(last).stream()
                .collect(Collectors.toMap(vacancy -> vacancy.seat().id(), Function.identity(), (a, b) -> a));
        return new TheOrganisation(
                last,
                words,
                association.organisation(last).units().stream()
                        .map(unit -> unit(unit, lang, members, vacantNow))
                        .toList(),
                association.seatHistory(during).stream()
                        .map(change -> change(change, lang))
                        .toList(),
                association.vacancies(during).stream()
                        .map(vacancy -> vacancy(vacancy, lang, last))
                        .toList());
    }

    private static TheOrganisation.Unit unit(
            Organisation.Unit unit, Lang lang, int members, Map<?, Vacancy> vacantNow) {
        Body body = unit.body();
        return new TheOrganisation.Unit(
                body.id().value(),
                body.name().in(lang),
                Texts.of(lang, body.kind()),
                body.filledBy().in(lang),
                body.rotation().in(lang),
                body.everyMember(),
                members,
                body.parent() == null ? null : body.parent().value(),
                body.kind() == BodyKind.ADVISORY,
                unit.seatings().stream()
                        .filter(seating -> seating.seat() != null)
                        .map(seating -> seat(seating, lang, vacantNow))
                        .toList(),
                "/association/bodies/" + body.id());
    }

    private static TheOrganisation.Seat seat(Seating seating, Lang lang, Map<?, Vacancy> vacantNow) {
        var holding = seating.holding();
        var seat = Objects.requireNonNull(seating.seat());
        var function = seating.function().in(lang);
        if (holding == null) {
            return new TheOrganisation.Seat(
                    function,
                    null,
                    false,
                    vacantSince(vacantNow.get(seat.id()), lang),
                    seat.remark().in(lang));
        }
        return new TheOrganisation.Seat(
                function,
                holding.holder().name(),
                holding.acting(),
                Moment.start(lang, holding.period().start(), holding.startKnown()),
                holding.remark().in(lang));
    }

    private static Moment vacantSince(@Nullable Vacancy vacancy, Lang lang) {
        return vacancy == null
                ? Moment.unknownStart(lang)
                : Moment.start(lang, vacancy.period().start(), vacancy.startKnown());
    }

    private static TheOrganisation.Change change(SeatChange change, Lang lang) {
        return new TheOrganisation.Change(
                Moment.day(lang, change.on(), change.dayKnown()),
                change.seat().bodyName().in(lang),
                change.seat().function().in(lang),
                name(change.left()),
                name(change.came()),
                remark(change, lang));
    }

    private static @Nullable String name(@Nullable Holding holding) {
        return holding == null ? null : holding.holder().name();
    }

    /// The reasons as far as they are known, then what is said about who left, else about who came.
    private static String remark(SeatChange change, Lang lang) {
        var left = change.left() == null ? "" : change.left().remark().in(lang);
        var came = change.came() == null ? "" : change.came().remark().in(lang);
        return Stream.of(change.why(lang), left.isEmpty() ? came : left)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// A vacancy that ended after the year had not ended when it was over.
    private static TheOrganisation.Vacancy vacancy(Vacancy vacancy, Lang lang, LocalDate last) {
        var until = vacancy.period().last();
        return new TheOrganisation.Vacancy(
                vacancy.seat().bodyName().in(lang),
                vacancy.seat().function().in(lang),
                Moment.start(lang, vacancy.period().start(), vacancy.startKnown()),
                until == null || until.isAfter(last) ? null : Moment.day(lang, until, true));
    }
}
