package dk.digit.meetings.votes;

import java.nio.ByteBuffer;
import java.util.ArrayList;

/// A ballot out of the box: the number that its voter knows it by, the signature that it is one of the papers
/// handed out, and the choice.
public record SecretBallot(byte[] receipt, byte[] signature, Choice choice) {

    static final int RECEIPT = 32;

    /// As it lies in the box: of the same length whatever it says.
    ///
    /// @param seats how many marks there is room for
    byte[] folded(int seats) {
        var paper = ByteBuffer.allocate(RECEIPT + 2 + signature.length + 1 + 2 * seats)
                .put(receipt)
                .putShort((short) signature.length)
                .put(signature)
                .put((byte) choice.options().size());
        choice.options().forEach(option -> paper.putShort(option.shortValue()));
        return paper.array();
    }

    static SecretBallot unfolded(byte[] folded) {
        var paper = ByteBuffer.wrap(folded);
        var receipt = new byte[RECEIPT];
        paper.get(receipt);
        var signature = new byte[paper.getShort()];
        paper.get(signature);
        var options = new ArrayList<Integer>();
        for (int marks = paper.get(); marks > 0; marks--) {
            options.add((int) paper.getShort());
        }
        return new SecretBallot(receipt, signature, new Choice(options));
    }
}
