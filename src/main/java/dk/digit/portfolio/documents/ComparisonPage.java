package dk.digit.portfolio.documents;

import static java.util.stream.Collectors.toMap;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.portfolio.Comparison;
import java.util.List;

/// Two versions of a document, chapter by chapter, with the words that went and came.
///
/// @param beside whether they stand beside each other; otherwise one text tells both
public record ComparisonPage(
        OpenedDocument opened,
        int before,
        int after,
        boolean beside,
        List<Changed> chapters,
        List<DocumentVersion> versions)
        implements Page {

    /// A chapter that is not the same in both.
    public record Changed(String heading, Comparison comparison) {

        public List<Comparison.Piece> without(Comparison.Change change) {
            return comparison.pieces().stream()
                    .filter(piece -> piece.change() != change)
                    .toList();
        }
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.documents.comparedTitle",
                opened.title(),
                String.valueOf(before),
                String.valueOf(after));
    }

    @Override
    public List<Crumb> crumbs() {
        return opened.below();
    }

    public String path() {
        return opened.path() + "/compare";
    }

    public static List<Changed> changed(List<Chapter> before, List<Chapter> after) {
        var old = before.stream().collect(toMap(Chapter::number, chapter -> chapter));
        return after.stream()
                .map(chapter -> new Changed(
                        chapter.heading(),
                        Comparison.of(
                                old.containsKey(chapter.number()) ? text(old.get(chapter.number())) : "",
                                text(chapter))))
                .filter(chapter -> !chapter.comparison().isSame())
                .toList();
    }

    private static String text(Chapter chapter) {
        return chapter.heading() + "\n\n" + chapter.words();
    }
}
