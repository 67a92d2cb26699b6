package dk.digit.platform.access;

import java.util.List;
import org.springframework.stereotype.Component;

/// What the kernel itself lets people do.
@Component
public class PlatformRules implements Rules {

    /// The front page and what belongs to every log-in.
    public static final String HOME = "platform.home";

    /// The trail of every change, across all rooms.
    public static final String READ_TRAIL = "platform.readTrail";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.everyone(HOME), Rule.of(READ_TRAIL, Role.SECRETARIAT, Role.AUDITOR, Role.ADMIN));
    }
}
