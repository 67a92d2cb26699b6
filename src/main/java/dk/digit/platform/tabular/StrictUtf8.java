package dk.digit.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads UTF-8 and nothing else, and no more than [Table#LONGEST_ROW] characters between two calls of
/// [#rowDone]. The JDK's reader drops what stands before a broken byte in its buffer; this one gives it
/// out first, so that the row of the fault is the row that is named.
final class StrictUtf8 extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13).flip();
    private boolean broken;
    private boolean ended;
    private boolean started;
    private long sinceRow;

    StrictUtf8(InputStream in) {
        this.in = in;
    }

    /// A row was taken in whole: the next may be as long again. What was read ahead counts for the next.
    void rowDone() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var chars = CharBuffer.wrap(target, offset, length);
        while (chars.position() == offset) {
            if (broken) {
                throw new NotUtf8();
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode(chars);
        }
        int count = chars.position() - offset;
        sinceRow += count;
        if (sinceRow > Table.LONGEST_ROW + (1 << 14)) {
            throw new TooLong();
        }
        return count;
    }

    private void decode(CharBuffer chars) throws IOException {
        if (!ended) {
            fill();
        }
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError() || ended && result.isUnderflow() && bytes.hasRemaining()) {
            broken = true;
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read > 0) {
            bytes.position(bytes.position() + read);
        } else if (read < 0) {
            ended = true;
        }
        bytes.flip();
        if (!started && (bytes.remaining() >= 3 || ended)) {
            started = true;
            skipByteOrderMark();
        }
    }

    private void skipByteOrderMark() {
        if (bytes.remaining() >= 3
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF) {
            bytes.position(3);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static final class NotUtf8 extends IOException {}

    static final class TooLong extends IOException {}
}
