package dk.digit.association;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Admits a municipality.
///
/// @param municipalities those that are no members on the day
record MemberNew(Form form, List<Choice> municipalities) implements Page {

    static final Fields FIELDS = Fields.of("municipality", "association.municipality.name")
            .and("first", "association.member.since", "association.member.sinceHint")
            .and("remark", "association.remark", "association.remarkHint")
            .and("remarkEn", "association.remarkEn");

    @Override
    public String titleKey() {
        return "association.member.admit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/members", "association.members.title"));
    }
}
