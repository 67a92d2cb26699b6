package dk.digit.portfolio.ideas;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings ideas in from a file, and says what that did or would do.
///
/// @param outcome null before a file is sent
public record IdeaImportPage(Form form, @Nullable Outcome outcome) implements Page {

    static final Fields FIELDS = Fields.of("file", "portfolio.ideas.import.file", "portfolio.ideas.import.fileHint");

    public static final String PATH = Idea.LIST + "/import";

    @Override
    public String titleKey() {
        return "portfolio.ideas.import.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"), Crumb.of(Idea.LIST, "portfolio.ideas.title"));
    }

    /// The headings that a file needs, and those that it may have, as a Dane writes them.
    public String headings(boolean required) {
        return Arrays.stream(IdeaColumn.values())
                .filter(column -> column.isRequired() == required)
                .map(column -> column.headings().getFirst())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
