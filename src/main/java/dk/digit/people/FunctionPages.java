package dk.digit.people;

import static dk.digit.people.PeopleRules.MAKE_RESPONSIBLE;
import static dk.digit.people.PeopleRules.MANAGE_ACCOUNTS;

import dk.digit.association.WorkFunction;
import dk.digit.platform.access.Locators;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What an account works as and is responsible for: given and ended.
@Controller
class FunctionPages {

    private static final String ONE = "/people/accounts/{username}";

    private final Accounts accounts;
    private final Employments employments;
    private final People people;
    private final AccountAdministration administration;
    private final Locators locators;
    private final Overtaken overtaken;

    FunctionPages(
            Accounts accounts,
            Employments employments,
            People people,
            AccountAdministration administration,
            Locators locators,
            Overtaken overtaken) {
        this.accounts = accounts;
        this.employments = employments;
        this.people = people;
        this.administration = administration;
        this.locators = locators;
        this.overtaken = overtaken;
    }

    @GetMapping(ONE + "/functions/new")
    @Requires(MANAGE_ACCOUNTS)
    Answer askFunction(@PathVariable String username, View view) {
        return function(username, FunctionNew.FIELDS.filled(Map.of("first", Formats.date(view.today()))), view);
    }

    private record NewFunction(
            WorkFunction function, @Nullable String municipality, LocalDate first) {}

    @PostMapping(ONE + "/functions/new")
    @Requires(MANAGE_ACCOUNTS)
    Answer giveFunction(@PathVariable String username, View view) {
        return view.form(FunctionNew.FIELDS)
                .submit(
                        form -> new NewFunction(
                                form.choice("function", WorkFunction.class),
                                form.optionalText("municipality", 4),
                                form.date("first")),
                        wanted -> {
                            people.employ(username, wanted.municipality(), wanted.function(), wanted.first());
                            return to(username).saying("people.function.given");
                        },
                        again -> function(username, again, view));
    }

    private Page function(String username, Form form, View view) {
        return new FunctionNew(account(username), form, administration.municipalities(view.today()));
    }

    @GetMapping(ONE + "/functions/{id}/end")
    @Requires(MANAGE_ACCOUNTS)
    Answer askEnd(@PathVariable String username, @PathVariable long id, View view) {
        var employment = employment(username, id);
        return new FunctionEnd(
                account(username),
                employment,
                FunctionEnd.FIELDS.filled(Map.of("last", Formats.date(view.today())), employment.version()));
    }

    @PostMapping(ONE + "/functions/{id}/end")
    @Requires(MANAGE_ACCOUNTS)
    Answer end(@PathVariable String username, @PathVariable long id, View view) {
        var employment = employment(username, id);
        var form = view.form(FunctionEnd.FIELDS);
        return form.submit(
                typed -> {
                    var last = typed.date("last");
                    var first = employment.period().start();
                    if (first != null && last.isBefore(first)) {
                        typed.refuse("last", "people.refusal.endsBeforeStart", Formats.date(first));
                    }
                    return last;
                },
                last -> {
                    if (!people.endEmployment(employment, last, (int) form.openedVersion())) {
                        throw overtaken.by(
                                "people",
                                "employment",
                                id,
                                Map.of("last", Formats.date(employment.period().last())),
                                employment.version());
                    }
                    return to(username).saying("people.function.ended");
                },
                again -> new FunctionEnd(account(username), employment, again));
    }

    @GetMapping(ONE + "/responsibilities/new")
    @Requires(MAKE_RESPONSIBLE)
    Answer askResponsibility(@PathVariable String username, View view) {
        return responsibility(username, ResponsibilityNew.FIELDS.filled(Map.of("first", Formats.date(view.today()))));
    }

    private record NewResponsibility(RecordFunction function, String kind, String key, LocalDate first) {}

    @PostMapping(ONE + "/responsibilities/new")
    @Requires(MAKE_RESPONSIBLE)
    Answer makeResponsible(@PathVariable String username, View view) {
        return view.form(ResponsibilityNew.FIELDS)
                .submit(
                        form -> {
                            var wanted = new NewResponsibility(
                                    form.choice("function", RecordFunction.class),
                                    form.text("kind", 40),
                                    form.text("key", 100),
                                    form.date("first"));
                            if (!locators.knows(wanted.kind())) {
                                form.refuse("kind", "people.responsibility.unknownKind");
                            } else if (locators.locate(wanted.kind(), wanted.key())
                                    .isEmpty()) {
                                form.refuse("key", "people.responsibility.unknown", wanted.key());
                            }
                            return wanted;
                        },
                        wanted -> {
                            people.makeResponsible(
                                    username, wanted.kind(), wanted.key(), wanted.function(), wanted.first());
                            return to(username).saying("people.responsibility.given");
                        },
                        again -> responsibility(username, again));
    }

    private Page responsibility(String username, Form form) {
        return new ResponsibilityNew(
                account(username),
                form,
                locators.all().stream()
                        .filter(kind -> Texts.has("people.responsibility.kind." + kind))
                        .map(kind -> new Choice(kind, "people.responsibility.kind." + kind, true))
                        .toList());
    }

    private Account account(String username) {
        var account = accounts.find(username);
        if (account == null) {
            throw new NotFoundException("account");
        }
        return account;
    }

    private Employment employment(String username, long id) {
        return employments.of(username).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("employment " + id));
    }

    private static Redirect to(String username) {
        return Redirect.to("/people/accounts/" + username);
    }
}
