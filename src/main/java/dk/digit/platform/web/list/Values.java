package dk.digit.platform.web.list;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Turns rows of the database into what a reader sees, in one language, with the words looked up once.
final class Values {

    private final Lang lang;
    private final List<Column> columns;
    private final List<Map<String, String>> words;
    private final String yes;
    private final String no;

    Values(Lang lang, List<Column> columns) {
        this.lang = lang;
        this.columns = columns;
        this.words = columns.stream().map(column -> words(column, lang)).toList();
        this.yes = Texts.of(lang, "platform.yes");
        this.no = Texts.of(lang, "platform.no");
    }

    ListPage.Cell[] cells(Record row) {
        var cells = new ListPage.Cell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            var column = columns.get(i);
            cells[i] = new ListPage.Cell(
                    text(i, row),
                    column.link() == null ? null : column.link().apply(row),
                    column.badge() == null ? null : column.badge().apply(row));
        }
        return cells;
    }

    String text(int index, Record row) {
        var column = columns.get(index);
        if (column.wording() != null) {
            return column.wording().of(row, lang);
        }
        var value = row.get(column.field());
        return value == null ? "" : text(column, words.get(index), value);
    }

    @Nullable
    Object value(int index, Record row) {
        return row.get(columns.get(index).field());
    }

    private String text(Column column, Map<String, String> words, Object value) {
        return switch (column.kind()) {
            case TEXT -> value.toString();
            case NUMBER ->
                value instanceof BigDecimal decimal
                        ? Formats.decimal(lang, decimal)
                        : Formats.number(lang, ((Number) value).longValue());
            case MONEY -> Formats.money(lang, Money.of((BigDecimal) value));
            case DATE -> Formats.date((LocalDate) value);
            case CHOICE -> words.getOrDefault(value.toString(), value.toString());
            case YES_NO -> (Boolean) value ? yes : no;
        };
    }

    private static Map<String, String> words(Column column, Lang lang) {
        var words = new HashMap<String, String>();
        column.choices().forEach(choice -> words.put(choice.value(), choice.label(lang)));
        return words;
    }
}
