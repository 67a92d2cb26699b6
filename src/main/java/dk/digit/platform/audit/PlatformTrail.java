package dk.digit.platform.audit;

import org.springframework.stereotype.Component;

/// How changes of the kernel's own tables read.
@Component
class PlatformTrail implements TrailWords {

    @Override
    public String room() {
        return "platform";
    }

    @Override
    public String keys() {
        return "platform.trail.words.";
    }
}
