package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import java.util.List;

/// A figure about each municipality: inhabitants, users of a system. In a line that is all's it is their sum. Which
/// period counts in a year: as for a [SharedAssumption].
public record Figure(String code, Bilingual name, String unit, List<FigureValue> values) {

    public Figure {
        values = List.copyOf(values);
    }
}
