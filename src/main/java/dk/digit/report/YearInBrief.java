package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;

/// The year on one page: a few figures and a summary.
record YearInBrief(List<KeyFigure> figures, Words summary) implements Section {

    YearInBrief {
        figures = List.copyOf(figures);
    }

    /// @param value as it is printed
    /// @param path the page with what it consists of
    record KeyFigure(String label, String value, String path) {}

    @Override
    public String anchor() {
        return "in-brief";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.inBrief.title");
    }
}
