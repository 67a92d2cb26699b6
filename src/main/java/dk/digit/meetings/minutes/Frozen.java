package dk.digit.meetings.minutes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Minutes as bytes. Each item is a document of its own, and the whole names the items by their
/// fingerprints: who may not see an item can still verify the whole. A salt keeps a short text from being
/// guessed out of its fingerprint.
final class Frozen {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    private Frozen() {}

    record Item(MinutesText.Entry entry, String salt) {}

    record Whole(MinutesText.Heading heading, List<Fingerprint> items) {}

    record Fingerprint(long item, int number, String sha256) {}

    static byte[] item(MinutesText.Entry entry, SecureRandom random) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return bytes(new Item(entry, HexFormat.of().formatHex(salt)));
    }

    static byte[] whole(MinutesText.Heading heading, List<Fingerprint> items) {
        return bytes(new Whole(heading, items));
    }

    static MinutesText.Entry entry(byte[] content) {
        return JSON.readValue(content, Item.class).entry();
    }

    static Whole whole(byte[] content) {
        return JSON.readValue(content, Whole.class);
    }

    private static byte[] bytes(Object content) {
        return JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }

    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
