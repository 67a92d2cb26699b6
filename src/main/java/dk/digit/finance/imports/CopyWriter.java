package dk.digit.finance.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Writes rows in PostgreSQL's text format for `COPY`: tab between fields, `\N` for nothing.
final class CopyWriter {

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final StringBuilder row = new StringBuilder(200);
    private int used;

    CopyWriter(OutputStream out) {
        this.out = out;
    }

    CopyWriter field(long value) {
        row.append(value).append('\t');
        return this;
    }

    CopyWriter field(@Nullable String value) {
        if (value == null) {
            row.append("\\N");
        } else {
            escape(value);
        }
        row.append('\t');
        return this;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
    }

    void endRow() {
        row.setCharAt(row.length() - 1, '\n');
        var bytes = row.toString().getBytes(StandardCharsets.UTF_8);
        row.setLength(0);
        try {
            if (used + bytes.length > buffer.length) {
                flush();
            }
            if (bytes.length > buffer.length) {
                out.write(bytes);
                return;
            }
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        out.flush();
        used = 0;
    }
}
