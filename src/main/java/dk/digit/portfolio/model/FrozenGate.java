package dk.digit.portfolio.model;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.FrozenTable;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was frozen at a gate, as bytes that are kept unchanged: JSON with every word in both languages.
final class FrozenGate {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Table>> TABLES = new TypeReference<>() {};

    private FrozenGate() {}

    private record Words(String da, String en) {
        static Words of(Bilingual words) {
            return new Words(words.da(), words.en());
        }

        Bilingual both() {
            return new Bilingual(da, en);
        }
    }

    private record Table(Words title, List<Words> columns, List<List<Words>> rows) {}

    static byte[] write(List<FrozenTable> tables) {
        return JSON.writeValueAsBytes(tables.stream()
                .map(table -> new Table(
                        Words.of(table.title()),
                        table.columns().stream().map(Words::of).toList(),
                        table.rows().stream()
                                .map(row -> row.stream().map(Words::of).toList())
                                .toList()))
                .toList());
    }

    static List<FrozenTable> read(byte[] bytes) {
        return JSON.readValue(bytes, TABLES).stream()
                .map(table -> new FrozenTable(
                        table.title().both(),
                        table.columns().stream().map(Words::both).toList(),
                        table.rows().stream()
                                .map(row -> row.stream().map(Words::both).toList())
                                .toList()))
                .toList();
    }
}
