package dk.digit.platform.web.list;

import dk.digit.platform.money.Money;
import dk.digit.platform.web.Message;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.form.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a reader wants of a list, read from the address. What cannot be understood is left out and said.
///
/// @param sort the column to sort by, or null for the order that the list opens with
/// @param others parameters that are not the list's own and are kept in its links
record ListQuery(
        @Nullable String q,
        @Nullable String sort,
        boolean descending,
        int page,
        int size,
        List<String> columns,
        SequencedMap<String, Filter> filters,
        Params others) {

    static final String FROM = "-from";
    static final String TO = "-to";

    static ListQuery read(ListSpec spec, Params params, Consumer<Message> problems) {
        return new Reader(spec, params, problems).read();
    }

    /// The list's state as an address has it; what is as at first stands in none.
    Params params(ListSpec spec) {
        var params = others;
        if (q != null) {
            params = params.with("q", q);
        }
        for (Map.Entry<String, Filter> entry : filters.entrySet()) {
            params = filterParams(params, entry.getKey(), entry.getValue());
        }
        if (sort != null) {
            params = params.with("sort", (descending ? "-" : "") + sort);
        }
        if (!columns.equals(spec.shownAtFirst())) {
            params = params.with("cols", String.join(",", columns));
        }
        if (size != ListSpec.SIZES.getFirst()) {
            params = params.with("size", Integer.toString(size));
        }
        return page == 1 ? params : params.with("page", Integer.toString(page));
    }

    private static Params filterParams(Params params, String key, Filter filter) {
        return switch (filter) {
            case Filter.OneOf(List<String> values) -> params.with(key, values);
            case Filter.Truth(boolean value) -> params.with(key, value ? "yes" : "no");
            case Filter.Days(LocalDate from, LocalDate to) ->
                bound(bound(params, key + FROM, from, LocalDate::toString), key + TO, to, LocalDate::toString);
            case Filter.Amounts(Money from, Money to) ->
                bound(bound(params, key + FROM, from, ListQuery::typed), key + TO, to, ListQuery::typed);
        };
    }

    private static <T> Params bound(Params params, String name, @Nullable T value, Function<T, String> text) {
        return value == null ? params : params.with(name, text.apply(value));
    }

    /// An amount as it can be typed again, without points.
    static String typed(Money money) {
        return money.toBigDecimal().toPlainString().replace('.', ',');
    }

    ListQuery onPage(int other) {
        return new ListQuery(q, sort, descending, other, size, columns, filters, others);
    }

    ListQuery sortedBy(String column, boolean down) {
        return new ListQuery(q, column, down, 1, size, columns, filters, others);
    }

    ListQuery without(String column) {
        var fewer = new LinkedHashMap<>(filters);
        fewer.remove(column);
        return new ListQuery(q, sort, descending, 1, size, columns, fewer, others);
    }

    ListQuery unsearched() {
        return new ListQuery(null, sort, descending, 1, size, columns, filters, others);
    }

    ListQuery unfiltered() {
        return new ListQuery(null, sort, descending, 1, size, columns, new LinkedHashMap<>(), others);
    }

    boolean narrowed() {
        return q != null || !filters.isEmpty();
    }

    /// Reads one address; apart from the record so that the problems need not be passed from hand to hand.
    private static final class Reader {

        private static final int LONGEST_SEARCH = 200;
        private static final int FURTHEST_PAGE = 1_000_000;

        private final ListSpec spec;
        private final Params params;
        private final Consumer<Message> problems;

        Reader(ListSpec spec, Params params, Consumer<Message> problems) {
            this.spec = spec;
            this.params = params;
            this.problems = problems;
        }

        ListQuery read() {
            var filters = new LinkedHashMap<String, Filter>();
            var others = params.without(ListSpec.RESERVED.toArray(String[]::new));
            for (Column column : spec.filters()) {
                var filter = filter(column);
                if (filter != null) {
                    filters.put(column.key(), filter);
                }
                others = others.without(column.key(), column.key() + FROM, column.key() + TO);
            }
            var q = params.get("q");
            if (q != null && q.length() > LONGEST_SEARCH) {
                q = q.substring(0, LONGEST_SEARCH);
            }
            var sort = sort();
            return new ListQuery(
                    q,
                    sort == null ? null : sort.replaceFirst("^-", ""),
                    sort != null && sort.startsWith("-"),
                    whole("page", 1, FURTHEST_PAGE, 1),
                    size(),
                    columns(),
                    filters,
                    others);
        }

        private @Nullable String sort() {
            var sort = params.get("sort");
            if (sort == null || sort.equals(spec.order())) {
                return null;
            }
            var column = spec.find(sort.replaceFirst("^-", ""));
            if (column == null || !column.sortable()) {
                ignored("sort", sort);
                return null;
            }
            return sort;
        }

        private int size() {
            int size = whole("size", 1, 200, ListSpec.SIZES.getFirst());
            return ListSpec.SIZES.stream()
                    .filter(offered -> offered >= size)
                    .findFirst()
                    .orElse(ListSpec.SIZES.getLast());
        }

        private List<String> columns() {
            var asked = params.all("cols").stream()
                    .flatMap(list -> Arrays.stream(list.split(",", -1)))
                    .filter(key -> !key.isBlank())
                    .toList();
            var chosen = new LinkedHashSet<String>();
            for (String key : asked) {
                if (spec.find(key) == null) {
                    ignored("cols", key);
                } else {
                    chosen.add(key);
                }
            }
            return chosen.isEmpty() ? spec.shownAtFirst() : List.copyOf(chosen);
        }

        private int whole(String name, int least, int most, int otherwise) {
            var text = params.get(name);
            if (text == null) {
                return otherwise;
            }
            var number = Typed.number(text);
            if (number == null || number < least || number > most) {
                ignored(name, text);
                return otherwise;
            }
            return number.intValue();
        }

        private @Nullable Filter filter(Column column) {
            return switch (column.kind()) {
                case CHOICE -> oneOf(column);
                case DATE -> days(column.key());
                case MONEY, NUMBER -> amounts(column.key());
                case YES_NO -> truth(column.key());
                case TEXT -> null;
            };
        }

        private @Nullable Filter oneOf(Column column) {
            var known = new ArrayList<String>();
            for (String value : params.all(column.key())) {
                if (column.choices().stream().anyMatch(choice -> choice.value().equals(value))) {
                    known.add(value);
                } else if (!value.isBlank()) {
                    ignored(column.key(), value);
                }
            }
            return known.isEmpty() ? null : new Filter.OneOf(List.copyOf(new LinkedHashSet<>(known)));
        }

        private @Nullable Filter days(String key) {
            var from = value(key + FROM, Typed::date);
            var to = value(key + TO, Typed::date);
            return from == null && to == null ? null : new Filter.Days(from, to);
        }

        private @Nullable Filter amounts(String key) {
            var from = value(key + FROM, Reader::amount);
            var to = value(key + TO, Reader::amount);
            return from == null && to == null ? null : new Filter.Amounts(from, to);
        }

        private static @Nullable Money amount(String text) {
            try {
                return Money.parseDanish(text);
            } catch (Money.NotAnAmount e) {
                return null;
            }
        }

        private @Nullable Filter truth(String key) {
            return value(key, text -> switch (text) {
                case "yes" -> new Filter.Truth(true);
                case "no" -> new Filter.Truth(false);
                default -> null;
            });
        }

        private <T> @Nullable T value(String name, Function<String, @Nullable T> read) {
            var text = params.get(name);
            if (text == null) {
                return null;
            }
            var value = read.apply(text);
            if (value == null) {
                ignored(name, text);
            }
            return value;
        }

        private void ignored(String name, String value) {
            problems.accept(Message.of(Message.Kind.WARNING, "platform.list.ignored", name, value));
        }
    }
}
