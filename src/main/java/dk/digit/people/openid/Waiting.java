package dk.digit.people.openid;

import dk.digit.platform.web.Page;

/// For who is known and has no function here yet.
public record Waiting(String name, String username) implements Page {

    @Override
    public String titleKey() {
        return "people.openid.waitingTitle";
    }
}
