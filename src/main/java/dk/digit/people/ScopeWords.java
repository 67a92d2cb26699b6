package dk.digit.people;

import dk.digit.platform.access.TokenScope;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.stream.Collectors;

/// What a token may be used for, in a reader's words.
public final class ScopeWords {

    private ScopeWords() {}

    public static String of(TokenScope scope, Lang lang) {
        return scope.scopes().stream().sorted().map(one -> of(one, lang)).collect(Collectors.joining(", "));
    }

    private static String of(String scope, Lang lang) {
        var room = TokenScope.room(scope);
        boolean writes = scope.startsWith(TokenScope.WRITE);
        if (room.isEmpty()) {
            return Texts.of(lang, writes ? "people.scope.write" : "people.scope.read");
        }
        return Texts.of(
                lang,
                writes ? "people.scope.writeRoom" : "people.scope.readRoom",
                Texts.of(lang, "people.room." + room));
    }
}
