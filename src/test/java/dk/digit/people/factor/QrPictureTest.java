package dk.digit.people.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final int DOTS = 4;

    @Test
    void a_reader_of_such_pictures_gets_the_whole_text_out_of_it() throws Exception {
        var enrolment = Enrolment.of("Fællesskabet Øst", "anna@example.dk", new byte[20]);

        var text = new QRCodeReader().decode(photographed(enrolment.picture())).getText();

        assertThat(text)
                .isEqualTo("otpauth://totp/F%C3%A6llesskabet%20%C3%98st:anna%40example.dk?secret=" + "A".repeat(32)
                        + "&issuer=F%C3%A6llesskabet%20%C3%98st");
        assertThat(enrolment.secret()).isEqualTo("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA");
    }

    private static BinaryBitmap photographed(QrPicture picture) {
        int side = picture.size() * DOTS;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(picture.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * DOTS;
            int y = Integer.parseInt(run.group(2)) * DOTS;
            for (int row = y; row < y + DOTS; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + Integer.parseInt(run.group(3)) * DOTS, 0);
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }
}
