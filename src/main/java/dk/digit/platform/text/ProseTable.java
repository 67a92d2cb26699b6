package dk.digit.platform.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A table as [Prose] reads it, from words that may hold any marks.
public final class ProseTable {

    private final List<List<String>> rows = new ArrayList<>();

    private ProseTable() {}

    public static ProseTable of(String... heads) {
        var table = new ProseTable();
        table.rows.add(List.of(heads));
        table.rows.add(Collections.nCopies(heads.length, "---"));
        return table;
    }

    public ProseTable row(String... cells) {
        rows.add(Arrays.stream(cells).map(Prose::escape).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 2;
    }

    @Override
    public String toString() {
        return rows.stream().map(row -> "| " + String.join(" | ", row) + " |").collect(Collectors.joining("\n"));
    }
}
