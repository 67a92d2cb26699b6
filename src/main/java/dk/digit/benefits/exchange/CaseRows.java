package dk.digit.benefits.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A business case told as rows of plain words, so that two of them can be laid beside each other: as it is, as it was
/// when a workbook was fetched, as the workbook says. Numbers have no more than six decimals and no trailing zeros;
/// what is not said is empty.
record CaseRows(Map<RowKey, Map<CaseField, String>> rows) {

    private static final int LONGEST = 32 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    CaseRows {
        rows = new LinkedHashMap<>(rows);
    }

    @Nullable
    Map<CaseField, String> find(RowKey key) {
        return rows.get(key);
    }

    String value(RowKey key, CaseField field) {
        return rows.getOrDefault(key, Map.of()).getOrDefault(field, "");
    }

    List<RowKey> of(RowKind kind) {
        return rows.keySet().stream().filter(key -> key.kind() == kind).toList();
    }

    /// Whether the other tells the same, in whatever order.
    boolean tellsAs(CaseRows other) {
        return rows.keySet().equals(other.rows.keySet())
                && rows.keySet().stream()
                        .allMatch(key -> key.kind().fields().stream()
                                .allMatch(field -> value(key, field).equals(other.value(key, field))));
    }

    /// The same for the same words.
    String fingerprint() {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(packed().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- kept in the workbook itself

    /// As letters and digits.
    String packed() {
        var all = rows.entrySet().stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    cells.add(row.getKey().kind().name());
                    cells.addAll(row.getKey().parts());
                    row.getValue().forEach((field, value) -> {
                        cells.add(field.name());
                        cells.add(value);
                    });
                    return cells.toArray(String[]::new);
                })
                .toArray(String[][]::new);
        return pack(JSON.writeValueAsBytes(all));
    }

    /// Nothing when it is not what [#packed] wrote.
    static Optional<CaseRows> unpacked(String text) {
        try {
            var rows = new LinkedHashMap<RowKey, Map<CaseField, String>>();
            for (String[] cells : JSON.readValue(unpack(text), String[][].class)) {
                var kind = RowKind.valueOf(cells[0]);
                int at = 1 + kind.keys().size();
                var fields = new EnumMap<CaseField, String>(CaseField.class);
                for (int i = at; i < cells.length; i += 2) {
                    fields.put(CaseField.valueOf(cells[i]), cells[i + 1]);
                }
                rows.put(new RowKey(kind, List.of(cells).subList(1, at)), fields);
            }
            return Optional.of(new CaseRows(rows));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    static String pack(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// @throws IOException when it is not what [#pack] wrote, or far too long
    static byte[] unpack(String text) throws IOException {
        try (var zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            var plain = zip.readNBytes(LONGEST + 1);
            if (plain.length > LONGEST) {
                throw new IOException("longer than " + LONGEST);
            }
            return plain;
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }
}
