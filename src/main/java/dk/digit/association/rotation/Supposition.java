package dk.digit.association.rotation;

import dk.digit.association.MunicipalityCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A change of membership that is only supposed, to see what it would mean.
///
/// @param on the first day of a member that joins, the last day of one that leaves
public record Supposition(What what, MunicipalityCode municipality, LocalDate on) {

    public enum What {
        JOINS,
        LEAVES
    }

    private static final Pattern TOKEN = Pattern.compile("(JOINS|LEAVES)\\.(\\d{4})\\.(\\d{4}-\\d{2}-\\d{2})");

    /// As an address holds it: `JOINS.0306.2028-01-01`.
    public String token() {
        return what + "." + municipality + "." + on;
    }

    static Optional<Supposition> parse(String token) {
        var match = TOKEN.matcher(token);
        try {
            return match.matches()
                    ? Optional.of(new Supposition(
                            What.valueOf(match.group(1)),
                            new MunicipalityCode(match.group(2)),
                            LocalDate.parse(match.group(3))))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
