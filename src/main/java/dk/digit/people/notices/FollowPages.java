package dk.digit.people.notices;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the reader follows.
@Controller
class FollowPages {

    static final String LIST = "/people/notices/follows";

    private final Follows follows;

    FollowPages(Follows follows) {
        this.follows = follows;
    }

    @GetMapping(LIST)
    @Requires(NoticesRules.OWN_NOTICES)
    Answer follows(View view) {
        return new FollowList(follows.of(view.actor().username()));
    }

    @PostMapping(LIST)
    @Requires(NoticesRules.OWN_NOTICES)
    Answer follow(View view, @RequestParam String kind, @RequestParam String key) {
        // Found with the reader's own eyes: nobody follows what they do not see.
        var followed = follows.follow(view.actor().username(), kind, key)
                .orElseThrow(() -> new NotFoundException(kind + " " + key));
        return Redirect.to(followed.path())
                .saying("people.follow.follows", followed.name().in(view.lang()));
    }

    @PostMapping(LIST + "/end")
    @Requires(NoticesRules.OWN_NOTICES)
    Answer unfollow(View view, @RequestParam String kind, @RequestParam String key) {
        follows.unfollow(view.actor().username(), kind, key);
        return Redirect.to(LIST).saying("people.follow.ended");
    }

    @PostMapping(LIST + "/seen")
    @Requires(NoticesRules.OWN_NOTICES)
    Answer seen(View view) {
        follows.seen(view.actor().username());
        return Redirect.to(LIST).saying("people.follow.allSeen");
    }
}
