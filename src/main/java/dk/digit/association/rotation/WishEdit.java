package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps or changes a wish or an exclusion.
///
/// @param wish null for a new one
public record WishEdit(@Nullable RotationWish wish, Form form, List<Choice> municipalities, List<Choice> bodies)
        implements Page {

    private static final int LONGEST = 300;
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2200;

    static final Fields FIELDS = Fields.of("kind", "association.wish.kind", "association.wish.kindHint")
            .and("municipality", "association.rotation.municipality")
            .and("body", "association.body", "association.wish.bodyHint")
            .and("first", "association.wish.first", "association.wish.yearHint")
            .and("last", "association.wish.last")
            .and("reason", "association.wish.reason", "association.wish.reasonHint")
            .and("reasonEn", "association.wish.reasonEn");

    static Map<String, String> values(RotationWish wish) {
        var values = new HashMap<String, String>();
        values.put("kind", wish.kind().name());
        values.put("municipality", wish.municipality().value());
        values.put("body", wish.body() == null ? "" : wish.body().value());
        values.put("first", String.valueOf(wish.first()));
        values.put("last", String.valueOf(wish.last()));
        values.put("reason", wish.reason().da());
        values.put("reasonEn", wish.reason().en());
        return values;
    }

    /// @param id zero for a new one
    static RotationWish read(Form form, long id) {
        var kind = form.choice("kind", WishKind.class);
        int first = form.number("first", EARLIEST, LATEST);
        int last = form.number("last", EARLIEST, LATEST);
        if (last < first) {
            form.refuse("last", "association.wish.endsBeforeStart", first);
        }
        var reason = Objects.requireNonNullElse(form.optionalText("reason", LONGEST), "");
        if (kind == WishKind.EXCLUSION && reason.isEmpty()) {
            form.refuse("reason", "association.constraint.rotation_wish_reason");
        }
        return new RotationWish(
                id,
                kind,
                municipality(form),
                body(form),
                first,
                Math.max(first, last),
                Bilingual.of(reason, form.optionalText("reasonEn", LONGEST)),
                (int) form.openedVersion());
    }

    private static MunicipalityCode municipality(Form form) {
        var code = form.text("municipality", 4);
        if (!code.matches("\\d{4}")) {
            form.refuse("municipality", "association.constraint.rotation_wish_municipality");
            return new MunicipalityCode("0000");
        }
        return new MunicipalityCode(code);
    }

    private @Nullable static BodyId body(Form form) {
        var id = form.optionalText("body", 60);
        if (id == null) {
            return null;
        }
        if (!dk.digit.platform.text.Slug.isOne(id)) {
            form.refuse("body", "association.constraint.rotation_wish_body");
            return null;
        }
        return new BodyId(id);
    }

    public List<Choice> kinds() {
        return Choice.of(WishKind.class);
    }

    public String action() {
        return "/association/rotation/wishes/" + (wish == null ? "new" : wish.id() + "/edit");
    }

    @Override
    public String titleKey() {
        return wish == null ? "association.wish.new" : "association.wish.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/rotation", "association.rotation.title"),
                Crumb.of("/association/rotation/wishes", "association.rotation.wishes"));
    }
}
