package dk.digit.association;

import java.util.regex.Pattern;

/// The four digits that Danish registers know a municipality by: `0265` is Roskilde.
public record MunicipalityCode(String value) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    public MunicipalityCode {
        if (!FOUR_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("not a municipality code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
