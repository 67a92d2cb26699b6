package dk.digit.people;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// Names a substitute.
record SubstituteNew(Form form, List<Choice> accounts) implements Page {

    static final Fields FIELDS = Fields.of("substitute", "people.substitute.who")
            .and("first", "people.substitute.first")
            .and("last", "people.substitute.last", "people.substitute.lastHint")
            .and("reason", "people.substitute.reason", "people.substitute.reasonHint");

    @Override
    public String titleKey() {
        return "people.substitute.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/people/substitutes", "people.substitutes.title"));
    }
}
