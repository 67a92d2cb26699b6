package dk.digit.platform.web;

import dk.digit.platform.access.PlatformRules;
import dk.digit.platform.access.Requires;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePages {

    private final List<HomeCard> cards;

    HomePages(List<HomeCard> cards) {
        this.cards =
                cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
    }

    @GetMapping("/")
    @Requires(PlatformRules.HOME)
    Page home(View view) {
        return new Home(cards.stream()
                .map(card -> card.card(view))
                .filter(Objects::nonNull)
                .toList());
    }
}
