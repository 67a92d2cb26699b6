package dk.digit.people.factor;

import io.nayuki.qrcodegen.QrCode;

/// A text as a picture that a telephone reads, for an `svg` element: no script, no style.
///
/// @param size of the square, its quiet margin included
/// @param path the dark modules, one by one in a row's runs
public record QrPicture(int size, String path) {

    private static final int MARGIN = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + MARGIN).append(' ').append(y + MARGIN);
                    path.append('h')
                            .append(x - from)
                            .append("v1h")
                            .append(from - x)
                            .append('z');
                } else {
                    x++;
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }
}
