package dk.digit.portfolio.documents;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads pictures that people upload: PNG and JPEG by what they are, not by what they are called. They are
/// drawn anew, which leaves out where and by whom a photograph was taken, and gives every viewer the same
/// colours.
final class PictureReading {

    private static final int WIDEST = 2000;
    private static final int HIGHEST = 4000;
    private static final long MOST_POINTS = 40_000_000;

    private PictureReading() {}

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Drawn(byte[] content, String mediaType, int width, int height) {}

    /// @throws RefusedException when it is no picture that can be shown
    static Drawn read(byte[] content) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused();
            }
            var reader = readers.next();
            try {
                return read(reader, in);
            } catch (IIOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
                throw refused();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Drawn read(ImageReader reader, ImageInputStream in) throws IOException {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("png") && !format.equals("jpeg")) {
            throw refused();
        }
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
            throw new RefusedException(
                    Refusal.of("portfolio.documents.refused.pictureTooLarge").at("file"));
        }
        var picture = reader.read(0);
        double scale =
                Math.min(1, Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn(picture, width, height), format, out);
        return new Drawn(out.toByteArray(), "image/" + format, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static RefusedException refused() {
        return new RefusedException(
                Refusal.of("portfolio.documents.refused.noPicture").at("file"));
    }
}
