package dk.digit.people.access;

import dk.digit.people.People;
import dk.digit.people.PeopleRules;
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

@Controller
class TokenPages {

    private final TokenList.Query list;
    private final TokenPage.Query one;
    private final People people;

    TokenPages(TokenList.Query list, TokenPage.Query one, People people) {
        this.list = list;
        this.one = one;
        this.people = people;
    }

    @GetMapping(TokenList.PATH)
    @Requires(PeopleRules.SEE_ACCESS)
    Answer tokens(View view) {
        return list.answer(view);
    }

    @GetMapping(TokenList.PATH + "/{id}")
    @Requires(PeopleRules.SEE_ACCESS)
    Answer token(View view, @PathVariable UUID id) {
        return one.of(id, view.today());
    }

    @PostMapping(TokenList.PATH + "/{id}/revoke")
    @Requires(PeopleRules.MANAGE_ACCESS)
    Answer revoke(@PathVariable UUID id) {
        if (!people.revokeToken(id)) {
            throw new NotFoundException("token");
        }
        return Redirect.to(TokenList.PATH).saying("people.token.revoked");
    }
}
