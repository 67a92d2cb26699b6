package dk.digit.association;

import static dk.digit.association.AssociationRules.CHANGE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Bodies and seats that are made and changed.
@Controller
class BodyChangePages {

    private final Association association;
    private final Bodies bodies;
    private final Meanwhile meanwhile;

    BodyChangePages(Association association, Bodies bodies, Meanwhile meanwhile) {
        this.association = association;
        this.bodies = bodies;
        this.meanwhile = meanwhile;
    }

    @GetMapping("/association/bodies/new")
    @Requires(CHANGE)
    Page blankBody(View view) {
        var place = bodies.all().stream().mapToInt(Body::place).max().orElse(0) + 1;
        return bodyEdit(
                null,
                BodyFields.FIELDS.filled(Map.of(
                        "place", String.valueOf(place), "first", Formats.date(view.asOf()), "membersOnly", "yes")),
                view.lang());
    }

    @PostMapping("/association/bodies/new")
    @Requires(CHANGE)
    Answer createBody(View view) {
        return view.form(BodyFields.FIELDS)
                .submit(
                        form -> BodyFields.read(form, null),
                        wanted -> {
                            Constraints.explained(() -> {
                                association.createBody(wanted);
                                return wanted;
                            });
                            return Redirect.to("/association/bodies/" + wanted.id())
                                    .saying(
                                            "association.body.created",
                                            wanted.name().in(view.lang()));
                        },
                        again -> bodyEdit(null, again, view.lang()));
    }

    @GetMapping("/association/bodies/{id}/edit")
    @Requires(CHANGE)
    Page editBody(@PathVariable String id, View view) {
        var body = body(id);
        return bodyEdit(body, BodyFields.FIELDS.filled(values(body), body.version()), view.lang());
    }

    /// @param nameFrom first day of another name, null when it is only put right
    private record Changed(BodyDraft draft, @Nullable LocalDate nameFrom) {}

    @PostMapping("/association/bodies/{id}/edit")
    @Requires(CHANGE)
    Answer changeBody(@PathVariable String id, View view) {
        var body = body(id);
        var form = view.form(BodyFields.FIELDS);
        return form.submit(
                typed -> new Changed(BodyFields.read(typed, body.id()), typed.optionalDate("nameFrom")),
                wanted -> {
                    boolean changed = Constraints.explained(() ->
                            association.changeBody(wanted.draft(), wanted.nameFrom(), (int) form.openedVersion()));
                    if (!changed) {
                        throw meanwhile.changed("body", body.id(), values(body), body.version());
                    }
                    return Redirect.to("/association/bodies/" + id)
                            .saying("association.body.changed", body.name().in(view.lang()));
                },
                again -> bodyEdit(body, again, view.lang()));
    }

    @GetMapping("/association/bodies/{id}/seats/new")
    @Requires(CHANGE)
    Page blankSeat(@PathVariable String id, View view) {
        return new SeatEdit(
                body(id),
                null,
                SeatEdit.FIELDS.filled(Map.of("first", Formats.date(view.asOf()))),
                association.functions());
    }

    @PostMapping("/association/bodies/{id}/seats/new")
    @Requires(CHANGE)
    Answer createSeat(@PathVariable String id, View view) {
        var body = body(id);
        return view.form(SeatEdit.FIELDS)
                .submit(
                        form -> SeatEdit.read(form, body.id()),
                        wanted -> {
                            Constraints.explained(() -> association.createSeat(wanted));
                            return Redirect.to("/association/bodies/" + id).saying("association.seat.created");
                        },
                        again -> new SeatEdit(body, null, again, association.functions()));
    }

    @GetMapping("/association/seats/{id}/edit")
    @Requires(CHANGE)
    Page editSeat(@PathVariable long id) {
        var seat = seat(id);
        return new SeatEdit(
                body(seat.body().value()),
                seat,
                SeatEdit.FIELDS.filled(SeatEdit.values(seat), seat.version()),
                association.functions());
    }

    @PostMapping("/association/seats/{id}/edit")
    @Requires(CHANGE)
    Answer changeSeat(@PathVariable long id, View view) {
        var seat = seat(id);
        var form = view.form(SeatEdit.FIELDS);
        return form.submit(
                typed -> SeatEdit.read(typed, seat.body()),
                wanted -> {
                    boolean changed = Constraints.explained(
                            () -> association.changeSeat(seat.id(), wanted, (int) form.openedVersion()));
                    if (!changed) {
                        throw meanwhile.changed("seat", seat.id(), SeatEdit.values(seat), seat.version());
                    }
                    return Redirect.to("/association/bodies/" + seat.body()).saying("association.seat.changed");
                },
                again -> new SeatEdit(body(seat.body().value()), seat, again, association.functions()));
    }

    private BodyEdit bodyEdit(@Nullable Body body, Form form, Lang lang) {
        return new BodyEdit(body, form, others(body, lang));
    }

    private List<Choice> others(@Nullable Body body, Lang lang) {
        return bodies.all().stream()
                .filter(other -> body == null || !other.id().equals(body.id()))
                .map(other -> Choice.named(other.id().value(), other.name().in(lang)))
                .toList();
    }

    private Map<String, String> values(Body body) {
        return BodyFields.values(body, BodyFields.excluded(body, bodies.all()));
    }

    private Body body(String id) {
        return bodies.all().stream()
                .filter(body -> body.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
    }

    private Seat seat(long id) {
        return association.seat(new SeatId(id)).orElseThrow(() -> new NotFoundException("seat " + id));
    }
}
