package dk.digit.portfolio.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    private static final List<TemplateChapter> CHAPTERS = List.of(
            new TemplateChapter(
                    1,
                    true,
                    new Bilingual("Formål", "Purpose"),
                    new Bilingual("Hvorfor?\nFor hvem?", "Why?\nFor whom?"),
                    Bilingual.EMPTY),
            new TemplateChapter(
                    2,
                    false,
                    new Bilingual("Tidsplan", "Timetable"),
                    Bilingual.EMPTY,
                    new Bilingual("{{milestones}}\n\n## Mere", "{{milestones}}\n\n## More")));

    @Test
    void a_template_is_one_text_and_comes_back_from_it() {
        var danish = TemplateText.of(CHAPTERS, Lang.DA);

        assertThat(danish).isEqualTo("""
                # Formål *
                > Hvorfor?
                > For hvem?

                # Tidsplan

                {{milestones}}

                ## Mere""");
        assertThat(TemplateText.chapters(danish, TemplateText.of(CHAPTERS, Lang.EN)))
                .isEqualTo(CHAPTERS);
    }

    @Test
    void both_languages_have_the_same_chapters_and_each_begins_with_a_heading() {
        assertThatThrownBy(() -> TemplateText.chapters("# Et\n\n# To", "# One"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().text(Lang.DA))
                                .isEqualTo("Den danske tekst har 2 kapitler, den engelske 1. De skal være ens"));
        assertThatThrownBy(() -> TemplateText.chapters("Ord uden kapitel", "# One"))
                .isInstanceOf(RefusedException.class);
    }
}
