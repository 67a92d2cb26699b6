package dk.digit.benefits.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// A cell as a spreadsheet program left it.
///
/// @param text the words, the number with a decimal point, the day as 2027-01-31, true or false; of a formula and of a
///     mistake the cell's address
record GridCell(Holds holds, String text) {

    static final GridCell EMPTY = new GridCell(Holds.NOTHING, "");

    private static final int LONGEST = 32_767;
    private static final int MOST_DIGITS = 30;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,31}(\\.\\d{1,10})?");

    enum Holds {
        NOTHING,
        WORDS,
        NUMBER,
        /// Shown in per cent: 0.12 for 12 %.
        PERCENT,
        DAY,
        YES_NO,
        FORMULA,
        MISTAKE
    }

    static GridCell of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY && cell.getFormula() == null) {
            return EMPTY;
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new GridCell(Holds.FORMULA, cell.getAddress().toString());
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> words(cell.asString());
            case BOOLEAN -> new GridCell(Holds.YES_NO, cell.asBoolean().toString());
            case ERROR -> new GridCell(Holds.MISTAKE, cell.getAddress().toString());
            case FORMULA, EMPTY -> EMPTY;
        };
    }

    private static GridCell words(@Nullable String text) {
        var plain = text == null ? "" : text.strip();
        return plain.isEmpty()
                ? EMPTY
                : new GridCell(Holds.WORDS, plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
    }

    private static GridCell number(Cell cell) {
        var format = cell.getDataFormatString();
        var plain = format == null ? "" : format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        if (plain.matches("(?i).*[dy].*")) {
            return new GridCell(Holds.DAY, cell.asDate().toLocalDate().toString());
        }
        return new GridCell(plain.indexOf('%') >= 0 ? Holds.PERCENT : Holds.NUMBER, plain(cell.asNumber()));
    }

    /// Spreadsheets keep numbers in binary and write 0.30000000000000004: what lies beyond ten decimals is that. A
    /// number of a thousand million digits is not written out.
    static String plain(BigDecimal number) {
        int digits = number.precision() - number.scale();
        if (digits > MOST_DIGITS) {
            return "1" + "0".repeat(MOST_DIGITS);
        }
        if (digits < -MOST_DIGITS) {
            return "0";
        }
        return number.setScale(10, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    BigDecimal number() {
        return new BigDecimal(text);
    }

    boolean isEmpty() {
        return holds == Holds.NOTHING;
    }

    /// As one text.
    String packed() {
        return isEmpty() ? "" : holds.ordinal() + text;
    }

    /// @throws IllegalArgumentException when it is not what [#packed] wrote
    static GridCell of(String packed) {
        if (packed.isEmpty()) {
            return EMPTY;
        }
        int holds = packed.charAt(0) - '0';
        var text = packed.substring(1);
        if (holds < 0 || holds >= Holds.values().length || text.length() > LONGEST) {
            throw new IllegalArgumentException("no cell");
        }
        var cell = new GridCell(Holds.values()[holds], text);
        if ((cell.holds == Holds.NUMBER || cell.holds == Holds.PERCENT)
                && !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("no number");
        }
        return cell;
    }
}
