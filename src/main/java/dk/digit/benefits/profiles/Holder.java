package dk.digit.benefits.profiles;

import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/// Who has a role: a function, never a name.
///
/// @param title what the function is called at home
public record Holder(WorkFunction function, @Nullable String title) {

    public static @Nullable Holder of(@Nullable String function, @Nullable String title) {
        return function == null ? null : new Holder(WorkFunction.valueOf(function), title);
    }

    /// "Fagchef (Centerchef for Ældre)".
    public String words(Lang lang) {
        var plain = Texts.of(lang, function);
        return title == null ? plain : plain + " (" + title + ")";
    }
}
