package dk.digit.meetings.votes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One hash over all ballots and counts of a vote: SHA-256 over a line for each, in order: `0265 1`,
/// `receipt signature 1,3`, `count 1 8`. It goes into the trail when the vote is closed, so that no ballot can
/// be changed unseen after.
final class BallotsHash {

    private BallotsHash() {}

    static byte[] of(VoteResult result) {
        var hex = HexFormat.of();
        var text = new StringBuilder();
        new TreeMap<>(result.ballots().entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().value(), one -> marks(one.getValue()))))
                .forEach((municipality, marks) -> line(text, municipality, marks));
        result.secret()
                .forEach(ballot -> line(
                        text,
                        hex.formatHex(ballot.receipt()),
                        hex.formatHex(ballot.signature()),
                        marks(ballot.choice())));
        new TreeMap<>(result.counts())
                .forEach((option, votes) -> line(text, "count", option.toString(), votes.toString()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String marks(Choice choice) {
        return choice.options().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join(" ", words)).append('\n');
    }
}
