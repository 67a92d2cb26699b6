package dk.digit.portfolio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private static final UnaryOperator<String> FACTS = key -> switch (key) {
        case "phase" -> "Analyse";
        case "milestones" -> "| Milepæl |\n| --- |\n| Udbud |";
        default -> throw new IllegalArgumentException(key);
    };

    @Test
    void a_word_in_braces_is_filled_and_read_without_them() {
        var filled = Placeholders.fill("Fase: {{phase}}.", FACTS);

        assertThat(filled).isEqualTo("Fase: {{phase}}Analyse{{/phase}}.");
        assertThat(Placeholders.words(filled)).isEqualTo("Fase: Analyse.");
    }

    @Test
    void what_has_several_lines_gets_a_paragraph_of_its_own() {
        assertThat(Placeholders.fill("{{milestones}}", FACTS))
                .isEqualTo("{{milestones}}\n\n| Milepæl |\n| --- |\n| Udbud |\n\n{{/milestones}}");
    }

    @Test
    void what_was_filled_before_is_filled_anew_only_when_that_is_asked() {
        var old = "{{phase}}Idé{{/phase}} og {{phase}}";

        assertThat(Placeholders.fill(old, FACTS)).isEqualTo("{{phase}}Analyse{{/phase}} og {{phase}}Analyse{{/phase}}");
        assertThat(Placeholders.fillEmpty(old, FACTS))
                .isEqualTo("{{phase}}Idé{{/phase}} og {{phase}}Analyse{{/phase}}");
    }

    @Test
    void words_are_told_in_their_order() {
        assertThat(Placeholders.in("{{phase}}Idé{{/phase}} {{milestones}} {{phase}} {{ no }}"))
                .containsExactly("phase", "milestones");
    }

    /// Whatever is typed around it, filling again changes nothing, and readers see all that was typed.
    @Property
    void filling_twice_is_filling_once(
            @ForAll @StringLength(max = 20) @CharRange(from = ' ', to = 'z') String before,
            @ForAll @StringLength(max = 20) @CharRange(from = ' ', to = 'z') String after) {
        var text = before + "{{phase}}" + after;
        var once = Placeholders.fill(text, FACTS);

        assertThat(Placeholders.fill(once, FACTS)).isEqualTo(once);
        assertThat(Placeholders.words(once)).isEqualTo((before + "Analyse" + after).strip());
    }
}
