package dk.digit.people.openid;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// User names for people whom a provider knows: readable in the trail, and never one that is taken. What
/// the provider calls somebody is a suggestion only: whoever chose `admin` there is not ours.
final class Usernames {

    /// Leaves room for the municipality and a number: a user name has at most 63 characters.
    private static final int LONGEST = 40;
    private static final String NAMELESS = "person";

    private Usernames() {}

    /// @param login what the provider calls the person
    /// @param municipality as in addresses; tells two chiefs of digitalisation apart
    static String free(@Nullable String login, String municipality, Predicate<String> taken) {
        var base = tidy(login == null ? "" : login);
        var name = base.contains("@") ? base : base + "-" + municipality;
        return Stream.concat(Stream.of(name), IntStream.iterate(2, n -> n + 1).mapToObj(n -> name + "-" + n))
                .filter(candidate -> !taken.test(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static String tidy(String login) {
        var plain = login.strip()
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replaceAll("[^a-z0-9._@-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        return plain.length() < 2 ? NAMELESS : cut(plain);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
