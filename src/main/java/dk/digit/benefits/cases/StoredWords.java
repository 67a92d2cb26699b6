package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// The two columns of words that may be missing.
final class StoredWords {

    private StoredWords() {}

    static @Nullable String da(@Nullable Bilingual words) {
        return words == null ? null : words.da();
    }

    static @Nullable String en(@Nullable Bilingual words) {
        return words == null ? null : words.enOrNull();
    }

    static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    static @Nullable Integer whole(@Nullable Short number) {
        return number == null ? null : number.intValue();
    }
}
