package dk.digit.benefits.shared;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What other parts may ask of the assumptions that all business cases share.
///
/// A case looks ahead: of assumptions and figures every period is told, those to come among them, and
/// [SharedAssumption#value] and [Figure#value] choose by the year. What was not written down yet at some moment is
/// left out by looking at that moment (`knownAt`), not by the day.
@Component
public class SharedAssumptions {

    private final StoredAssumptions assumptions;
    private final StoredRates rates;
    private final StoredFigures figures;

    SharedAssumptions(StoredAssumptions assumptions, StoredRates rates, StoredFigures figures) {
        this.assumptions = assumptions;
        this.rates = rates;
        this.figures = figures;
    }

    /// By name.
    ///
    /// @param day for which a case is computed; see above for why no period is left out
    public List<SharedAssumption> all(LocalDate day) {
        return assumptions.all();
    }

    /// By name.
    ///
    /// @param day as for [#all]
    public List<Figure> figures(LocalDate day) {
        return figures.all();
    }

    /// The discount rates that hold on a day. Before the first day for which a rate is known the first ones hold.
    public DiscountRates rates(LocalDate day) {
        return rates.on(day);
    }

    /// @throws dk.digit.platform.text.RefusedException when the name is taken, or its unit cannot be read
    public void create(SharedDraft draft, LocalDate from, ValueDraft value) {
        assumptions.create(draft, from, value);
    }

    /// From a day on it is worth this, until its next period begins.
    public void set(String code, LocalDate from, ValueDraft value) {
        assumptions.set(code, from, value);
    }
}
