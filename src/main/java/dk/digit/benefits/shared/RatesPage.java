package dk.digit.benefits.shared;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.time.LocalDate;
import java.util.List;

/// The discount rates: those of a day, and all that there were.
///
/// @param day those that hold on it
public record RatesPage(List<DatedRate> rates, LocalDate day) implements Page {

    static final String PATH = "/benefits/rates";

    @Override
    public String titleKey() {
        return "benefits.rates.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(SharedList.PATH, "benefits.shared.title"));
    }

    public List<DatedRate> holding() {
        return rates.stream().filter(rate -> rate.valid().contains(day)).toList();
    }
}
