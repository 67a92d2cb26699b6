package dk.digit.finance.imports;

import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where each column stands in a file, read from its headings in any order. Columns that nobody asked for
/// are passed over.
final class PostingHeader {

    private final Map<PostingColumn, Integer> places = new EnumMap<>(PostingColumn.class);
    private final List<Refusal> refusals = new ArrayList<>();

    PostingHeader(List<String> cells) {
        var headings = cells.stream().map(PostingColumn::plain).toList();
        for (PostingColumn column : PostingColumn.values()) {
            find(column, headings);
        }
    }

    private void find(PostingColumn column, List<String> headings) {
        for (String heading : column.headings()) {
            int place = headings.indexOf(heading);
            if (place >= 0) {
                if (headings.lastIndexOf(heading) != place) {
                    refusals.add(Refusal.of("finance.import.twoColumns", heading));
                }
                places.put(column, place);
                return;
            }
        }
        if (column.isRequired()) {
            refusals.add(Refusal.of(
                    "finance.import.noColumn", column, column.headings().getFirst()));
        }
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /// -1 where the file has no such column.
    int place(PostingColumn column) {
        return places.getOrDefault(column, -1);
    }
}
