package dk.digit.benefits.profiles;

import dk.digit.platform.web.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Slot: what the rest of the room has to say on the page of a municipality's part, such as what was measured.
public interface PartSection {

    /// Place among the sections, smallest first.
    int order();

    /// Empty when there is nothing to say of this part to this reader on this day.
    Optional<Section> section(Benefit benefit, BenefitPart part, View view);

    /// @param title in the reader's language
    /// @param lead a sentence above the lines, or null
    /// @param headers of the table that the lines are; one for each cell
    /// @param links what leads further, the first as the way to go on
    /// @param points what is drawn into the part's picture beside its targets
    record Section(
            String title,
            @Nullable String lead,
            List<String> headers,
            List<Line> lines,
            List<Link> links,
            List<Point> points) {

        public Section {
            headers = List.copyOf(headers);
            lines = List.copyOf(lines);
            links = List.copyOf(links);
            points = List.copyOf(points);
        }
    }

    /// A row of the table.
    ///
    /// @param cells as the reader's language writes them
    /// @param path where the first cell leads, or null
    record Line(List<String> cells, @Nullable String path) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    record Link(String words, String path) {}

    /// What the measure was on a day.
    record Point(LocalDate day, BigDecimal value) {}
}
