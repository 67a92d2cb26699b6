package dk.digit.portfolio;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Hands a role over.
record RoleForm(Form form, Activity activity, List<Choice> municipalities, List<Choice> bodies) implements Page {

    static final Fields FIELDS = Fields.of("role", "portfolio.role")
            .and("municipality", "portfolio.role.municipality", "portfolio.role.municipalityHint")
            .and("body", "portfolio.role.body")
            .and("from", "portfolio.role.from", "portfolio.role.fromHint")
            .and("uncertain", "portfolio.role.uncertain")
            .and("remark", "portfolio.role.remark");

    static RoleChange read(Form form, ActivityId activity) {
        var municipality = form.optionalText("municipality", 4);
        var body = form.optionalText("body", 60);
        boolean certain = !form.ticked("uncertain");
        if (municipality == null && body == null && certain) {
            form.refuse("municipality", "portfolio.constraint.activity_role_holder");
        }
        return new RoleChange(
                activity,
                form.choice("role", ActivityRole.class),
                new RoleHolder(
                        municipality == null ? null : new MunicipalityCode(municipality),
                        body == null ? null : new BodyId(body)),
                form.optionalDate("from"),
                certain,
                form.optionalText("remark", 500));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.role.changeOf", activity.name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio/activities", "portfolio.activities.title"),
                Crumb.named(path(), activity.id().value()));
    }

    String path() {
        return "/portfolio/activities/" + activity.id();
    }

    List<Choice> roles() {
        return Choice.of(ActivityRole.class);
    }
}
