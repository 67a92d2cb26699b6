package dk.digit.platform.web.list;

import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// One column of a list: what it is called, where its values come from, how they are shown, sorted and
/// filtered. Each of the words below gives a changed copy.
///
/// @param key in the address
/// @param label message key
/// @param needs fields that link or text are made from, beside the column's own
public record Column(
        String key,
        String label,
        Kind kind,
        Field<?> field,
        List<Choice> choices,
        Set<Trait> traits,
        @Nullable Function<Record, @Nullable String> link,
        @Nullable Wording wording,
        @Nullable Function<Record, @Nullable String> badge,
        List<Field<?>> needs) {

    /// What the values are: decides alignment, order, filter and the type of the spreadsheet cell.
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        CHOICE,
        YES_NO
    }

    enum Trait {
        UNSORTED,
        HIDDEN,
        FILTERED,
        SEARCHED
    }

    /// How a value is written where the plain one would mislead: a day that is only thought to be known.
    @FunctionalInterface
    public interface Wording {
        String of(Record row, Lang lang);
    }

    public Column {
        choices = List.copyOf(choices);
        traits = Set.copyOf(traits);
        needs = List.copyOf(needs);
    }

    private static Column plain(String key, String label, Kind kind, Field<?> field, List<Choice> choices) {
        return new Column(key, label, kind, field, choices, Set.of(), null, null, null, List.of());
    }

    public static Column text(String key, String label, Field<String> field) {
        return plain(key, label, Kind.TEXT, field, List.of());
    }

    public static Column number(String key, String label, Field<? extends Number> field) {
        return plain(key, label, Kind.NUMBER, field, List.of());
    }

    public static Column money(String key, String label, Field<BigDecimal> field) {
        return plain(key, label, Kind.MONEY, field, List.of());
    }

    public static Column date(String key, String label, Field<LocalDate> field) {
        return plain(key, label, Kind.DATE, field, List.of());
    }

    public static Column yesNo(String key, String label, Field<Boolean> field) {
        return plain(key, label, Kind.YES_NO, field, List.of());
    }

    /// One of an enum's constants, stored by name. Sorted in the order of the enum.
    public static <E extends Enum<E>> Column choice(String key, String label, Field<String> field, Class<E> type) {
        return choice(key, label, field, Choice.of(type));
    }

    public static Column choice(String key, String label, Field<String> field, List<Choice> choices) {
        return plain(key, label, Kind.CHOICE, field, choices);
    }

    /// Leads somewhere. `needs` are fields of the row that the address is made from.
    public Column linked(Function<Record, @Nullable String> link, Field<?>... needs) {
        return new Column(key, label, kind, field, choices, traits, link, wording, badge, more(needs));
    }

    /// Written otherwise than its kind would have it; sorted and filtered by the field all the same.
    public Column worded(Wording wording, Field<?>... needs) {
        return new Column(key, label, kind, field, choices, traits, link, wording, badge, more(needs));
    }

    /// Shown as a badge of the design system: `success`, `info`, `warning`, `error`; null for a plain one.
    public Column badged(Function<Record, @Nullable String> variant, Field<?>... needs) {
        return new Column(key, label, kind, field, choices, traits, link, wording, variant, more(needs));
    }

    /// Shown only when the reader chooses it.
    public Column hidden() {
        return with(Trait.HIDDEN);
    }

    public Column unsorted() {
        return with(Trait.UNSORTED);
    }

    /// May be filtered by: choices, a range of days or amounts, yes or no, as the kind has it.
    public Column filtered() {
        if (kind == Kind.TEXT) {
            throw new IllegalStateException("a text is searched; filtering needs choices: " + key);
        }
        return with(Trait.FILTERED);
    }

    /// The free-text search looks here too, whether it is shown or not.
    public Column searched() {
        return with(Trait.SEARCHED);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean sortable() {
        return !is(Trait.UNSORTED);
    }

    /// How its cells stand: numbers to the right, days in one piece.
    public @Nullable String css() {
        return switch (kind) {
            case NUMBER, MONEY -> "n";
            case DATE -> "d";
            case TEXT, CHOICE, YES_NO -> null;
        };
    }

    private Column with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Column(key, label, kind, field, choices, more, link, wording, badge, needs);
    }

    private List<Field<?>> more(Field<?>... fields) {
        var more = new ArrayList<Field<?>>(needs);
        more.addAll(List.of(fields));
        return more;
    }
}
