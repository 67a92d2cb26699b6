package dk.digit.people.visibility;

import dk.digit.association.Association;
import dk.digit.people.People;
import dk.digit.people.PeopleRules;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Locators;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Target;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One page for every kind of record that can be restricted.
@Controller
class VisibilityPages {

    private static final String ONE = "/people/visibility/{kind}/{key}";

    private final Map<String, Restrictable> kinds;
    private final Locators locators;
    private final Association association;
    private final People people;
    private final TransactionTemplate transaction;

    VisibilityPages(
            List<Restrictable> kinds,
            Locators locators,
            Association association,
            People people,
            TransactionTemplate transaction) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Restrictable::kind, Function.identity()));
        this.locators = locators;
        this.association = association;
        this.people = people;
        this.transaction = transaction;
    }

    @GetMapping(ONE)
    @Requires(value = PeopleRules.RESTRICT, about = "{kind}", at = "key")
    Answer ask(@PathVariable String kind, @PathVariable String key, View view) {
        var circle = restrictable(kind).audience(key).map(Circle::of).orElseThrow(() -> new NotFoundException(key));
        return page(target(kind, key), VisibilityEdit.FIELDS.filled(VisibilityEdit.values(circle)), view);
    }

    @PostMapping(ONE)
    @Requires(value = PeopleRules.RESTRICT, about = "{kind}", at = "key")
    Answer restrict(@PathVariable String kind, @PathVariable String key, View view) {
        var target = target(kind, key);
        return view.form(VisibilityEdit.FIELDS)
                .submit(
                        form -> checked(form, view.actor()),
                        circle -> {
                            transaction.executeWithoutResult(status -> {
                                restrictable(kind).restrict(key, circle.audience());
                                people.restrictResponsibilities(kind, key, circle.audience());
                            });
                            return Redirect.to(locators.path(kind, key)).saying("people.visibility.changed");
                        },
                        again -> page(target, again, view));
    }

    /// Persons must exist, and nobody shuts the own eyes.
    private Circle checked(Form form, Actor actor) {
        var circle = VisibilityEdit.read(form);
        if (circle.visibility() == Visibility.CONFIDENTIAL) {
            var known = people.names(circle.persons());
            circle.persons().stream()
                    .filter(person -> !known.containsKey(person))
                    .forEach(person -> form.refuse("persons", "people.refusal.unknownAccount", person));
            if (circle.persons().isEmpty()) {
                form.refuse("persons", "people.visibility.nobody");
            }
        }
        var audience = circle.audience();
        if (audience != null && Collections.disjoint(Set.copyOf(audience), actor.audience())) {
            form.refuse(
                    circle.visibility() == Visibility.CONFIDENTIAL ? "persons" : "visibility",
                    "people.visibility.shutOut");
        }
        return circle;
    }

    private Page page(Target target, Form form, View view) {
        return new VisibilityEdit(
                target,
                locators.path(target.kind(), target.key()),
                form,
                association.bodies(view.today()).stream()
                        .map(body -> Choice.named(body.id().value(), body.name().in(view.lang())))
                        .toList(),
                association.members(view.today()).stream()
                        .map(member -> Choice.named(member.code().value(), member.name()))
                        .toList(),
                people.choices());
    }

    private Target target(String kind, String key) {
        return locators.locate(kind, key).orElseThrow(() -> new NotFoundException(key));
    }

    private Restrictable restrictable(String kind) {
        var restrictable = kinds.get(kind);
        if (restrictable == null) {
            throw new NotFoundException(kind);
        }
        return restrictable;
    }
}
