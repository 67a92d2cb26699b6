package dk.digit.people.notices;

import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import dk.digit.platform.access.Rules;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may do what with notices and mail.
@Component
class NoticesRules implements Rules {

    /// One's own notices, what one follows, and when the mail about it comes.
    static final String OWN_NOTICES = "people.ownNotices";

    static final String SET_ADDRESSES = "people.setAddresses";
    static final String EDIT_TEMPLATES = "people.editTemplates";
    static final String SEE_MAIL = "people.seeMail";
    static final String SEND_AGAIN = "people.sendAgain";

    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.everyone(OWN_NOTICES),
                Rule.of(SET_ADDRESSES, Role.ADMIN),
                Rule.of(EDIT_TEMPLATES, Role.SECRETARIAT, Role.ADMIN),
                Rule.of(SEE_MAIL, Role.ADMIN, Role.AUDITOR),
                Rule.of(SEND_AGAIN, Role.ADMIN));
    }
}
