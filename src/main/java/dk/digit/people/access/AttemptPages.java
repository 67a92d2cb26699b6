package dk.digit.people.access;

import dk.digit.people.PeopleRules;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AttemptPages {

    private final AttemptList.Query list;
    private final ClosedDoors doors;

    AttemptPages(AttemptList.Query list, ClosedDoors doors) {
        this.list = list;
        this.doors = doors;
    }

    @GetMapping(AttemptList.PATH)
    @Requires(PeopleRules.SEE_ACCESS)
    Answer attempts(View view) {
        return list.answer(view);
    }

    @PostMapping(AttemptList.PATH + "/open")
    @Requires(PeopleRules.MANAGE_ACCESS)
    Answer open(@RequestParam ClosedDoors.Kind kind, @RequestParam String key) {
        doors.open(kind, key);
        return Redirect.to(AttemptList.PATH).saying("people.attempt.opened", key);
    }
}
