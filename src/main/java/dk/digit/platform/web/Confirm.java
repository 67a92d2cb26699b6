package dk.digit.platform.web;

import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Map;

/// Asks before something grave is done, and says in words what it will mean.
///
/// @param question the title: `Afslut Lejres adgang?`
/// @param consequences whole sentences
/// @param undoable whether it can be taken back; if not, the page says so
/// @param action where the confirmed request is posted
/// @param params what is posted along
/// @param buttonKey message key of the button: the verb itself, never "OK"
/// @param back where cancelling leads
public record Confirm(
        String question,
        List<String> consequences,
        boolean undoable,
        String action,
        Map<String, String> params,
        String buttonKey,
        String back)
        implements Page {

    public Confirm {
        consequences = List.copyOf(consequences);
        params = Map.copyOf(params);
    }

    @Override
    public String title(Lang lang) {
        return question;
    }
}
