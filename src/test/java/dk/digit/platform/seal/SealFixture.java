package dk.digit.platform.seal;

import java.nio.file.Path;

/// A seal like that of a server.
public final class SealFixture {

    private SealFixture() {}

    /// @param home whose key it has
    public static Seal in(Path home) {
        return new Seal(new SealKeys("", home.toString()));
    }
}
