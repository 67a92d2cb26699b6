package dk.digit.platform.web;

import java.util.List;

/// The front page: what matters to this reader today, from all rooms.
public record Home(List<HomeCard.Card> cards) implements Page {

    @Override
    public String titleKey() {
        return "platform.home.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }
}
