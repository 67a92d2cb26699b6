package dk.digit.platform.search;

import static dk.digit.platform.db.Tables.FOUND;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// What was found as a spreadsheet, in the order in which it is shown.
@Component
class SearchSheet {

    private final Finder finder;
    private final Results results;
    private final Kinds kinds;
    private final Lists lists;

    SearchSheet(Finder finder, Results results, Kinds kinds, Lists lists) {
        this.finder = finder;
        this.results = results;
        this.kinds = kinds;
        this.lists = lists;
    }

    Download of(View view, Asked asked) {
        var ids = finder.find(asked, view.actor()).hits().stream().map(Hit::id).toArray(Long[]::new);
        var place = field("array_position({0}, {1})", Integer.class, val(ids), FOUND.ID);
        var names = results.municipalities();
        boolean danish = view.lang() == Lang.DA;
        var title = danish
                ? coalesce(nullif(FOUND.TITLE_DA, inline("")), FOUND.TITLE_EN)
                : coalesce(nullif(FOUND.TITLE_EN, inline("")), FOUND.TITLE_DA);
        var choices = kinds.all().stream()
                .map(kind -> new Choice(kind.kind(), kind.words(), true))
                .toList();
        var spec = ListSpec.of("search", "platform.search.title", place)
                .with(Column.choice("kind", "platform.search.kind", FOUND.KIND, choices))
                .with(Column.text("title", "platform.search.heading", title.as("title")))
                .with(Column.date("day", "platform.search.day", FOUND.ON_DAY))
                .with(Column.text(
                                "municipality",
                                "platform.search.municipality",
                                field("array_to_string({0}, ', ')", String.class, FOUND.MUNICIPALITIES))
                        .worded((row, lang) -> named(row, names), FOUND.MUNICIPALITIES))
                .with(Column.text("path", "platform.search.path", FOUND.PATH));
        return lists.spreadsheet(view, spec, FOUND, FOUND.ID.eq(any(ids)));
    }

    private static String named(Record row, Map<String, String> names) {
        return Arrays.stream(row.get(FOUND.MUNICIPALITIES))
                .map(code -> names.getOrDefault(code, code))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
