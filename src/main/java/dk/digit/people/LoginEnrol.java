package dk.digit.people;

import dk.digit.people.factor.Enrolment;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;

/// The second step for somebody whose role demands a factor and who has none yet.
record LoginEnrol(Enrolment enrolment, Form form) implements Page {

    static final Fields FIELDS = Fields.of("code", "people.factor.firstCode", "people.factor.firstCodeHint");

    @Override
    public String titleKey() {
        return "people.factor.enrolTitle";
    }
}
