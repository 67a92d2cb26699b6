package dk.digit.people.notices;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The log of mail.
@Controller
class MailPages {

    static final String LOG = "/people/notices/mails";

    private final MailLog.Query log;
    private final MailRepair repair;

    MailPages(MailLog.Query log, MailRepair repair) {
        this.log = log;
        this.repair = repair;
    }

    @GetMapping(LOG)
    @Requires(NoticesRules.SEE_MAIL)
    Answer mails(View view) {
        return log.answer(view);
    }

    @PostMapping(LOG + "/{id:[0-9a-f-]{36}}/again")
    @Requires(NoticesRules.SEND_AGAIN)
    Answer again(@PathVariable UUID id) {
        if (!repair.again(id)) {
            throw new NotFoundException("mail");
        }
        return Redirect.to(LOG).saying("people.mails.again");
    }

    @PostMapping(LOG + "/{id:[0-9a-f-]{36}}/arrived")
    @Requires(NoticesRules.SEND_AGAIN)
    Answer arrived(@PathVariable UUID id) {
        if (!repair.arrived(id)) {
            throw new NotFoundException("mail");
        }
        return Redirect.to(LOG).saying("people.mails.arrived");
    }
}
