package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A name that every business case may use. In a year it is worth what holds on that 1 January; before its first
/// period what holds first, after its last what held last.
///
/// @param unit as [dk.digit.benefits.formula.Unit] reads it; empty for a plain number
/// @param values by period, earliest first
public record SharedAssumption(
        String code, Bilingual name, String unit, @Nullable Purpose purpose, List<SharedValue> values) {

    public SharedAssumption {
        values = List.copyOf(values);
    }

    /// What counts in a year, in the assumption's unit; empty when it has no value at all.
    public Optional<SharedValue> value(int year) {
        return Yearly.of(year, values, SharedValue::valid);
    }
}
