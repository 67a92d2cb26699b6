package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.ProsePictures;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document as one of its versions has it.
///
/// @param approval by which it was approved; null when it was not
public record VersionPage(
        OpenedDocument opened,
        DocumentVersion version,
        List<Chapter> chapters,
        @Nullable DocumentApproval approval,
        ProsePictures pictures)
        implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.documents.versionTitle", opened.title(), String.valueOf(version.number()));
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.below();
    }

    public String html(Chapter chapter) {
        return Prose.html(chapter.words(), 3, pictures);
    }
}
