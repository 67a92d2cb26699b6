package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Says what a decision binds.
record BindingForm(Form form, Decision decision) implements Page {

    static final Fields FIELDS = Fields.of("kind", "meetings.binding.kind")
            .and("reference", "meetings.binding.reference", "meetings.binding.referenceHint")
            .and("labelDa", "meetings.binding.labelDa", "meetings.binding.labelHint")
            .and("labelEn", "meetings.binding.labelEn");

    static Binding read(Form form) {
        var reference = form.optionalText("reference", 120);
        var label = Bilingual.ofNullable(form.optionalText("labelDa", 300), form.optionalText("labelEn", 300));
        if (reference == null && label == null) {
            form.refuse("labelDa", "meetings.refused.bindsNothing");
        }
        return new Binding(form.choice("kind", BindingKind.class), reference, label);
    }

    @Override
    public String titleKey() {
        return "meetings.binding.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/decisions", "meetings.decisions.title"));
    }

    String path() {
        return "/meetings/decisions/" + decision.id();
    }

    List<Choice> kinds() {
        return Choice.of(BindingKind.class);
    }
}
