package dk.digit.benefits.shared;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Writes a new figure down; its values come one by one or from a file.
public record FigureForm(Form form) implements Page {

    static final Fields FIELDS = Fields.of("nameDa", "benefits.shared.nameDa")
            .and("nameEn", "benefits.shared.nameEn")
            .and("code", "benefits.shared.code", "benefits.shared.codeHint")
            .and("unit", "benefits.shared.unit", "benefits.figures.unitHint");

    @Override
    public String titleKey() {
        return "benefits.figures.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(FigureList.PATH, "benefits.figures.title"));
    }
}
