package dk.digit.people.handover;

import dk.digit.people.People;
import dk.digit.people.PeopleRules;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class LeavingPages {

    private static final String LEAVING = "/people/accounts/{username}/leaving";

    private final HandOver handOver;
    private final HandOvers handOvers;
    private final People people;

    LeavingPages(HandOver handOver, HandOvers handOvers, People people) {
        this.handOver = handOver;
        this.handOvers = handOvers;
        this.people = people;
    }

    @GetMapping(LEAVING)
    @Requires(value = PeopleRules.HAND_OVER, about = "account", at = "username")
    Answer ask(@PathVariable String username, View view) {
        return page(
                username,
                LeavingPage.FIELDS.filled(Map.of("last", Formats.date(view.today()), "endFunctions", "yes")),
                Map.of(),
                view);
    }

    @PostMapping(LEAVING)
    @Requires(value = PeopleRules.HAND_OVER, about = "account", at = "username")
    Answer carryOut(@PathVariable String username, View view) {
        var named = named(view);
        return view.form(LeavingPage.FIELDS)
                .submit(
                        form -> {
                            var last = form.date("last");
                            if (last.isBefore(view.today().minusDays(1))) {
                                form.refuse("last", "people.handover.past");
                            }
                            return new Departure(
                                    username,
                                    last,
                                    form.text("reason", 300),
                                    form.optionalText("successor", 63),
                                    named,
                                    form.ticked("endFunctions"));
                        },
                        departure -> {
                            var id = handOver.carryOut(departure);
                            return Redirect.to("/people/accounts/" + username + "/hand-overs/" + id)
                                    .saying("people.handover.done", name(username));
                        },
                        again -> page(username, again, named, view));
    }

    @GetMapping("/people/accounts/{username}/hand-overs/{id}")
    @Requires(value = PeopleRules.HAND_OVER, about = "account", at = "username")
    Answer done(@PathVariable String username, @PathVariable UUID id) {
        var done = handOvers.find(id);
        if (done == null || !done.leaver().equals(username)) {
            throw new NotFoundException("hand-over " + id);
        }
        return new HandOverPage(done, name(username), handOvers.items(id));
    }

    private Page page(String username, Form form, Map<String, String> named, View view) {
        return new LeavingPage(
                username,
                name(username),
                handOver.burden(username, view.today()),
                form,
                named,
                people.choices().stream()
                        .filter(choice -> !choice.value().equals(username))
                        .toList(),
                handOvers.of(username));
    }

    private String name(String username) {
        return people.name(username).orElseThrow(() -> new NotFoundException(username));
    }

    private static Map<String, String> named(View view) {
        var named = new LinkedHashMap<String, String>();
        view.params().asMap().forEach((name, values) -> {
            if (name.startsWith(LeavingPage.NAMED)
                    && !values.isEmpty()
                    && !values.getFirst().isBlank()) {
                named.put(
                        name.substring(LeavingPage.NAMED.length()),
                        values.getFirst().strip());
            }
        });
        return named;
    }
}
