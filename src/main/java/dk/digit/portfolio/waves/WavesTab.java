package dk.digit.portfolio.waves;

import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

@Component
class WavesTab implements ActivityTab {

    static final String PATH = "waves";

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.waves";
    }

    @Override
    public boolean fits(ActivityKind kind) {
        return kind != ActivityKind.NETWORK;
    }
}
