package dk.digit.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The colour space sRGB as an ICC profile, computed from its definition (IEC 61966-2-1, primaries adapted to
/// D50): a profile of our own has no licence to look after and no bytes that change with the Java version.
final class ColourProfile {

    private static final int TABLE = 1024;
    private static final int HEADER = 128;
    private static final byte[] SRGB = build();

    private ColourProfile() {}

    static byte[] srgb() {
        return SRGB.clone();
    }

    private static byte[] build() {
        try {
            var tags = new Tags();
            tags.add(description("sRGB IEC61966-2.1"), "desc");
            tags.add(copyright("No copyright, use freely"), "cprt");
            tags.add(xyz(0.9642, 1.0, 0.8249), "wtpt");
            tags.add(xyz(0.43607, 0.22249, 0.01392), "rXYZ");
            tags.add(xyz(0.38515, 0.71687, 0.09708), "gXYZ");
            tags.add(xyz(0.14307, 0.06061, 0.71410), "bXYZ");
            tags.add(curve(), "rTRC", "gTRC", "bTRC");
            return tags.profile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] description(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("desc");
        out.writeInt(0);
        out.writeInt(text.length() + 1);
        out.writeBytes(text);
        out.write(new byte[1 + 4 + 4 + 2 + 1 + 67]);
        return bytes.toByteArray();
    }

    private static byte[] copyright(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("text");
        out.writeInt(0);
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.writeByte(0);
        return bytes.toByteArray();
    }

    private static byte[] xyz(double x, double y, double z) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("XYZ ");
        out.writeInt(0);
        for (double value : new double[] {x, y, z}) {
            out.writeInt((int) Math.round(value * 65536));
        }
        return bytes.toByteArray();
    }

    private static byte[] curve() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeBytes("curv");
        out.writeInt(0);
        out.writeInt(TABLE);
        for (int i = 0; i < TABLE; i++) {
            double v = i / (TABLE - 1.0);
            double linear = v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
            out.writeShort((int) Math.round(linear * 65535));
        }
        return bytes.toByteArray();
    }

    /// Header, table of tags, and the tags' data, each beginning at a multiple of four.
    private static final class Tags {
        private static final int COUNT = 9;
        private final ByteArrayOutputStream table = new ByteArrayOutputStream();
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        void add(byte[] content, String... names) throws IOException {
            var out = new DataOutputStream(table);
            for (var name : names) {
                out.writeBytes(name);
                out.writeInt(HEADER + 4 + 12 * COUNT + data.size());
                out.writeInt(content.length);
            }
            data.writeBytes(content);
            data.writeBytes(new byte[(4 - content.length % 4) % 4]);
        }

        byte[] profile() throws IOException {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeInt(HEADER + 4 + 12 * COUNT + data.size());
            out.writeInt(0);
            out.writeInt(0x02100000);
            out.writeBytes("mntrRGB XYZ ");
            for (int part : new int[] {2000, 1, 1, 0, 0, 0}) {
                out.writeShort(part);
            }
            out.writeBytes("acsp");
            out.write(new byte[28]);
            for (double white : new double[] {0.9642, 1.0, 0.8249}) {
                out.writeInt((int) Math.round(white * 65536));
            }
            out.write(new byte[HEADER - bytes.size()]);
            out.writeInt(COUNT);
            out.write(table.toByteArray());
            out.write(data.toByteArray());
            return bytes.toByteArray();
        }
    }
}
