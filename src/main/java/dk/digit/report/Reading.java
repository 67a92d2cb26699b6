package dk.digit.report;

import dk.digit.platform.chart.Chart;
import dk.digit.platform.chart.Charts;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the templates of the report may use beside their section: words, formats, numbers of chapters,
/// pictures, and where a figure leads to.
final class Reading {

    private final AnnualReport report;
    private final Medium medium;
    private final Contents contents;
    private final Map<String, String> wayBack = new HashMap<>();

    Reading(AnnualReport report, Medium medium) {
        this.report = report;
        this.medium = medium;
        this.contents = Contents.of(report);
        int row = 0;
        for (var printed : report.wayBack().figures()) {
            row++;
            var path = printed.figure().path();
            if (path != null) {
                wayBack.putIfAbsent(path, "back-" + row);
            }
        }
    }

    AnnualReport report() {
        return report;
    }

    Lang lang() {
        return report.lang();
    }

    boolean onPaper() {
        return medium == Medium.PAPER;
    }

    Contents contents() {
        return contents;
    }

    Contents.Entry entry(String anchor) {
        return contents.entry(anchor);
    }

    String t(String key, Object... args) {
        return Texts.of(lang(), key, args);
    }

    String money(Money amount) {
        return Formats.money(lang(), amount);
    }

    /// With a sign in any case: `+688.747,86`.
    String signed(Money amount) {
        return (amount.signum() > 0 ? "+" : "") + money(amount);
    }

    String day(LocalDate day) {
        return Formats.longDate(lang(), day);
    }

    String number(long number) {
        return Formats.number(lang(), number);
    }

    /// Safe HTML of a text; the text's own headings begin at level `heading`.
    String prose(@Nullable String text, int heading) {
        return text == null ? "" : Prose.html(text, heading);
    }

    /// A link within the product, in the report's language; none on paper, which cannot know where the
    /// product is.
    @Nullable
    String page(@Nullable String path) {
        if (onPaper() || path == null) {
            return null;
        }
        int mark = path.indexOf('#');
        var address = mark < 0 ? path : path.substring(0, mark);
        return address
                + (address.contains("?") ? "&lang=" : "?lang=")
                + lang().code()
                + (mark < 0 ? "" : path.substring(mark));
    }

    /// Where a printed amount leads to.
    @Nullable
    String origin(Figure figure) {
        var path = figure.path();
        if (path == null) {
            return null;
        }
        var row = wayBack.get(path);
        return !onPaper() ? path : row == null ? null : "#" + row;
    }

    /// What a reader's software says about a link to `row`; pages need none.
    @Nullable
    String linkTitle() {
        return onPaper() ? t("report.wayBack.link") : null;
    }

    /// The id of a row of the list of addresses; null when an earlier row has the same address.
    @Nullable
    String row(int index) {
        var path = report.wayBack().figures().get(index).figure().path();
        var id = "back-" + (index + 1);
        return path != null && id.equals(wayBack.get(path)) ? id : null;
    }

    /// One of `parts` equal parts of a width.
    String share(int parts) {
        return String.format(Locale.ROOT, "%.4f%%", 100.0 / parts);
    }

    String picture(Chart chart, String id) {
        return Charts.draw(chart, id, lang()).svg();
    }

    /// The same, laid out for a telephone.
    String narrowPicture(Chart chart, String id) {
        return Charts.draw(chart, id + "-narrow", lang(), Charts.NARROW).svg();
    }
}
