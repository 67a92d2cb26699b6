package dk.digit.portfolio.relations;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Says what is between an activity and another, or changes it.
///
/// @param relation the one that is changed, null for a new one
/// @param activities the others
public record RelationForm(
        Form form, ActivityHead head, @Nullable Relation relation, List<Choice> activities) implements Page {

    static final Fields FIELDS = Fields.of("kind", "portfolio.relation.kind")
            .and("other", "portfolio.relation.other")
            .and("system", "portfolio.relation.system", "portfolio.relation.systemHint")
            .and("strength", "portfolio.relation.strength")
            .and("why", "portfolio.relation.why", "portfolio.relation.whyHint")
            .and("from", "portfolio.relation.from")
            .and("until", "portfolio.relation.until", "portfolio.relation.untilHint");

    static Map<String, String> values(Relation relation) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", relation.kind().name());
        values.put("other", Objects.toString(relation.end().activity(), ""));
        values.put("system", Objects.requireNonNullElse(relation.end().system(), ""));
        values.put("strength", String.valueOf(relation.strength()));
        values.put("why", relation.why());
        values.put("from", Formats.date(relation.period().start()));
        values.put("until", Formats.date(relation.period().last()));
        return values;
    }

    static RelationDraft read(Form form) {
        var other = form.optionalText("other", 40);
        var system = form.optionalText("system", 120);
        if ((other == null) == (system == null)) {
            form.refuse("other", "portfolio.constraint.relation_one_end");
        }
        var from = form.date("from");
        var until = form.optionalDate("until");
        if (until != null && until.isBefore(from)) {
            form.refuse("until", "portfolio.constraint.relation_period");
            until = null;
        }
        var strength = form.text("strength", 1);
        var known = ActivityId.parse(Objects.requireNonNullElse(other, ""));
        return new RelationDraft(
                system != null || known.isEmpty()
                        ? Relation.End.ofSystem(Objects.requireNonNullElse(system, "?"))
                        : Relation.End.of(known.get()),
                form.choice("kind", RelationKind.class),
                strength.matches("[1-3]") ? Integer.parseInt(strength) : 1,
                form.text("why", 1000),
                Period.fromTo(from, until));
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                relation == null ? "portfolio.relation.newOf" : "portfolio.relation.editOf",
                head.activity().name().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(RelationGraph.PATH, "portfolio.relations"));
        return crumbs;
    }

    public String action() {
        return head.path() + "/relations/" + (relation == null ? "new" : String.valueOf(relation.id()));
    }

    public String back() {
        return RelationGraph.PATH;
    }

    public List<Choice> kinds() {
        return Choice.of(RelationKind.class);
    }

    public List<Choice> strengths(Lang lang) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Choice.named(String.valueOf(number), strength(number, lang)))
                .toList();
    }

    static String strength(int number, Lang lang) {
        return Texts.of(
                lang,
                switch (number) {
                    case 1 -> "portfolio.relation.weak";
                    case 2 -> "portfolio.relation.middle";
                    default -> "portfolio.relation.strong";
                });
    }
}
