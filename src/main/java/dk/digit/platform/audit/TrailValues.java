package dk.digit.platform.audit;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values of one column as people write them.
///
/// @param known names by kind and key
record TrailValues(@Nullable Reading reading, Lang lang, Map<String, Map<String, Bilingual>> known) {

    private static final int LONGEST = 200;
    private static final Pattern PERIOD = Pattern.compile("[\\[(].*,.*[)\\]]");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
    private static final Pattern NUMERAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FINGERPRINT = Pattern.compile("sha256:[0-9a-f]{64}");

    String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Texts.of(lang, "platform.history.nothing");
        }
        return switch (reading) {
            case Reading.OneOf(var type, var former) ->
                former.containsKey(text) ? Texts.of(lang, former.get(text)) : constant(type, text);
            case Reading.Named(var kind) -> named(kind, text);
            case Reading.Number() ->
                NUMERAL.matcher(text).matches() ? Formats.decimal(lang, new BigDecimal(text)) : text;
            case Reading.Amount() ->
                NUMERAL.matcher(text).matches() ? Formats.money(lang, Money.of(new BigDecimal(text))) : text;
            case null -> byShape(text);
        };
    }

    private String named(String kind, String key) {
        var name = known.getOrDefault(kind, Map.of()).get(key);
        return name == null ? key : name.in(lang);
    }

    private String constant(Class<? extends Enum<?>> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .map(constant -> Texts.of(lang, constant))
                .orElse(text);
    }

    private String byShape(String text) {
        try {
            if (text.equals("true") || text.equals("false")) {
                return Texts.of(lang, text.equals("true") ? "platform.yes" : "platform.no");
            } else if (DAY.matcher(text).matches()) {
                return Formats.date(LocalDate.parse(text));
            } else if (MOMENT.matcher(text).matches()) {
                return Formats.timestamp(OffsetDateTime.parse(text).toInstant());
            } else if (PERIOD.matcher(text).matches()) {
                return Formats.period(Period.parseDaterange(text));
            } else if (FINGERPRINT.matcher(text).matches()) {
                return Texts.of(lang, "platform.history.secret");
            }
        } catch (DateTimeParseException | IllegalArgumentException notWhatItLookedLike) {
            return text;
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
