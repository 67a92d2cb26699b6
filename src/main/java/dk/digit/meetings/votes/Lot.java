package dk.digit.meetings.votes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// A draw that everybody can repeat: options in the order of SHA-256 over the published seed, in hexadecimal,
/// a colon and the option's number.
record Lot(byte[] seed) {

    List<Integer> draw(List<Integer> options, int seats) {
        return options.stream()
                .sorted(Comparator.comparing(this::ticket))
                .limit(seats)
                .toList();
    }

    private String ticket(int option) {
        try {
            var text = HexFormat.of().formatHex(seed) + ":" + option;
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
