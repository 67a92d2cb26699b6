package dk.digit.benefits.exchange;

import static java.util.stream.Collectors.joining;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in a cell, from the plain words of a row and back. Whatever a spreadsheet program makes of a number, a
/// choice or a yes is taken for what it was; what would have to be guessed is refused.
record CellWords(Places places) {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,15})(,\\d{1,15})?");
    private static final Set<String> YES = Set.of("ja", "yes", "sand", "true", "1");
    private static final Set<String> NO = Set.of("nej", "no", "falsk", "false", "0");
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(14);

    // ---- out

    /// In words, to be read.
    String said(CaseField field, String value, Lang lang) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.holds()) {
            case TEXT -> value;
            case WHOLE -> value;
            case DECIMAL -> Formats.decimal(lang, new BigDecimal(value));
            case YES_NO -> Texts.of(lang, value.equals("true") ? "platform.yes" : "platform.no");
            case CHOICE -> choice(field, value, lang);
            case MUNICIPALITY -> places.name(value);
            case MUNICIPALITIES -> places.allNames(value);
        };
    }

    private static String choice(CaseField field, String value, Lang lang) {
        return field.choices().stream()
                .filter(one -> one.name().equals(value))
                .map(one -> Texts.of(lang, one))
                .findFirst()
                .orElse(value);
    }

    // ---- in

    /// @param unit of the assumption that a number belongs to; a number that is shown in per cent is twelve where the
    ///     unit is %, else 0.12
    /// @throws RefusedException when it can't be read
    String read(CaseField field, GridCell cell, String unit) {
        switch (cell.holds()) {
            case NOTHING -> {
                return "";
            }
            case FORMULA -> throw refused("benefits.workbook.refused.formulaCell", cell.text());
            case MISTAKE -> throw refused("platform.table.errorCell", cell.text());
            case WORDS, NUMBER, PERCENT, DAY, YES_NO -> {}
        }
        return switch (field.holds()) {
            case TEXT -> RowsOfCase.plain(text(cell));
            case DECIMAL -> decimal(field, cell, unit);
            case WHOLE -> whole(cell);
            case YES_NO -> yesNo(cell);
            case CHOICE -> choice(field, cell);
            case MUNICIPALITY -> municipality(text(cell));
            case MUNICIPALITIES -> municipalities(text(cell));
        };
    }

    static String text(GridCell cell) {
        return switch (cell.holds()) {
            case NUMBER -> cell.text().replace('.', ',');
            case PERCENT ->
                cell.number()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',') + " %";
            case WORDS, DAY, YES_NO, NOTHING, FORMULA, MISTAKE -> cell.text();
        };
    }

    private static String decimal(CaseField field, GridCell cell, String unit) {
        var number = number(cell, unit);
        if (number == null) {
            throw refused("platform.form.notANumber", text(cell));
        }
        if (number.abs().compareTo(LARGEST) >= 0) {
            throw refused("benefits.workbook.refused.tooMuch", text(cell));
        }
        return RowsOfCase.number(field == CaseField.COEFFICIENT ? number.setScale(3, RoundingMode.HALF_UP) : number);
    }

    private static @Nullable BigDecimal number(GridCell cell, String unit) {
        boolean percents = unit.strip().equals("%");
        return switch (cell.holds()) {
            case NUMBER -> cell.number();
            case PERCENT -> percents ? cell.number().movePointRight(2) : cell.number();
            case WORDS -> {
                var text =
                        cell.text().replace("\u00a0", "").replace('\u2212', '-').strip();
                boolean percent = text.endsWith("%");
                var typed = percent ? text.substring(0, text.length() - 1).strip() : text;
                if (!NUMBER.matcher(typed).matches()) {
                    yield null;
                }
                var number = new BigDecimal(typed.replace(".", "").replace(',', '.'));
                yield percent && !percents ? number.movePointLeft(2) : number;
            }
            case DAY, YES_NO, NOTHING, FORMULA, MISTAKE -> null;
        };
    }

    private static String whole(GridCell cell) {
        var number = number(cell, "");
        if (number == null
                || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0
                || number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().scale() > 0) {
            throw refused("benefits.workbook.refused.notWhole", text(cell));
        }
        return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String yesNo(GridCell cell) {
        var said = plain(text(cell));
        if (YES.contains(said) || NO.contains(said)) {
            return String.valueOf(YES.contains(said));
        }
        throw refused("benefits.workbook.refused.notYesNo", text(cell));
    }

    private static String choice(CaseField field, GridCell cell) {
        var said = plain(text(cell));
        for (Enum<?> one : field.choices()) {
            if (said.equals(plain(one.name()))
                    || said.equals(plain(Texts.of(Lang.DA, one)))
                    || said.equals(plain(Texts.of(Lang.EN, one)))) {
                return one.name();
            }
        }
        throw refused(
                "benefits.workbook.refused.notAChoice",
                text(cell),
                new Bilingual(all(field, Lang.DA), all(field, Lang.EN)));
    }

    private static String all(CaseField field, Lang lang) {
        return field.choices().stream().map(one -> Texts.of(lang, one)).collect(joining(", "));
    }

    private String municipality(String called) {
        var code = places.code(called);
        if (code == null) {
            throw refused("benefits.workbook.refused.noMunicipality", called);
        }
        return code;
    }

    private String municipalities(String called) {
        var codes = new TreeSet<String>();
        var refused = new ArrayList<Refusal>();
        for (String one : called.split("[;,\\n]", -1)) {
            if (!one.isBlank()) {
                try {
                    codes.add(municipality(one.strip()));
                } catch (RefusedException e) {
                    refused.addAll(e.refusals());
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedException(List.copyOf(refused));
        }
        return String.join(",", codes);
    }

    private static RefusedException refused(String key, Object... args) {
        return new RefusedException(Refusal.of(key, args));
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
