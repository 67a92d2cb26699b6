package dk.digit.association;

import static dk.digit.association.AssociationRules.CHANGE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Alternates that are named and that step in.
@Controller
class AlternatePages {

    private final Association association;

    AlternatePages(Association association) {
        this.association = association;
    }

    @GetMapping("/association/seats/{id}/alternates/new")
    @Requires(CHANGE)
    Page blank(@PathVariable long id, View view) {
        var filled = AlternateNew.FIELDS.filled(Map.of("first", Formats.date(view.asOf()), "rank", "1"));
        return page(seat(id), filled, view);
    }

    @PostMapping("/association/seats/{id}/alternates/new")
    @Requires(CHANGE)
    Answer name(@PathVariable long id, View view) {
        var seat = seat(id);
        return view.form(AlternateNew.FIELDS)
                .submit(
                        form -> AlternateNew.read(form, seat.id()),
                        wanted -> {
                            Constraints.explained(() -> association.nameAlternate(wanted));
                            return Redirect.to("/association/bodies/" + seat.body())
                                    .saying("association.alternate.named");
                        },
                        again -> page(seat, again, view));
    }

    @GetMapping("/association/holdings/{id}/act")
    @Requires(CHANGE)
    Page askAct(@PathVariable long id, View view) {
        return new AlternateActs(
                alternate(id), AlternateActs.FIELDS.filled(Map.of("first", Formats.date(view.asOf()))));
    }

    private record Acting(LocalDate first, Bilingual remark) {}

    @PostMapping("/association/holdings/{id}/act")
    @Requires(CHANGE)
    Answer act(@PathVariable long id, View view) {
        var alternate = alternate(id);
        return view.form(AlternateActs.FIELDS)
                .submit(
                        form -> new Acting(form.date("first"), RemarkFields.read(form)),
                        wanted -> {
                            Constraints.explained(() ->
                                    association.letAlternateAct(new HoldingId(id), wanted.first(), wanted.remark()));
                            return Redirect.to("/association/bodies/"
                                            + alternate.seat().body())
                                    .saying(
                                            "association.alternate.acts",
                                            alternate.holding().holder().name(),
                                            Formats.longDate(view.lang(), wanted.first()));
                        },
                        again -> new AlternateActs(alternate, again));
    }

    private AlternateNew page(Seat seat, Form form, View view) {
        return new AlternateNew(
                seat,
                form,
                association.members(view.asOf()).stream()
                        .map(member -> Choice.named(member.code().value(), member.name()))
                        .toList());
    }

    private Seat seat(long id) {
        return association.seat(new SeatId(id)).orElseThrow(() -> new NotFoundException("seat " + id));
    }

    private HeldSeat alternate(long id) {
        return association
                .holding(new HoldingId(id))
                .filter(held -> held.holding().isAlternate())
                .orElseThrow(() -> new NotFoundException("alternate " + id));
    }
}
