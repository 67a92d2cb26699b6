package dk.digit.meetings.votes;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/// The voter's side of a blind signature, as the page does it: written from RFC 9474 and RFC 8017 on its own.
final class Blinding {

    private static final int HASH = 48;

    private final RSAPublicKey key;
    private final byte[] number;
    private final byte[] salt;
    private final BigInteger factor;
    private volatile byte[] blindSignature;

    Blinding(RSAPublicKey key, byte[] number, byte[] salt, BigInteger factor) {
        this.key = key;
        this.number = number;
        this.salt = salt;
        this.factor = factor;
    }

    static Blinding of(RSAPublicKey key, SecureRandom random) {
        var number = new byte[SecretBallot.RECEIPT];
        random.nextBytes(number);
        var salt = new byte[HASH];
        random.nextBytes(salt);
        return new Blinding(key, number, salt, new BigInteger(key.getModulus().bitLength() - 1, random).setBit(0));
    }

    byte[] number() {
        return number;
    }

    byte[] blinded() {
        var n = key.getModulus();
        return bytes(
                new BigInteger(1, encoded())
                        .multiply(factor.modPow(key.getPublicExponent(), n))
                        .mod(n),
                length());
    }

    byte[] signature(byte[] blindSignature) {
        var n = key.getModulus();
        return bytes(
                new BigInteger(1, blindSignature).multiply(factor.modInverse(n)).mod(n), length());
    }

    void keep(byte[] received) {
        blindSignature = received;
    }

    byte[] signature() {
        return signature(blindSignature);
    }

    byte[] blindSignature() {
        return blindSignature;
    }

    /// EMSA-PSS.
    private byte[] encoded() {
        int bits = key.getModulus().bitLength() - 1;
        int length = (bits + 7) / 8;
        var hash = hash(concat(new byte[8], hash(number), salt));
        var block = new byte[length - HASH - 1];
        block[block.length - salt.length - 1] = 1;
        System.arraycopy(salt, 0, block, block.length - salt.length, salt.length);
        var mask = mask(hash, block.length);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= mask[i];
        }
        block[0] &= (byte) (0xff >> (8 * length - bits));
        return concat(block, hash, new byte[] {(byte) 0xbc});
    }

    private static byte[] mask(byte[] seed, int length) {
        var mask = new byte[0];
        for (int counter = 0; mask.length < length; counter++) {
            mask = concat(mask, hash(concat(seed, bytes(BigInteger.valueOf(counter), 4))));
        }
        return Arrays.copyOf(mask, length);
    }

    private static byte[] hash(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-384").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] concat(byte[]... parts) {
        var all = new byte[0];
        for (byte[] part : parts) {
            int before = all.length;
            all = Arrays.copyOf(all, before + part.length);
            System.arraycopy(part, 0, all, before, part.length);
        }
        return all;
    }

    private int length() {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    private static byte[] bytes(BigInteger number, int length) {
        var raw = number.toByteArray();
        var bytes = new byte[length];
        int from = Math.max(0, raw.length - length);
        System.arraycopy(raw, from, bytes, length - (raw.length - from), raw.length - from);
        return bytes;
    }
}
