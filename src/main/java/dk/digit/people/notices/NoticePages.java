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

/// What the reader was told.
@Controller
class NoticePages {

    static final String LIST = "/people/notices";

    private final NoticeList.Query list;
    private final OwnNotices own;

    NoticePages(NoticeList.Query list, OwnNotices own) {
        this.list = list;
        this.own = own;
    }

    @GetMapping(LIST)
    @Requires(NoticesRules.OWN_NOTICES)
    Answer notices(View view) {
        return list.answer(view);
    }

    @PostMapping(LIST + "/{id:[0-9a-f-]{36}}/read")
    @Requires(NoticesRules.OWN_NOTICES)
    Answer read(View view, @PathVariable UUID id) {
        var path = own.read(view.actor().username(), id).orElseThrow(() -> new NotFoundException("notice"));
        return Redirect.to(view.param("open") == null ? LIST : path);
    }

    @PostMapping(LIST + "/read")
    @Requires(NoticesRules.OWN_NOTICES)
    Answer readAll(View view) {
        own.readAll(view.actor().username());
        return Redirect.to(LIST).saying("people.notices.allRead");
    }
}
