package dk.digit.association;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ends a membership in two steps: first the last day, then what it means.
///
/// @param leaving what the chosen day would mean; null before one is chosen
record MembershipEnd(
        Municipality municipality, Form form, @Nullable Leaving leaving) implements Page {

    static final Fields FIELDS = Fields.of("last", "association.member.until", "association.member.untilHint")
            .and("endSeats", "association.member.endSeats", "association.member.endSeatsHint");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "association.member.endTitle", municipality.name());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/members", "association.members.title"),
                Crumb.named("/association/members/" + municipality.slug(), municipality.officialName()));
    }
}
