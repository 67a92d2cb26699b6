package dk.digit.platform.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Whether an address is this machine's own.
public final class Loopback {

    private Loopback() {}

    /// @param address a numeric IP address; anything else is refused without a name look-up
    public static boolean is(String address) {
        if (!address.matches("[0-9a-fA-F:.%\\[\\]]+")) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
