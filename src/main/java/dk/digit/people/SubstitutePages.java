package dk.digit.people;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SubstitutePages {

    private static final String HERE = "/people/substitutes";

    private final Substitutions substitutions;
    private final Accounts accounts;

    SubstitutePages(Substitutions substitutions, Accounts accounts) {
        this.substitutions = substitutions;
        this.accounts = accounts;
    }

    @GetMapping(HERE)
    @Requires(PeopleRules.SUBSTITUTE)
    Answer list(View view) {
        var username = view.actor().username();
        return new SubstituteList(username, substitutions.of(username), view.today());
    }

    @GetMapping(HERE + "/new")
    @Requires(PeopleRules.SUBSTITUTE)
    Answer blank(View view) {
        return page(SubstituteNew.FIELDS.filled(Map.of("first", Formats.date(view.today()))), view);
    }

    private record Wanted(String substitute, Period period, String reason) {}

    @PostMapping(HERE + "/new")
    @Requires(PeopleRules.SUBSTITUTE)
    Answer add(View view) {
        return view.form(SubstituteNew.FIELDS)
                .submit(
                        form -> new Wanted(form.text("substitute", 63), period(form), form.text("reason", 300)),
                        wanted -> {
                            substitutions.add(
                                    view.actor().username(), wanted.substitute(), wanted.period(), wanted.reason());
                            return Redirect.to(HERE).saying("people.substitute.named");
                        },
                        again -> page(again, view));
    }

    @PostMapping(HERE + "/{id}/end")
    @Requires(PeopleRules.SUBSTITUTE)
    Answer end(@PathVariable long id, View view) {
        if (!substitutions.end(id, view.actor().username())) {
            throw new NotFoundException("substitution " + id);
        }
        return Redirect.to(HERE).saying("people.substitute.ended");
    }

    private SubstituteNew page(Form form, View view) {
        return new SubstituteNew(
                form,
                accounts.choices().stream()
                        .filter(choice -> !choice.value().equals(view.actor().username()))
                        .toList());
    }

    private static Period period(Form form) {
        var first = form.date("first");
        var last = form.date("last");
        if (last.isBefore(first)) {
            form.refuse("last", "people.refusal.endsBeforeStart", Formats.date(first));
            return Period.from(first);
        }
        return Period.fromTo(first, last);
    }
}
