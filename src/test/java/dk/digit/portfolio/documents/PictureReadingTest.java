package dk.digit.portfolio.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PictureReadingTest {

    @Test
    void png_and_jpeg_are_read_by_what_they_are() throws IOException {
        assertThat(PictureReading.read(DocumentsFixture.picture("png", 30, 20)).mediaType())
                .isEqualTo("image/png");
        assertThat(PictureReading.read(DocumentsFixture.picture("jpg", 30, 20)).mediaType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void a_wide_picture_is_drawn_smaller_in_the_same_shape() throws IOException {
        var drawn = PictureReading.read(DocumentsFixture.picture("png", 3000, 1500));

        assertThat(drawn.width()).isEqualTo(2000);
        assertThat(drawn.height()).isEqualTo(1000);
    }

    @Test
    void anything_else_is_refused() {
        refuses("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        refuses(DocumentsFixture.picture("gif", 3, 3));
        refuses(java.util.Arrays.copyOf(DocumentsFixture.picture("png", 300, 200), 60));
        refuses(new byte[0]);
    }

    private static void refuses(byte[] content) {
        assertThatThrownBy(() -> PictureReading.read(content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().text(Lang.DA))
                                .isEqualTo("Filen er ikke et PNG- eller JPEG-billede, der kan vises"));
    }
}
