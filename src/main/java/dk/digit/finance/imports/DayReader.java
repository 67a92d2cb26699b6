package dk.digit.finance.imports;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Days as ledgers write them: `02-06-2023`, `2.6.2023`, `02/06/2023`, `2023-06-02`. By hand, because a
/// file holds a million of them.
final class DayReader {

    private String lastText = "";
    private LocalDate lastDay = LocalDate.EPOCH;

    /// @throws RefusedException when it is no day, or one that is in no calendar
    LocalDate read(String text) {
        if (text.equals(lastText)) {
            return lastDay;
        }
        var day = parse(text);
        lastText = text;
        lastDay = day;
        return day;
    }

    private static LocalDate parse(String text) {
        int[] parts = new int[3];
        int[] digits = new int[3];
        int part = 0;
        char between = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && digits[part] < 4) {
                parts[part] = parts[part] * 10 + c - '0';
                digits[part]++;
            } else if (part < 2 && (c == '-' || c == '.' || c == '/') && (between == 0 || between == c)) {
                between = c;
                part++;
            } else {
                throw refused("finance.import.notADay", text);
            }
        }
        boolean iso =
                digits[0] == 4 && between == '-' && digits[1] > 0 && digits[1] <= 2 && digits[2] > 0 && digits[2] <= 2;
        boolean danish = digits[2] == 4 && digits[0] > 0 && digits[0] <= 2 && digits[1] > 0 && digits[1] <= 2;
        if (!iso && !danish) {
            throw refused("finance.import.notADay", text);
        }
        try {
            return iso ? LocalDate.of(parts[0], parts[1], parts[2]) : LocalDate.of(parts[2], parts[1], parts[0]);
        } catch (DateTimeException e) {
            throw refused("finance.import.noSuchDay", text);
        }
    }

    private static RefusedException refused(String key, String text) {
        return new RefusedException(Refusal.of(key, Shown.text(text)));
    }
}
