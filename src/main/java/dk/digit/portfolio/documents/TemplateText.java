package dk.digit.portfolio.documents;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.util.ArrayList;
import java.util.List;

/// Templates as one text, quick to write: `# Heading *` begins a chapter (the star: it must not be empty),
/// lines with `> ` below it say what belongs into it, the rest stands in it from the start.
final class TemplateText {

    /// A chapter in one language.
    record Part(String heading, boolean required, String help, String text) {}

    private TemplateText() {}

    static String of(List<TemplateChapter> chapters, Lang lang) {
        var text = new StringBuilder();
        for (var chapter : chapters) {
            text.append("# ").append(chapter.heading().in(lang)).append(chapter.required() ? " *" : "");
            var help = chapter.help().in(lang);
            if (!help.isEmpty()) {
                text.append("\n> ").append(help.replace("\n", "\n> "));
            }
            var words = chapter.text().in(lang);
            text.append(words.isEmpty() ? "" : "\n\n" + words).append("\n\n");
        }
        return text.toString().strip();
    }

    /// What stands before the first chapter is a chapter without a heading, for the reader to refuse.
    static List<Part> read(String text) {
        var parts = new ArrayList<Part>();
        for (String piece : text.replace("\r\n", "\n").strip().split("(?m)^(?=# )", -1)) {
            if (!piece.isBlank()) {
                parts.add(part(piece));
            }
        }
        return parts;
    }

    private static Part part(String piece) {
        var lines = new ArrayList<>(List.of(piece.split("\n", -1)));
        var first = lines.removeFirst();
        var title = first.startsWith("# ") ? first.substring(2).strip() : "";
        boolean required = title.endsWith("*");
        var help = new ArrayList<String>();
        while (!lines.isEmpty() && lines.getFirst().startsWith(">")) {
            help.add(lines.removeFirst().substring(1).strip());
        }
        return new Part(
                required ? title.substring(0, title.length() - 1).strip() : title,
                required,
                String.join("\n", help),
                String.join("\n", lines).strip());
    }

    /// The chapters of both languages put together.
    ///
    /// @throws RefusedException when they do not match
    static List<TemplateChapter> chapters(String danish, String english) {
        var da = read(danish);
        var en = read(english);
        if (da.isEmpty() || da.stream().anyMatch(part -> part.heading().isEmpty())) {
            throw new RefusedException(
                    Refusal.of("portfolio.documents.refused.noHeading").at("textDa"));
        }
        if (en.stream().anyMatch(part -> part.heading().isEmpty())) {
            throw new RefusedException(
                    Refusal.of("portfolio.documents.refused.noHeading").at("textEn"));
        }
        if (da.size() != en.size()) {
            throw new RefusedException(Refusal.of("portfolio.documents.refused.otherChapters", da.size(), en.size())
                    .at("textEn"));
        }
        var chapters = new ArrayList<TemplateChapter>();
        for (int i = 0; i < da.size(); i++) {
            chapters.add(new TemplateChapter(
                    i + 1,
                    da.get(i).required(),
                    new Bilingual(da.get(i).heading(), en.get(i).heading()),
                    new Bilingual(da.get(i).help(), en.get(i).help()),
                    new Bilingual(da.get(i).text(), en.get(i).text())));
        }
        return chapters;
    }
}
