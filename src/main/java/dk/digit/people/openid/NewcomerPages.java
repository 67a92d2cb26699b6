package dk.digit.people.openid;

import static dk.digit.people.openid.ProviderRules.MANAGE;

import dk.digit.association.Association;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.access.Requires;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class NewcomerPages {

    static final String LIST = "/people/newcomers";

    private final NewcomerList.Query list;
    private final Newcomers newcomers;
    private final ProviderAdministration administration;
    private final Association association;

    NewcomerPages(
            NewcomerList.Query list,
            Newcomers newcomers,
            ProviderAdministration administration,
            Association association) {
        this.list = list;
        this.newcomers = newcomers;
        this.administration = administration;
        this.association = association;
    }

    @GetMapping(LIST)
    @Requires(MANAGE)
    Answer newcomers(View view) {
        return list.answer(view);
    }

    @GetMapping(LIST + "/{username}")
    @Requires(MANAGE)
    Page newcomer(@PathVariable String username, View view) {
        return page(username, NewcomerPage.FIELDS.empty(), view);
    }

    private record Confirmation(WorkFunction function, boolean secretariat) {}

    @PostMapping(LIST + "/{username}")
    @Requires(MANAGE)
    Answer confirm(@PathVariable String username, View view) {
        return view.form(NewcomerPage.FIELDS)
                .submit(
                        form -> new Confirmation(
                                form.choice("function", WorkFunction.class), form.ticked("secretariat")),
                        wanted -> {
                            Constraints.explained(() -> {
                                administration.letIn(username, wanted.function(), wanted.secretariat());
                                return wanted;
                            });
                            return Redirect.to(LIST).saying("people.openid.newcomer.letIn", username);
                        },
                        again -> page(username, again, view));
    }

    @PostMapping(LIST + "/{username}/reject")
    @Requires(MANAGE)
    Answer reject(@PathVariable String username) {
        administration.reject(username);
        return Redirect.to(LIST).saying("people.openid.newcomer.rejected", username);
    }

    private NewcomerPage page(String username, Form form, View view) {
        var newcomer = newcomers.find(username, view.today()).orElseThrow(() -> new NotFoundException(username));
        var municipality = newcomer.municipality() == null
                ? ""
                : association
                        .municipality(new MunicipalityCode(newcomer.municipality()))
                        .orElseThrow()
                        .officialName();
        return new NewcomerPage(newcomer, municipality, form);
    }
}
