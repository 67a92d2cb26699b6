package dk.digit.people;

import dk.digit.platform.access.Open;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPages {

    @GetMapping("/login")
    @Open(because = "nobody has an identity before it")
    Answer login(View view) {
        if (view.params().has("refused")) {
            return new Login("people.login.refused", true);
        }
        if (view.params().has("wait")) {
            return new Login("people.login.wait", true);
        }
        return new Login(view.params().has("out") ? "people.login.out" : null, false);
    }
}
