package dk.digit.platform.web.list;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.form.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of a list, ready for the template `platform/List.jte`. Texts are already in the reader's
/// language, so that a row costs the template nothing but writing.
public final class ListPage {

    /// @param href where it leads, or null
    /// @param badge variant of a badge; `plain` for one without colour; null for none
    public record Cell(
            String text, @Nullable String href, @Nullable String badge) {}

    private final ListSpec spec;
    private final ListQuery query;
    private final List<Column> columns;
    private final List<Cell[]> rows;
    private final int total;
    private final Lang lang;
    private final String path;

    ListPage(
            ListSpec spec,
            ListQuery query,
            List<Column> columns,
            List<Cell[]> rows,
            int total,
            Lang lang,
            String path) {
        this.spec = spec;
        this.query = query;
        this.columns = columns;
        this.rows = rows;
        this.total = total;
        this.lang = lang;
        this.path = path;
    }

    public String titleKey() {
        return spec.title();
    }

    public String name() {
        return spec.name();
    }

    public @Nullable String emptyKey() {
        return spec.empty();
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Cell[]> rows() {
        return rows;
    }

    public int total() {
        return total;
    }

    public int first() {
        return total == 0 ? 0 : (query.page() - 1) * query.size() + 1;
    }

    public int last() {
        return first() + Math.max(rows.size() - 1, 0);
    }

    public int page() {
        return query.page();
    }

    public int pages() {
        return Math.max(1, (total + query.size() - 1) / query.size());
    }

    public int size() {
        return query.size();
    }

    public List<Integer> sizes() {
        return ListSpec.SIZES;
    }

    public boolean searchable() {
        return !spec.searched().isEmpty();
    }

    public String search() {
        return query.q() == null ? "" : query.q();
    }

    public boolean narrowed() {
        return query.narrowed();
    }

    public boolean filterable() {
        return !spec.filters().isEmpty();
    }

    /// `ascending`, `descending`, or null when the list is not sorted by the column.
    public @Nullable String sorted(Column column) {
        var sort = query.sort();
        boolean down = query.descending();
        if (sort == null) {
            sort = spec.order().replaceFirst("^-", "");
            down = spec.order().startsWith("-");
        }
        return !column.key().equals(sort) ? null : down ? "descending" : "ascending";
    }

    /// Sorting by `column`, the other way round when it already is.
    public String sortUrl(Column column) {
        return url(query.sortedBy(column.key(), "ascending".equals(sorted(column))));
    }

    public String pageUrl(int page) {
        return url(query.onPage(page));
    }

    /// Page numbers to offer: first, last and the neighbours; 0 stands for those left out between.
    public List<Integer> pageNumbers() {
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page()) <= 1) {
                numbers.add(number);
            } else if (numbers.getLast() != 0) {
                numbers.add(0);
            }
        }
        return numbers;
    }

    public String spreadsheetUrl() {
        return query.onPage(1).params(spec).with("format", "xlsx").on(path);
    }

    public String unfilteredUrl() {
        return url(query.unfiltered());
    }

    /// What the list is narrowed to, each removable by itself.
    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        if (query.q() != null) {
            chips.add(new Chip(null, "“" + query.q() + "”", url(query.unsearched())));
        }
        query.filters().forEach((key, filter) -> {
            var column = column(key);
            chips.add(new Chip(column.label(), filter.words(column, lang), url(query.without(key))));
        });
        return chips;
    }

    /// @param label message key of the column, or null for the search
    public record Chip(@Nullable String label, String words, String removeUrl) {}

    /// The filters that can be set, with what is set.
    public List<Control> controls() {
        return spec.filters().stream()
                .map(column -> new Control(column, query.params(spec)))
                .toList();
    }

    /// A filter as the form shows it.
    public record Control(Column column, Params params) {
        public boolean ticked(String value) {
            return params.all(column.key()).contains(value);
        }

        public String fromName() {
            return column.key() + ListQuery.FROM;
        }

        public String toName() {
            return column.key() + ListQuery.TO;
        }

        public String value(String name) {
            var value = params.get(name);
            if (value == null) {
                return "";
            }
            var day = column.kind() == Column.Kind.DATE ? Typed.date(value) : null;
            return day == null ? value : Formats.date(day);
        }
    }

    /// All columns that there are, in their order, for choosing.
    public List<Column> allColumns() {
        return spec.columns();
    }

    public boolean shows(Column column) {
        return query.columns().contains(column.key());
    }

    public String path() {
        return path;
    }

    /// What the form for search and filters sends along: everything but search and filters.
    public Map<String, List<String>> keptByFilters() {
        return query.unfiltered().onPage(1).params(spec).asMap();
    }

    /// What the form for columns sends along: everything but the columns.
    public Map<String, List<String>> keptByColumns() {
        return query.onPage(1).params(spec).without("cols").asMap();
    }

    public Map<String, List<String>> keptBySize() {
        return query.onPage(1).params(spec).without("size").asMap();
    }

    private String url(ListQuery other) {
        return other.params(spec).on(path);
    }

    private Column column(String key) {
        for (Column column : spec.columns()) {
            if (column.key().equals(key)) {
                return column;
            }
        }
        throw new IllegalStateException(key);
    }
}
