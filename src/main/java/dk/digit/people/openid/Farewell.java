package dk.digit.people.openid;

import dk.digit.platform.web.Page;

/// Logged out here; on the way to being logged out at the provider.
public record Farewell(String provider, String address) implements Page {

    @Override
    public String titleKey() {
        return "people.openid.farewell";
    }
}
