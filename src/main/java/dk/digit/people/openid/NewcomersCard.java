package dk.digit.people.openid;

import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells administrators that somebody waits at the door.
@Component
class NewcomersCard implements HomeCard {

    private final Newcomers newcomers;

    NewcomersCard(Newcomers newcomers) {
        this.newcomers = newcomers;
    }

    @Override
    public String right() {
        return ProviderRules.MANAGE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Card card(View view) {
        int waiting = newcomers.count(view.today());
        return waiting == 0
                ? null
                : new Card(
                        view.t("people.openid.newcomers.title"),
                        view.t("people.openid.newcomers.count", waiting),
                        List.of(),
                        NewcomerPages.LIST,
                        view.t("people.openid.newcomers.see"));
    }
}
