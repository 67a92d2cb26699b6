package dk.digit.platform.store;

import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Joins numbered parts into one stream, asking for the next when one is used up.
final class PartsStream extends InputStream {

    /// Gives the part with that number, or null after the last.
    interface Parts {
        byte @Nullable [] part(int number);
    }

    private final Parts parts;
    private byte @Nullable [] part = {};
    private int number;
    private int position;

    PartsStream(Parts parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (part != null && position == part.length) {
            part = parts.part(number++);
            position = 0;
        }
        if (part == null) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        return count;
    }
}
