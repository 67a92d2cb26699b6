package dk.digit.association;

import static dk.digit.association.AssociationRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Members, bodies and seats of a day for programs; `?asOf=` chooses the day, `Accept-Language` the words.
/// The last day of a period belongs to it.
@RestController
class AssociationApi {

    private final Association association;

    AssociationApi(Association association) {
        this.association = association;
    }

    record MemberLine(
            String code,
            String name,
            String officialName,
            String cvr,
            String region,
            @Nullable LocalDate memberFrom,
            @Nullable LocalDate memberTo,
            String remark) {}

    record BodyLine(
            String id,
            String name,
            String kind,
            @Nullable String parent,
            String filledBy,
            String rotation,
            List<String> incompatibleWith,
            boolean everyMember,
            int seats,
            long vacant,
            @Nullable LocalDate from,
            boolean fromKnown,
            @Nullable LocalDate to) {}

    @GetMapping("/api/v1/association/members")
    @Requires(READ)
    ResponseEntity<List<MemberLine>> members(View view) {
        var lines = association.members(view.asOf()).stream()
                .map(member -> line(member, view.lang()))
                .toList();
        return ApiList.answer(view, lines, MemberLine::code);
    }

    @GetMapping("/api/v1/association/bodies")
    @Requires(READ)
    ResponseEntity<List<BodyLine>> bodies(View view) {
        var units = association.organisation(view.asOf()).units();
        var bodies = units.stream().map(Organisation.Unit::body).toList();
        var lines = units.stream().map(unit -> line(unit, bodies, view.lang())).toList();
        return ApiList.answer(view, lines, BodyLine::id);
    }

    @GetMapping("/api/v1/association/bodies/{id}/seats")
    @Requires(READ)
    ResponseEntity<List<SeatLine>> seats(@PathVariable String id, View view) {
        if (!Slug.isOne(id) || association.body(new BodyId(id)).isEmpty()) {
            throw new NotFoundException(id);
        }
        var body = new BodyId(id);
        var before = association.holdersBefore(body, view.asOf());
        var alternates = association.alternates(body, view.asOf());
        var lines = association.seats(body, view.asOf()).stream()
                .map(seating -> SeatLine.of(seating, before, alternates, view.asOf(), view.lang()))
                .toList();
        return ApiList.answer(view, lines, line -> String.valueOf(line.number()));
    }

    private static MemberLine line(Member member, Lang lang) {
        return new MemberLine(
                member.code().value(),
                member.name(),
                member.officialName(),
                member.cvr().value(),
                member.region(),
                member.membership().start(),
                member.membership().last(),
                member.remark().in(lang));
    }

    private static BodyLine line(Organisation.Unit unit, List<Body> all, Lang lang) {
        var body = unit.body();
        return new BodyLine(
                body.id().value(),
                body.name().in(lang),
                body.kind().name().toLowerCase(Locale.ROOT),
                body.parent() == null ? null : body.parent().value(),
                body.filledBy().in(lang),
                body.rotation().in(lang),
                all.stream()
                        .filter(other -> !other.equals(body)
                                && other.incompatibilityGroup().equals(body.incompatibilityGroup()))
                        .map(other -> other.id().value())
                        .toList(),
                body.everyMember(),
                unit.seatings().size(),
                unit.vacant(),
                body.period().start(),
                body.startKnown(),
                body.period().last());
    }
}
