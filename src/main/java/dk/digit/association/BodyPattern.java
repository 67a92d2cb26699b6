package dk.digit.association;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Bilingual;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A body as such cooperations commonly have it: the model that a new association begins with.
///
/// @param incompatibleWith an earlier body of the pattern
/// @param parent an earlier body of the pattern
/// @param meaning what a seat in it means for rights
/// @param functions of its seats, one each
public record BodyPattern(
        BodyId id,
        Bilingual name,
        BodyKind kind,
        boolean everyMember,
        boolean membersOnly,
        Bilingual filledBy,
        @Nullable BodyId incompatibleWith,
        Bilingual rotation,
        @Nullable BodyId parent,
        SeatMeaning meaning,
        List<String> functions) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /// The bodies of DIGIT as of its annual report 2023, in the order of the chart.
    public static final List<BodyPattern> DIGIT = read("body-pattern.csv");

    public static Set<BodyId> ids() {
        return DIGIT.stream().map(BodyPattern::id).collect(Collectors.toSet());
    }

    private static List<BodyPattern> read(String file) {
        try (var in = Objects.requireNonNull(BodyPattern.class.getResourceAsStream(file))) {
            return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(BodyPattern::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPattern read(CSVRecord row) {
        var functions = row.get("functions");
        return new BodyPattern(
                new BodyId(row.get("id")),
                new Bilingual(row.get("name_da"), row.get("name_en")),
                BodyKind.valueOf(row.get("kind")),
                Boolean.parseBoolean(row.get("every_member")),
                Boolean.parseBoolean(row.get("members_only")),
                new Bilingual(row.get("filled_by_da"), row.get("filled_by_en")),
                id(row.get("incompatible_with")),
                new Bilingual(row.get("rotation_da"), row.get("rotation_en")),
                id(row.get("parent")),
                meaning(row.get("seat_role"), row.get("filled_by_function")),
                functions.isEmpty() ? List.of() : List.of(functions.split(",", -1)));
    }

    private static SeatMeaning meaning(String role, String function) {
        return new SeatMeaning(
                role.isEmpty() ? null : Role.valueOf(role), function.isEmpty() ? null : WorkFunction.valueOf(function));
    }

    private static @Nullable BodyId id(String text) {
        return text.isEmpty() ? null : new BodyId(text);
    }
}
