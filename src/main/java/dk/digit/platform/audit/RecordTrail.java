package dk.digit.platform.audit;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.History;
import dk.digit.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole history of one record, in pages.
///
/// @param subject what it is, in the reader's language
/// @param recordPath its page, null when it has none
public record RecordTrail(
        History history, String subject, @Nullable String recordPath) implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "platform.trail.of", subject, history.record().key());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/platform/trail", "platform.trail.title"));
    }
}
