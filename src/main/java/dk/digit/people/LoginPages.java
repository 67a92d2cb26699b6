package dk.digit.people;

import dk.digit.platform.access.Open;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPages {

    private final List<LoginWay> ways;

    LoginPages(List<LoginWay> ways) {
        this.ways = ways;
    }

    @GetMapping("/login")
    @Open(because = "nobody has an identity before it")
    Answer login(View view) {
        if (view.params().has("refused")) {
            return page("people.login.refused", true);
        }
        if (view.params().has("wait")) {
            return page("people.login.wait", true);
        }
        if (view.params().has("outHere")) {
            return page("people.login.outHere", false);
        }
        return page(view.params().has("out") ? "people.login.out" : null, false);
    }

    private Login page(@Nullable String outcome, boolean failed) {
        return new Login(
                outcome,
                failed,
                ways.stream().flatMap(way -> way.doors().stream()).toList());
    }
}
