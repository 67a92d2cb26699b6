package dk.digit.platform.web.list;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What a reader wants of one column.
sealed interface Filter {

    Condition on(Column column);

    /// In words, for the chip and the spreadsheet: `Projekt, Netværk`, `fra 01-01-2023`.
    String words(Column column, Lang lang);

    record OneOf(List<String> values) implements Filter {
        @Override
        public Condition on(Column column) {
            return column.field().cast(String.class).in(values);
        }

        @Override
        public String words(Column column, Lang lang) {
            return column.choices().stream()
                    .filter(choice -> values.contains(choice.value()))
                    .map(choice -> choice.label(lang))
                    .collect(Collectors.joining(", "));
        }
    }

    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Filter {
        @Override
        public Condition on(Column column) {
            return between(column.field().coerce(LocalDate.class), from, to);
        }

        @Override
        public String words(Column column, Lang lang) {
            return span(lang, from == null ? null : Formats.date(from), to == null ? null : Formats.date(to));
        }
    }

    record Amounts(@Nullable Money from, @Nullable Money to) implements Filter {
        @Override
        public Condition on(Column column) {
            return between(
                    column.field().coerce(BigDecimal.class),
                    from == null ? null : from.toBigDecimal(),
                    to == null ? null : to.toBigDecimal());
        }

        @Override
        public String words(Column column, Lang lang) {
            return span(
                    lang, from == null ? null : Formats.money(lang, from), to == null ? null : Formats.money(lang, to));
        }
    }

    record Truth(boolean value) implements Filter {
        @Override
        public Condition on(Column column) {
            return column.field().coerce(Boolean.class).eq(value);
        }

        @Override
        public String words(Column column, Lang lang) {
            return Texts.of(lang, value ? "platform.yes" : "platform.no");
        }
    }

    private static <T> Condition between(Field<T> field, @Nullable T from, @Nullable T to) {
        var condition = DSL.noCondition();
        if (from != null) {
            condition = condition.and(field.ge(from));
        }
        if (to != null) {
            condition = condition.and(field.le(to));
        }
        return condition;
    }

    private static String span(Lang lang, @Nullable String from, @Nullable String to) {
        if (from != null && to != null) {
            return Texts.of(lang, "platform.list.fromTo", from, to);
        }
        return from != null
                ? Texts.of(lang, "platform.list.from", from)
                : Texts.of(lang, "platform.list.to", String.valueOf(to));
    }
}
