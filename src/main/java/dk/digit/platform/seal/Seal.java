package dk.digit.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Closes and opens secrets: AES-256 in Galois/Counter Mode. What is sealed is bound to what it is about,
/// so that it cannot be moved to another record, and names its key, so that keys can be changed.
@Component
public class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SealKeys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(SealKeys keys) {
        this.keys = keys;
    }

    /// @param about what the secret belongs to, the same words as at [#open]
    public byte[] close(byte[] secret, String about) {
        var key = keys.first();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var mark = SealKeys.mark(key);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(secret);
            return ByteBuffer.allocate(mark.length + NONCE + sealed.length)
                    .put(mark)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws BrokenSeal when the key is another, or the secret or what it is about was changed
    public byte[] open(byte[] sealed, String about) {
        int head = SealKeys.MARK + NONCE;
        if (sealed.length < head) {
            throw new BrokenSeal("too short to be sealed");
        }
        var key = keys.marked(Arrays.copyOf(sealed, SealKeys.MARK));
        var nonce = Arrays.copyOfRange(sealed, SealKeys.MARK, head);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(sealed, head, sealed.length - head);
        } catch (AEADBadTagException e) {
            throw new BrokenSeal("changed since it was sealed, or about something else than " + about, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
