package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.ideas.IdeaRules.ANSWER;
import static dk.digit.portfolio.ideas.IdeaRules.MUNICIPALITY;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Municipalities answer whether they want an idea.
@Controller
class InterestPages {

    private final Ideas ideas;
    private final IdeaAccess access;
    private final Interests interests;
    private final Association association;

    InterestPages(Ideas ideas, IdeaAccess access, Interests interests, Association association) {
        this.ideas = ideas;
        this.access = access;
        this.interests = interests;
        this.association = association;
    }

    @GetMapping("/portfolio/ideas/{idea:[0-9]+}/interest/{municipality}")
    @Requires(value = ANSWER, about = MUNICIPALITY, at = "municipality")
    Answer askAnswer(@PathVariable String idea, @PathVariable String municipality, View view) {
        var known = access.known(idea, view);
        var asked = municipality(municipality);
        var given = interests.of(known.id(), view.today()).stream()
                .filter(one -> one.municipality().equals(asked.code()))
                .findFirst();
        var values = given.map(one ->
                        Map.of("answer", one.answer().name(), "comment", one.comment() == null ? "" : one.comment()))
                .orElse(Map.of());
        return new InterestForm(InterestForm.FIELDS.filled(values), known, asked);
    }

    private record Given(InterestAnswer answer, @Nullable String comment) {}

    @PostMapping("/portfolio/ideas/{idea:[0-9]+}/interest/{municipality}")
    @Requires(value = ANSWER, about = MUNICIPALITY, at = "municipality")
    Answer answer(@PathVariable String idea, @PathVariable String municipality, View view) {
        var known = access.known(idea, view);
        var asked = municipality(municipality);
        return view.form(InterestForm.FIELDS)
                .submit(
                        form -> new Given(
                                form.choice("answer", InterestAnswer.class), form.optionalText("comment", 2000)),
                        given -> {
                            ideas.answer(known.id(), asked.code(), given.answer(), given.comment());
                            return Redirect.to(known.path()).saying("portfolio.ideas.answered", asked.name());
                        },
                        again -> new InterestForm(again, known, asked));
    }

    private Municipality municipality(String slug) {
        return association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
    }
}
