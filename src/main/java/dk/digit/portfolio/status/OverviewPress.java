package dk.digit.portfolio.status;

import dk.digit.association.Association;
import dk.digit.association.Identity;
import dk.digit.platform.chart.Charts;
import dk.digit.platform.paper.Paper;
import dk.digit.platform.paper.PaperDocument;
import dk.digit.platform.paper.Word;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Makes the paper of the report about the whole portfolio: two pages. What does not fit is counted on the page and
/// stands in full in the product; so the paper is tried with less and less until it fits.
@Component
public class OverviewPress {

    private static final int PAGES = 2;
    private static final List<Room> ROOMS =
            List.of(new Room(16, 12, 8, 150, true), new Room(14, 8, 6, 110, true), new Room(12, 6, 4, 80, false));

    private final Association association;
    private final Clock clock;

    OverviewPress(Association association, Clock clock) {
        this.association = association;
        this.clock = clock;
    }

    /// How much of the report is printed.
    ///
    /// @param words most characters of what is asked for
    public record Room(int rows, int changes, int decisions, int words, boolean drawn) {}

    byte[] pdf(Overview overview) {
        byte[] paper = new byte[0];
        for (Room room : ROOMS) {
            paper = Paper.render(document(overview, room));
            if (Paper.pages(paper) <= PAGES) {
                return paper;
            }
        }
        return paper;
    }

    byte[] word(Overview overview) {
        return Word.render(document(overview, ROOMS.getFirst()));
    }

    private PaperDocument document(Overview overview, Room room) {
        var lang = overview.lang();
        var name = association.identity().map(Identity::name).orElse("DIGIT");
        return new PaperDocument(
                Templates.render("portfolio/OverviewPaper.jte", Map.of("p", new Printed(overview, room))),
                overview.title(),
                Texts.of(lang, "portfolio.statusReport.subject", name),
                lang,
                name,
                overview.confidential() ? Texts.of(lang, "portfolio.statusReport.confidential") : null,
                List.of(),
                clock.instant());
    }

    /// What the template prints.
    public record Printed(Overview overview, Room room) {

        public String t(String key, Object... args) {
            return Texts.of(overview.lang(), key, args);
        }

        public String t(Enum<?> constant) {
            return Texts.of(overview.lang(), constant);
        }

        public String number(long number) {
            return Formats.number(overview.lang(), number);
        }

        public List<Overview.Row> rows() {
            return overview.rows().stream().limit(room.rows()).toList();
        }

        public int moreRows() {
            return Math.max(0, overview.rows().size() - room.rows());
        }

        public List<Overview.Row> deciding() {
            return overview.deciding().stream().limit(room.decisions()).toList();
        }

        public int moreDeciding() {
            return Math.max(0, overview.deciding().size() - room.decisions());
        }

        public List<Overview.Told> changes() {
            return overview.changes().stream().limit(room.changes()).toList();
        }

        public int moreChanges() {
            return Math.max(0, overview.changes().size() - room.changes());
        }

        /// The beginning of long words.
        public String brief(String words) {
            if (words.length() <= room.words()) {
                return words;
            }
            int end = words.lastIndexOf(' ', room.words());
            return words.substring(0, end < 1 ? room.words() : end) + " …";
        }

        public String picture() {
            var timeline = overview.timeline();
            return timeline == null || !room.drawn()
                    ? ""
                    : Charts.draw(timeline, "portfolio", overview.lang()).svg();
        }
    }
}
