package dk.digit.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Every word on screen, from the rooms' `messages_da.properties` and `messages_en.properties`.
///
/// Arguments stand in the text as `{0}`, `{1}`; they are put in as they are (format numbers, dates and
/// amounts with [Formats] first). An apostrophe needs no doubling.
public final class Texts {

    /// The rooms that bring words. A room that is missing here would show raw keys, which a test forbids.
    static final List<String> ROOMS = List.of(
            "platform",
            "association",
            "people",
            "meetings",
            "landscape",
            "portfolio",
            "finance",
            "benefits",
            "procurement",
            "harmonisation",
            "architecture",
            "compliance",
            "planning",
            "report",
            "setup",
            "demo");

    private static final Map<Lang, Map<String, String>> WORDS = load();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /// The text of `key` in `lang`.
    ///
    /// @throws IllegalArgumentException when there is none: a missing word is a defect, not a page
    public static String of(Lang lang, String key, @org.jspecify.annotations.Nullable Object... args) {
        var text = words(lang).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + lang.code());
        }
        if (args.length == 0) {
            return text;
        }
        var format = FORMATS.computeIfAbsent(
                lang.code() + key, k -> new MessageFormat(text.replace("'", "''"), lang.locale()));
        var strings = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            strings[i] = switch (args[i]) {
                case Enum<?> constant -> of(lang, constant);
                case Bilingual both -> both.in(lang);
                case null, default -> String.valueOf(args[i]);
            };
        }
        synchronized (format) {
            return format.format(strings);
        }
    }

    /// The text in both languages, for what is kept and read by many.
    public static Bilingual both(String key, @org.jspecify.annotations.Nullable Object... args) {
        return new Bilingual(of(Lang.DA, key, args), of(Lang.EN, key, args));
    }

    /// The word for one constant of an enum: key `<room>.<Enum>.<CONSTANT>`.
    public static String of(Lang lang, Enum<?> constant) {
        return of(lang, key(constant));
    }

    public static boolean has(String key) {
        return words(Lang.DA).containsKey(key);
    }

    public static String key(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        return room(type) + "." + type.getSimpleName() + "." + constant.name();
    }

    private static String room(Class<?> type) {
        var parts = type.getPackageName().split("\\.", -1);
        return parts.length > 2 ? parts[2] : "platform";
    }

    static Set<String> keys(Lang lang) {
        return Collections.unmodifiableSet(words(lang).keySet());
    }

    private static Map<String, String> words(Lang lang) {
        return WORDS.getOrDefault(lang, Map.of());
    }

    private static Map<Lang, Map<String, String>> load() {
        var words = new EnumMap<Lang, Map<String, String>>(Lang.class);
        for (Lang lang : Lang.values()) {
            var all = new HashMap<String, String>();
            for (String room : ROOMS) {
                read(room, lang).forEach((key, text) -> all.put((String) key, (String) text));
            }
            words.put(lang, all);
        }
        return words;
    }

    private static Properties read(String room, Lang lang) {
        var properties = new Properties();
        var path = "/dk/digit/" + room + "/messages_" + lang.code() + ".properties";
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                properties.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
