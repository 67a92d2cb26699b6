package dk.digit.benefits.uncertainty;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What came out of a simulation of one option.
///
/// @param kept how many samples the years and the shares of the impacts are taken from, the first ones
/// @param likely the net present value when every assumption is worth its likely value
/// @param joint of all municipalities together
/// @param bars how often the joint value came out between two amounts, lowest first
/// @param each by municipality, in the case's order
/// @param years earliest first
/// @param impacts largest first
public record Outcomes(
        long seed,
        int samples,
        int kept,
        Money likely,
        Distribution joint,
        List<Bar> bars,
        List<Each> each,
        List<Year> years,
        List<Impact> impacts) {

    public Outcomes {
        bars = List.copyOf(bars);
        each = List.copyOf(each);
        years = List.copyOf(years);
        impacts = List.copyOf(impacts);
    }

    static Outcomes read(String json) {
        return JsonMapper.shared().readValue(json, Outcomes.class);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    public record Bar(Money from, Money to, int count) {}

    public record Each(MunicipalityCode municipality, Distribution value) {}

    /// What has come in less what has gone out from the beginning until the end of a year, not discounted.
    public record Year(int year, Money p10, Money p50, Money p90) {}

    /// What one uncertain assumption does to the joint value.
    ///
    /// @param low the value when the assumption is at its 10 % quantile and all others are likely; null where that
    ///     cannot be computed
    /// @param high the same at its 90 % quantile
    /// @param correlation of ranks, between -1 and 1
    /// @param share of the squares of all these correlations
    public record Impact(
            String code, @Nullable Money low, @Nullable Money high, BigDecimal correlation, BigDecimal share) {

        long width() {
            return low == null || high == null
                    ? Long.MAX_VALUE
                    : Math.abs(high.minus(low).oere());
        }
    }
}
