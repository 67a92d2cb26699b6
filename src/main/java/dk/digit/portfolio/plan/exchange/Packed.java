package dk.digit.portfolio.plan.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A file between its trial and its being taken: it goes with the page and comes back with the button, so
/// that nothing of it is kept that nobody wants.
final class Packed {

    /// What fits into a form, as text.
    private static final int LONGEST = 1_900_000;

    private Packed() {}

    /// Nothing when it is too large to go with a page.
    static Optional<String> pack(byte[] file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(file);
        }
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        return text.length() > LONGEST ? Optional.empty() : Optional.of(text);
    }

    /// As much of it as a plan may be large, and a byte more; nothing when it is no such file.
    static byte[] unpack(String text) {
        try (var zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            return zip.readNBytes(PlanFiles.LARGEST + 1);
        } catch (IllegalArgumentException | IOException e) {
            return new byte[0];
        }
    }
}
