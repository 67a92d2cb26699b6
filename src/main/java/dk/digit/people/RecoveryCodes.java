package dk.digit.people;

import dk.digit.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Recovery codes, shown this once: to print, to write down, or to save as a file.
///
/// @param onward where to go on to
record RecoveryCodes(List<String> codes, String onward) implements Page {

    /// The file itself, in the address: the codes take no second way through the network.
    String file() {
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(String.join("\r\n", codes) + "\r\n", StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    @Override
    public String titleKey() {
        return "people.factor.codesTitle";
    }
}
