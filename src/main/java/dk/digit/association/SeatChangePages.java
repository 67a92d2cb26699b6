package dk.digit.association;

import static dk.digit.association.AssociationRules.CHANGE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Seats that are taken and left.
@Controller
class SeatChangePages {

    private final Association association;
    private final Meanwhile meanwhile;

    SeatChangePages(Association association, Meanwhile meanwhile) {
        this.association = association;
        this.meanwhile = meanwhile;
    }

    @GetMapping("/association/seats/{id}/fill")
    @Requires(CHANGE)
    Page blank(@PathVariable long id, View view) {
        return seatFill(seat(id), SeatFill.FIELDS.filled(Map.of("first", Formats.date(view.asOf()))), view);
    }

    @PostMapping("/association/seats/{id}/fill")
    @Requires(CHANGE)
    Answer fill(@PathVariable long id, View view) {
        var seat = seat(id);
        return view.form(SeatFill.FIELDS)
                .submit(
                        form -> SeatFill.read(form, seat.id()),
                        wanted -> {
                            Constraints.explained(() -> association.fillSeat(wanted));
                            return Redirect.to("/association/bodies/" + seat.body())
                                    .saying(
                                            "association.seat.filled",
                                            seat.function().in(view.lang()));
                        },
                        again -> seatFill(seat, again, view));
    }

    @GetMapping("/association/holdings/{id}/end")
    @Requires(CHANGE)
    Page askEnd(@PathVariable long id) {
        var held = held(id);
        return new HoldingEnd(
                held,
                HoldingEnd.FIELDS.filled(
                        HoldingEnd.values(held.holding()), held.holding().version()));
    }

    @PostMapping("/association/holdings/{id}/end")
    @Requires(CHANGE)
    Answer end(@PathVariable long id, View view) {
        var held = held(id);
        var form = view.form(HoldingEnd.FIELDS);
        return form.submit(
                HoldingEnd::read,
                wanted -> {
                    boolean ended = Constraints.explained(
                            () -> association.endHolding(new HoldingId(id), wanted, (int) form.openedVersion()));
                    if (!ended) {
                        throw meanwhile.changed(
                                "seat_holding",
                                id,
                                HoldingEnd.values(held.holding()),
                                held.holding().version());
                    }
                    return Redirect.to("/association/bodies/" + held.seat().body())
                            .saying(
                                    "association.holding.ended",
                                    held.seat().function().in(view.lang()),
                                    Formats.longDate(view.lang(), wanted.last()));
                },
                again -> new HoldingEnd(held, again));
    }

    private SeatFill seatFill(Seat seat, Form form, View view) {
        var own = association.body(seat.body()).map(Body::membersOnly).orElse(true)
                ? Stream.<Choice>empty()
                : association.identity().stream().map(identity -> Choice.named(SeatFill.OWN, identity.shortName()));
        var members = association.members(view.asOf()).stream()
                .map(member -> Choice.named(member.code().value(), member.name()));
        List<Choice> holders = Stream.concat(own, members).toList();
        return new SeatFill(seat, form, holders);
    }

    private Seat seat(long id) {
        return association.seat(new SeatId(id)).orElseThrow(() -> new NotFoundException("seat " + id));
    }

    private HeldSeat held(long id) {
        return association.holding(new HoldingId(id)).orElseThrow(() -> new NotFoundException("holding " + id));
    }
}
