package dk.digit.portfolio.ideas;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells documents which idea an activity comes from, what it is needed for and what it is worth: `{{idea}}`.
@Component
class IdeaFilling implements DocumentFilling {

    private final Ideas ideas;

    IdeaFilling(Ideas ideas) {
        this.ideas = ideas;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder("idea", "portfolio.filling.idea"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        return ideas.behind(activity.id(), day)
                .map(idea -> String.join(
                        "\n",
                        line("portfolio.ideas.cameOf", idea.text().title(), lang),
                        line("portfolio.ideas.need", idea.text().need(), lang),
                        line("portfolio.ideas.value", idea.text().value(), lang),
                        line(
                                "portfolio.ideas.chosenOn",
                                Formats.longDate(lang, idea.standing().since()),
                                lang)))
                .orElseGet(() -> Texts.of(lang, "portfolio.filling.noIdea"));
    }

    private static String line(String label, String value, Lang lang) {
        return "- " + Texts.of(lang, label) + ": " + Prose.escape(value.replaceAll("\\s+", " "));
    }
}
