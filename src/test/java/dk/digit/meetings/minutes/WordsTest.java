package dk.digit.meetings.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.meetings.minutes.Words.Fate;
import dk.digit.meetings.minutes.Words.Run;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_corrected_number_is_the_only_difference() {
        assertThat(Words.between("Budgettet på 5 mio. kr. blev godkendt.", "Budgettet på 6 mio. kr. blev godkendt."))
                .containsExactly(
                        new Run(Fate.STAYED, "Budgettet på"),
                        new Run(Fate.WENT, "5"),
                        new Run(Fate.CAME, "6"),
                        new Run(Fate.STAYED, "mio. kr. blev godkendt."));
    }

    @Test
    void a_text_that_was_not_there_before_came_whole() {
        assertThat(Words.between(null, "Vi går i gang.")).containsExactly(new Run(Fate.CAME, "Vi går i gang."));
        assertThat(Words.between("Vi går i gang.", null)).containsExactly(new Run(Fate.WENT, "Vi går i gang."));
    }

    @Test
    void the_same_text_differs_in_nothing() {
        assertThat(Words.between("Taget til efterretning.", "Taget til\nefterretning."))
                .containsExactly(new Run(Fate.STAYED, "Taget til efterretning."));
    }
}
