package dk.digit.portfolio.capacity;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks a municipality or a body for somebody.
///
/// @param holders members of today, then bodies
public record RequestForm(Form form, ActivityHead head, List<Choice> holders) implements Page {

    static final Fields FIELDS = Fields.of("role", "portfolio.capacity.role")
            .and("holder", "portfolio.capacity.asked", "portfolio.capacity.askedHint")
            .and("from", "portfolio.role.from")
            .and("last", "portfolio.role.to", "portfolio.capacity.toHint")
            .and("hours", "portfolio.capacity.hoursAWeek", "portfolio.capacity.hoursAWeekHint")
            .and("kind", "portfolio.capacity.kind")
            .and("purpose", "portfolio.capacity.purpose", "portfolio.capacity.purposeHint")
            .and("consequence", "portfolio.capacity.consequence", "portfolio.capacity.consequenceHint");

    /// @param role the name of the role that is needed, or null
    static Form blank(LocalDate from, @Nullable String role) {
        var values = new LinkedHashMap<String, String>();
        values.put("from", Formats.date(from));
        values.put("kind", EngagementKind.OWN_TIME.name());
        if (role != null) {
            values.put("role", role);
        }
        return FIELDS.filled(values);
    }

    static RoleRequest read(Form form, ActivityId activity) {
        var from = form.date("from");
        var last = form.optionalDate("last");
        if (last != null && last.isBefore(from)) {
            form.refuse("last", "portfolio.refused.lastBeforeFirst");
            last = null;
        }
        return new RoleRequest(
                activity,
                form.choice("role", ProjectRole.class),
                holder(form.text("holder", 60)),
                Period.fromTo(from, last),
                hours(form),
                form.choice("kind", EngagementKind.class),
                form.optionalText("purpose", 500),
                form.optionalText("consequence", 500));
    }

    static RoleHolder holder(String key) {
        return key.matches("\\d{4}")
                ? new RoleHolder(new MunicipalityCode(key), null)
                : new RoleHolder(null, new BodyId(key));
    }

    private static int hours(Form form) {
        var text = form.text("hours", 8);
        var minutes = text.isEmpty() ? Integer.valueOf(Hours.LEAST_A_WEEK) : Hours.typed(text);
        if (minutes == null || minutes < Hours.LEAST_A_WEEK || minutes > Hours.MOST_A_WEEK) {
            form.refuse("hours", "portfolio.refused.hoursAWeek");
            return Hours.LEAST_A_WEEK;
        }
        return minutes;
    }

    @Override
    public String title(Lang lang) {
        return head.title(lang, "portfolio.capacity.ask");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    public String path() {
        return head.path() + "/people";
    }

    public List<Choice> roles() {
        return Choice.of(ProjectRole.class);
    }

    public List<Choice> kinds() {
        return Choice.of(EngagementKind.class);
    }
}
