package dk.digit.people.tasks;

import dk.digit.platform.duty.Occasion;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The occasions of the year that rooms tell of.
@Component
class Occasions {

    private final Map<String, Occasion> occasions = new TreeMap<>();

    Occasions(List<Occasion> rooms) {
        rooms.forEach(occasion -> occasions.put(occasion.key(), occasion));
    }

    List<Choice> choices() {
        return occasions.values().stream()
                .map(occasion -> new Choice(occasion.key(), occasion.wordsKey(), true))
                .toList();
    }

    /// As it stands in a sentence; the key itself when its room is no longer there.
    String words(String key, Lang lang) {
        var occasion = occasions.get(key);
        return occasion == null ? key : Texts.of(lang, occasion.wordsKey());
    }

    /// The days of some occasions over some years, read once.
    Known read(Collection<String> keys, int firstYear, int lastYear) {
        var known = new HashMap<String, Map<Integer, Occasion.Happening>>();
        for (String key : Set.copyOf(keys)) {
            var occasion = occasions.get(key);
            if (occasion != null) {
                known.put(key, occasion.in(firstYear, lastYear));
            }
        }
        return new Known(known);
    }

    record Known(Map<String, Map<Integer, Occasion.Happening>> days) {

        static final Known NONE = new Known(Map.of());

        Occasion.@Nullable Happening in(String key, int year) {
            return days.getOrDefault(key, Map.of()).get(year);
        }

        /// Where no room tells, the middle of the year is as good a guess as any, and says that it is one.
        Occasion.Happening orGuess(String key, int year) {
            var told = in(key, year);
            return told == null ? new Occasion.Happening(LocalDate.of(year, 7, 1), true) : told;
        }
    }
}
