package dk.digit.meetings.votes;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/// Signs a paper without seeing its number, and knows the signature again once the number is shown.
///
/// RSA blind signatures, RFC 9474, RSABSSA-SHA384-PSS-Deterministic: the voter's device encodes a random number
/// and multiplies it by a random factor; what is signed is that product, which is the same for every number as
/// far as anybody can tell, whatever computer they have. The voter divides the factor out again. Forging a
/// signature that was not given is as hard as breaking RSA; tying one to the moment when it was given is not
/// hard but impossible.
final class BlindSignature {

    /// Enough for a key that is used for one vote and then deleted.
    private static final int BITS = 2048;

    private static final int SALT = 48;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, PSSParameterSpec.TRAILER_FIELD_BC);
    private static final SecureRandom RANDOM = new SecureRandom();

    private BlindSignature() {}

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether it is a number that the key can sign.
    static boolean fits(RSAPrivateCrtKey key, byte[] blinded) {
        var message = new BigInteger(1, blinded);
        return blinded.length == length(key.getModulus())
                && message.signum() > 0
                && message.compareTo(key.getModulus()) < 0;
    }

    /// @param blinded the encoded and blinded number, as long as the key
    /// @throws IllegalArgumentException when it is no number that the key can sign
    static byte[] sign(RSAPrivateCrtKey key, byte[] blinded) {
        if (!fits(key, blinded)) {
            throw new IllegalArgumentException("not a blinded number for this key");
        }
        var n = key.getModulus();
        var message = new BigInteger(1, blinded);
        var signed = power(key, message);
        // A slip in the calculation would give the key away.
        if (!signed.modPow(key.getPublicExponent(), n).equals(message)) {
            throw new IllegalStateException("the signature does not fit");
        }
        return bytes(signed, length(n));
    }

    /// By the remainder theorem, on a number that nobody outside chose: how long it takes tells nothing.
    private static BigInteger power(RSAPrivateCrtKey key, BigInteger message) {
        var n = key.getModulus();
        BigInteger factor;
        do {
            factor = new BigInteger(n.bitLength(), RANDOM);
        } while (factor.signum() == 0
                || factor.compareTo(n) >= 0
                || !factor.gcd(n).equals(BigInteger.ONE));
        var hidden = message.multiply(factor.modPow(key.getPublicExponent(), n)).mod(n);
        var p = hidden.modPow(key.getPrimeExponentP(), key.getPrimeP());
        var q = hidden.modPow(key.getPrimeExponentQ(), key.getPrimeQ());
        var signed = p.subtract(q)
                .multiply(key.getCrtCoefficient())
                .mod(key.getPrimeP())
                .multiply(key.getPrimeQ())
                .add(q);
        return signed.multiply(factor.modInverse(n)).mod(n);
    }

    static boolean verifies(RSAPublicKey key, byte[] number, byte[] signature) {
        try {
            var check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(PSS);
            check.initVerify(key);
            check.update(number);
            return signature.length == length(key.getModulus()) && check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static RSAPublicKey publicKey(byte[] encoded) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAPrivateCrtKey privateKey(byte[] encoded) {
        try {
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int length(BigInteger n) {
        return (n.bitLength() + 7) / 8;
    }

    private static byte[] bytes(BigInteger number, int length) {
        var raw = number.toByteArray();
        var bytes = new byte[length];
        int from = Math.max(0, raw.length - length);
        System.arraycopy(raw, from, bytes, length - (raw.length - from), raw.length - from);
        return bytes;
    }
}
