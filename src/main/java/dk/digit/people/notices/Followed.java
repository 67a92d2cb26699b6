package dk.digit.people.notices;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Comparator;

/// A record that somebody follows.
///
/// @param path where it stands
/// @param changes since the follower was last told
public record Followed(String kind, String key, Bilingual name, String path, int changes) {

    static final Comparator<Followed> NEWS_FIRST = Comparator.comparing((Followed one) -> one.changes() == 0)
            .thenComparing(one -> one.name().da());

    /// `3 ændringer`
    public String changesIn(Lang lang) {
        return changes == 1
                ? Texts.of(lang, "people.follow.oneChange")
                : Texts.of(lang, "people.follow.changes", changes);
    }
}
