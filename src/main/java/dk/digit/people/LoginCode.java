package dk.digit.people;

import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;

/// The second step: asks for the code from the telephone, or one on paper.
record LoginCode(Form form) implements Page {

    static final Fields FIELDS = Fields.of("code", "people.factor.code", "people.factor.codeHint");

    @Override
    public String titleKey() {
        return "people.factor.loginTitle";
    }
}
