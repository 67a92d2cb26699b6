package dk.digit.portfolio.capacity;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A municipality or a body says what hours it has: roles down, quarters across. Only what was changed is
/// stated anew.
///
/// @param path of the page itself
public record OffersPage(Form form, Bilingual name, String path, String holder, List<Quarter> quarters)
        implements Page {

    private static final int QUARTERS = 4;
    private static final int MOST = 100_000;

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.capacity.offersOf", name.in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/capacity", "portfolio.capacity.title"));
    }

    public List<ProjectRole> roles() {
        return List.of(ProjectRole.values());
    }

    public String field(ProjectRole role, Quarter quarter) {
        return name(role, quarter);
    }

    public String original(ProjectRole role, Quarter quarter) {
        var values = form.original(name(role, quarter));
        return values.isEmpty() ? "" : values.getFirst();
    }

    public String earlier() {
        return path + "?from=" + quarters.getFirst().plus(-QUARTERS).iso();
    }

    public String later() {
        return path + "?from=" + quarters.getFirst().plus(QUARTERS).iso();
    }

    public String action() {
        return path + "?from=" + quarters.getFirst().iso();
    }

    private static String name(ProjectRole role, Quarter quarter) {
        return role.name() + "." + quarter.iso();
    }

    private static Fields fields(List<Quarter> quarters) {
        var fields = Fields.none();
        for (ProjectRole role : ProjectRole.values()) {
            for (Quarter quarter : quarters) {
                fields = fields.and(name(role, quarter), Texts.key(role));
            }
        }
        return fields;
    }

    @Component
    static class Query {

        private final Offers offers;

        Query(Offers offers) {
            this.offers = offers;
        }

        OffersPage blank(String holder, Bilingual name, String path, View view) {
            var quarters = quarters(view);
            var known = offers.on(view.today(), List.of(holder), quarters.getFirst(), quarters.getLast());
            Map<String, String> values = new LinkedHashMap<>();
            known.forEach((key, hours) -> values.put(name(key.role(), key.quarter()), String.valueOf(hours)));
            return new OffersPage(fields(quarters).filled(values, 1), name, path, holder, quarters);
        }

        static List<Quarter> quarters(View view) {
            var from = view.param("from");
            return (from == null ? java.util.Optional.<Quarter>empty() : Quarter.parse(from))
                    .orElse(Quarter.of(view.today()))
                    .andNext(QUARTERS);
        }

        static Form typed(View view) {
            return view.form(fields(quarters(view)));
        }

        /// What differs from what stood there when the form was opened.
        static List<CapacityOffer> read(Form form, RoleHolder holder, View view) {
            var offers = new ArrayList<CapacityOffer>();
            for (ProjectRole role : ProjectRole.values()) {
                for (Quarter quarter : quarters(view)) {
                    var name = name(role, quarter);
                    var hours = form.optionalNumber(name, 0, MOST);
                    if (hours != null && !form.original(name).contains(String.valueOf(hours))) {
                        offers.add(new CapacityOffer(holder, role, quarter, hours));
                    }
                }
            }
            return offers;
        }

        OffersPage again(Form form, String holder, Bilingual name, String path, View view) {
            return new OffersPage(form, name, path, holder, quarters(view));
        }
    }
}
