package dk.digit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NavigationTest {

    @Test
    void a_section_of_many_places_shows_the_first_eight_and_keeps_the_rest_under_one_word() {
        var navigation = at(places(12), 0);

        assertThat(navigation.inSight()).isEqualTo(places(8));
        assertThat(navigation.more()).isEqualTo(places(12).subList(8, 12));
    }

    @Test
    void the_place_that_the_reader_is_in_is_always_in_sight() {
        var navigation = at(places(12), 10);

        assertThat(navigation.inSight()).hasSize(9).contains(places(12).get(10));
        assertThat(navigation.more()).hasSize(3).doesNotContain(places(12).get(10));
    }

    @Test
    void one_place_alone_is_not_hidden() {
        assertThat(at(places(9), 0).inSight()).hasSize(9);
        assertThat(at(places(9), 0).more()).isEmpty();
        assertThat(at(places(1), 0).inSight()).isEmpty();
    }

    private static Navigation at(List<MenuItem> places, int here) {
        return new Navigation(List.of(new Navigation.Entry(Section.PORTFOLIO, places)), List.of(), places.get(here));
    }

    private static List<MenuItem> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MenuItem(Section.PORTFOLIO, i, "/place/" + i, "place." + i, "read"))
                .toList();
    }
}
