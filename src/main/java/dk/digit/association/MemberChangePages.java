package dk.digit.association;

import static dk.digit.association.AssociationRules.CHANGE;
import static dk.digit.association.AssociationRules.CHANGE_OWN;

import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Municipalities that join, leave, or are described otherwise; and the association's own name.
@Controller
class MemberChangePages {

    private final Association association;
    private final Meanwhile meanwhile;
    private final Rights rights;

    MemberChangePages(Association association, Meanwhile meanwhile, Rights rights) {
        this.rights = rights;
        this.association = association;
        this.meanwhile = meanwhile;
    }

    // ---- the name

    @GetMapping("/association/name")
    @Requires(CHANGE)
    Page name() {
        var identity = identity();
        return new NameEdit(NameEdit.FIELDS.filled(NameEdit.values(identity), identity.version()));
    }

    private record Rename(String name, String shortName, int version) {}

    @PostMapping("/association/name")
    @Requires(CHANGE)
    Answer rename(View view) {
        return view.form(NameEdit.FIELDS)
                .submit(
                        form -> new Rename(
                                form.text("name", 200), form.text("shortName", 30), (int) form.openedVersion()),
                        wanted -> {
                            if (!association.rename(wanted.name(), wanted.shortName(), wanted.version())) {
                                var now = identity();
                                throw meanwhile.changed("association", 1, NameEdit.values(now), now.version());
                            }
                            return Redirect.to("/association").saying("association.name.changed", wanted.name());
                        },
                        NameEdit::new);
    }

    private Identity identity() {
        return association.identity().orElseThrow(() -> new NotFoundException("association"));
    }

    // ---- joining

    @GetMapping("/association/members/new")
    @Requires(CHANGE)
    Page blankMember(View view) {
        return memberNew(MemberNew.FIELDS.filled(Map.of("first", Formats.date(view.asOf()))), view);
    }

    private record Admission(MunicipalityCode code, LocalDate first, Bilingual remark) {}

    @PostMapping("/association/members/new")
    @Requires(CHANGE)
    Answer admit(View view) {
        return view.form(MemberNew.FIELDS)
                .submit(
                        form -> new Admission(
                                new MunicipalityCode(form.text("municipality", 4)),
                                form.date("first"),
                                RemarkFields.read(form)),
                        wanted -> {
                            Constraints.explained(() -> {
                                association.admit(wanted.code(), wanted.first(), wanted.remark());
                                return wanted;
                            });
                            var municipality =
                                    association.municipality(wanted.code()).orElseThrow();
                            return Redirect.to("/association/members/" + municipality.slug())
                                    .saying(
                                            "association.member.admitted",
                                            municipality.name(),
                                            Formats.longDate(view.lang(), wanted.first()));
                        },
                        again -> memberNew(again, view));
    }

    private MemberNew memberNew(Form form, View view) {
        var members =
                association.members(view.asOf()).stream().map(Member::code).collect(Collectors.toSet());
        return new MemberNew(
                form,
                association.municipalities().stream()
                        .filter(municipality -> !members.contains(municipality.code()))
                        .map(municipality -> Choice.named(municipality.code().value(), municipality.name()))
                        .toList());
    }

    // ---- leaving

    @GetMapping("/association/members/{slug}/end")
    @Requires(CHANGE)
    Page askEnd(@PathVariable String slug, View view) {
        var municipality = municipality(slug);
        var form = view.form(MembershipEnd.FIELDS);
        if (form.value("last").isBlank()) {
            return new MembershipEnd(municipality, MembershipEnd.FIELDS.empty(), null);
        }
        var last = form.optionalDate("last");
        if (last == null) {
            return new MembershipEnd(municipality, form, null);
        }
        try {
            var leaving = association.leaving(municipality.code(), last);
            return new MembershipEnd(
                    municipality,
                    MembershipEnd.FIELDS.filled(Map.of(), leaving.member().version()),
                    leaving);
        } catch (RefusedException refused) {
            refused.refusals().forEach(form::refuse);
            return new MembershipEnd(municipality, form, null);
        }
    }

    private record Ending(LocalDate last, boolean endSeats, int version) {}

    @PostMapping("/association/members/{slug}/end")
    @Requires(CHANGE)
    Answer end(@PathVariable String slug, View view) {
        var municipality = municipality(slug);
        return view.form(MembershipEnd.FIELDS)
                .submit(
                        form -> new Ending(form.date("last"), form.ticked("endSeats"), (int) form.openedVersion()),
                        wanted -> {
                            boolean ended = Constraints.explained(() -> association.endMembership(
                                    municipality.code(), wanted.last(), wanted.endSeats(), wanted.version()));
                            if (!ended) {
                                var now = association
                                        .leaving(municipality.code(), wanted.last())
                                        .member();
                                throw meanwhile.changed("membership", now.membershipId(), Map.of(), now.version());
                            }
                            return Redirect.to("/association/members/" + slug)
                                    .saying(
                                            "association.member.ended",
                                            municipality.name(),
                                            Formats.longDate(view.lang(), wanted.last()));
                        },
                        again -> endAgain(municipality, again));
    }

    private MembershipEnd endAgain(Municipality municipality, Form again) {
        var last = again.optionalDate("last");
        try {
            return new MembershipEnd(
                    municipality, again, last == null ? null : association.leaving(municipality.code(), last));
        } catch (RefusedException refused) {
            return new MembershipEnd(municipality, again, null);
        }
    }

    // ---- described otherwise

    @GetMapping("/association/members/{slug}/edit")
    @Requires(value = CHANGE_OWN, about = MunicipalityLocator.KIND, at = "slug")
    Page edit(@PathVariable String slug) {
        var municipality = municipality(slug);
        return new MunicipalityEdit(
                municipality,
                MunicipalityEdit.FIELDS.filled(MunicipalityEdit.values(municipality), municipality.version()));
    }

    @PostMapping("/association/members/{slug}/edit")
    @Requires(value = CHANGE_OWN, about = MunicipalityLocator.KIND, at = "slug")
    Answer change(@PathVariable String slug, View view) {
        var municipality = municipality(slug);
        var form = view.form(MunicipalityEdit.FIELDS);
        return form.submit(
                typed -> {
                    var draft = MunicipalityEdit.draft(municipality.code(), typed);
                    // Log-ins from a municipality are told by its CVR number.
                    if (!draft.cvr().equals(municipality.cvr().value()) && !rights.may(view.actor(), CHANGE)) {
                        typed.refuse("cvr", "association.refusal.cvrBySecretariat");
                    }
                    return draft;
                },
                wanted -> {
                    boolean changed = Constraints.explained(
                            () -> association.changeMunicipality(wanted, (int) form.openedVersion()));
                    if (!changed) {
                        throw meanwhile.changed(
                                "municipality",
                                municipality.code(),
                                MunicipalityEdit.values(municipality),
                                municipality.version());
                    }
                    return Redirect.to("/association/members/" + slug).saying("association.municipality.changed");
                },
                again -> new MunicipalityEdit(municipality, again));
    }

    private Municipality municipality(String slug) {
        return association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
    }
}
