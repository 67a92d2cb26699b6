package dk.digit.platform.web;

import dk.digit.platform.access.PlatformRules;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePages {

    private final List<HomeCard> cards;
    private final Rights rights;

    HomePages(List<HomeCard> cards, Rights rights) {
        this.rights = rights;
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
    }

    @GetMapping("/")
    @Requires(PlatformRules.HOME)
    Page home(View view) {
        return new Home(cards.stream()
                .sorted(Comparator.comparing(card ->
                        Collections.disjoint(card.firstFor(), view.actor().roles())))
                .filter(card -> rights.somewhere(view.actor(), card.right()))
                .map(card -> card.card(view))
                .filter(Objects::nonNull)
                .toList());
    }
}
