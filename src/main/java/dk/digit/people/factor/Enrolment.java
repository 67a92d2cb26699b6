package dk.digit.people.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/// What an authenticator app has to be told: as a picture to photograph, and as text to type.
///
/// @param secret in Base32, in groups of four
public record Enrolment(String secret, QrPicture picture) {

    /// @param issuer whose account it is, as the app shows it
    static Enrolment of(String issuer, String username, byte[] secret) {
        var text = new Base32().encodeToString(secret).replace("=", "");
        var uri = "otpauth://totp/" + encode(issuer) + ":" + encode(username) + "?secret=" + text + "&issuer="
                + encode(issuer);
        return new Enrolment(text.replaceAll("(.{4})(?!$)", "$1 "), QrPicture.of(uri));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
