package dk.digit.meetings.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BlindSignatureTest {

    private static final KeyPair KEY = BlindSignature.newKey();
    private static final RSAPublicKey PUBLIC = (RSAPublicKey) KEY.getPublic();
    private static final RSAPrivateCrtKey PRIVATE = (RSAPrivateCrtKey) KEY.getPrivate();

    /// RFC 9474, appendix A.3: RSABSSA-SHA384-PSS-Deterministic.
    @Test
    void the_vectors_of_the_standard_come_out() throws Exception {
        var vector = vector();
        var p = new BigInteger(1, vector.get("p"));
        var q = new BigInteger(1, vector.get("q"));
        var e = new BigInteger(1, vector.get("e"));
        var n = p.multiply(q);
        var d = e.modInverse(p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)));
        var factory = KeyFactory.getInstance("RSA");
        var secret = (RSAPrivateCrtKey) factory.generatePrivate(new RSAPrivateCrtKeySpec(
                n, e, d, p, q, d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(p)));
        var open = (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(n, e));
        var voter = new Blinding(
                open, vector.get("msg"), vector.get("salt"), new BigInteger(1, vector.get("inv")).modInverse(n));

        assertThat(voter.blinded()).isEqualTo(vector.get("blinded_msg"));
        var signed = BlindSignature.sign(secret, voter.blinded());
        assertThat(signed).isEqualTo(vector.get("blind_sig"));
        assertThat(voter.signature(signed)).isEqualTo(vector.get("sig"));
        assertThat(BlindSignature.verifies(open, vector.get("msg"), vector.get("sig")))
                .isTrue();
    }

    @Test
    void a_signature_fits_its_own_number_and_no_other() {
        var voter = Blinding.of(PUBLIC, new SecureRandom());
        var other = Blinding.of(PUBLIC, new SecureRandom());
        var signature = voter.signature(BlindSignature.sign(PRIVATE, voter.blinded()));

        assertThat(BlindSignature.verifies(PUBLIC, voter.number(), signature)).isTrue();
        assertThat(BlindSignature.verifies(PUBLIC, other.number(), signature)).isFalse();
        signature[100] ^= 1;
        assertThat(BlindSignature.verifies(PUBLIC, voter.number(), signature)).isFalse();
    }

    /// For every paper that was drawn and every ballot in the box there is a factor that would have made the one
    /// from the other: what was seen when papers were drawn fits all ballots alike.
    @Test
    void what_was_signed_fits_every_ballot_alike() {
        var drawn = Blinding.of(PUBLIC, new SecureRandom());
        var other = Blinding.of(PUBLIC, new SecureRandom());
        var n = PUBLIC.getModulus();
        var seen = new BigInteger(1, drawn.blinded());
        var foreign = new BigInteger(1, other.signature(BlindSignature.sign(PRIVATE, other.blinded())))
                .modPow(PUBLIC.getPublicExponent(), n);

        var factor = seen.multiply(foreign.modInverse(n)).mod(n).modPow(PRIVATE.getPrivateExponent(), n);

        assertThat(foreign.multiply(factor.modPow(PUBLIC.getPublicExponent(), n))
                        .mod(n))
                .isEqualTo(seen);
    }

    @Test
    void what_is_no_number_of_the_key_is_not_signed() {
        assertThatThrownBy(() -> BlindSignature.sign(PRIVATE, new byte[256]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlindSignature.sign(PRIVATE, new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BlindSignature.sign(PRIVATE, HexFormat.of().parseHex("ff".repeat(256))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, byte[]> vector() throws Exception {
        var values = new HashMap<String, byte[]>();
        try (var in = BlindSignatureTest.class.getResourceAsStream("rfc9474.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            Pattern.compile("(\\w+) = ([0-9a-f\n]+)\n").matcher(text).results().forEach(match -> {
                var hex = match.group(2).replace("\n", "");
                values.put(match.group(1), HexFormat.of().parseHex(hex));
            });
        }
        return values;
    }
}
