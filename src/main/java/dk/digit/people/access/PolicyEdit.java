package dk.digit.people.access;

import dk.digit.people.limits.AccessPolicies;
import dk.digit.people.limits.AccessPolicy;
import dk.digit.platform.access.Role;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the association has settled on about access.
public record PolicyEdit(Form form) implements Page {

    static final String PATH = SessionList.PATH + "/settings";

    static final Fields FIELDS = Fields.of("factorRoles", "people.policy.factorRoles", "people.policy.factorRolesHint")
            .and("tokenDays", "people.policy.tokenDays", "people.policy.tokenDaysHint")
            .and("apiPerMinute", "people.policy.apiPerMinute", "people.policy.apiPerMinuteHint")
            .and("costlyPerMinute", "people.policy.costlyPerMinute", "people.policy.costlyPerMinuteHint");

    static Form filled(AccessPolicies.Settled settled) {
        return FIELDS.filledMany(values(settled.policy()), settled.version());
    }

    static Map<String, List<String>> values(AccessPolicy policy) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put(
                "factorRoles",
                policy.sortedFactorRoles().stream().map(Role::name).toList());
        values.put("tokenDays", List.of(Integer.toString(policy.tokenDays())));
        values.put("apiPerMinute", List.of(Integer.toString(policy.apiPerMinute())));
        values.put("costlyPerMinute", List.of(Integer.toString(policy.costlyPerMinute())));
        return values;
    }

    static AccessPolicy read(Form form) {
        var roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (form.has("factorRoles", role.name())) {
                roles.add(role);
            }
        }
        return new AccessPolicy(
                roles,
                form.number("tokenDays", 1, AccessPolicy.LONGEST_TOKEN_DAYS),
                form.number("apiPerMinute", 1, AccessPolicy.MOST_PER_MINUTE),
                form.number("costlyPerMinute", 1, AccessPolicy.MOST_PER_MINUTE));
    }

    public List<Choice> roles() {
        return Choice.of(Role.class);
    }

    @Override
    public String titleKey() {
        return "people.policy.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(SessionList.PATH, "people.access.title"));
    }
}
