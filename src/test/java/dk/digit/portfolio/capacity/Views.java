package dk.digit.portfolio.capacity;

import dk.digit.platform.access.Actor;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import java.util.List;

/// How somebody looks who has no address.
final class Views {

    private Views() {}

    static View danish() {
        return new View(
                Actor.SYSTEM,
                Lang.DA,
                false,
                CapacityFixture.TODAY,
                CapacityFixture.TODAY,
                null,
                null,
                "/",
                Params.NONE,
                Params.NONE,
                List.of());
    }
}
