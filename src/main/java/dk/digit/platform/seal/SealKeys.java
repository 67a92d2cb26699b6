package dk.digit.platform.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The keys that secrets are sealed under. `DIGIT_KEY` names them, 32 random bytes in base64 each and
/// separated by commas: the first seals, all open. Without it the home folder keeps one, made when it is
/// first needed.
@Component
class SealKeys {

    /// So many bytes tell keys apart; they say nothing of the key itself.
    static final int MARK = 4;

    private static final int LENGTH = 32;

    private final String named;
    private final Path home;
    private volatile @Nullable List<SecretKey> keys;

    SealKeys(@Value("${digit.key:}") String named, @Value("${digit.home:var}") String home) {
        this.named = named;
        this.home = Path.of(home);
    }

    SecretKey first() {
        return all().getFirst();
    }

    /// @throws BrokenSeal when this server does not have it
    SecretKey marked(byte[] mark) {
        return all().stream()
                .filter(key -> Arrays.equals(mark(key), mark))
                .findFirst()
                .orElseThrow(() -> new BrokenSeal("sealed under the key "
                        + HexFormat.of().formatHex(mark) + ", which this server does not have: see DIGIT_KEY"));
    }

    static byte[] mark(SecretKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("digit seal".getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(key.getEncoded()), MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SecretKey> all() {
        var known = keys;
        if (known == null) {
            known = named.isBlank() ? List.of(key(KeyFile.in(home).text())) : named(named);
            keys = known;
        }
        return known;
    }

    private static List<SecretKey> named(String keys) {
        return Stream.of(keys.split(",")).map(String::strip).map(SealKeys::key).toList();
    }

    private static SecretKey key(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == LENGTH) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // Said below, without the text: it may be most of a key.
        }
        throw new IllegalStateException("A key is 32 random bytes in base64, as `openssl rand -base64 32` writes them"
                + " (DIGIT_KEY, or the file of keys in the home folder)");
    }
}
