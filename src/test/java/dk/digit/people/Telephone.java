package dk.digit.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Somebody's authenticator app.
public final class Telephone {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP, 6);
    private final byte[] secret;

    /// @param secret as the page shows it
    public Telephone(String secret) {
        this.secret = new Base32().decode(secret.replace(" ", ""));
    }

    public String code() {
        return code(0);
    }

    /// @param off how many times thirty seconds the telephone's clock is ahead
    public String code(int off) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "HmacSHA1"), Instant.now().plus(STEP.multipliedBy(off)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Right at no time that is near.
    public String wrongCode(int number) {
        var code = String.format("%06d", number);
        return code.equals(code(-1)) || code.equals(code()) || code.equals(code(1)) || code.equals(code(2))
                ? String.format("%06d", number + 500_000)
                : code;
    }
}
