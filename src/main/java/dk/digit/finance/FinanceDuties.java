package dk.digit.finance;

import dk.digit.association.WorkFunction;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A year that is over is to be closed by the controller.
@Component
class FinanceDuties implements Duties {

    private static final Assignee CONTROLLER = new Assignee.OfFunction(WorkFunction.CONTROLLER.name(), null);

    private final Years years;

    FinanceDuties(Years years) {
        this.years = years;
    }

    /// The last day of February: the auditor begins in March.
    private static LocalDate closedBy(int year) {
        return LocalDate.of(year + 1, 3, 1).minusDays(1);
    }

    @Override
    public String room() {
        return "finance";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        return years.all().stream()
                .filter(year -> year.isOpen() && year.lastDay().isBefore(day))
                .map(year -> new Duty(
                        "close/" + year.year(),
                        Texts.both("finance.duty.close", String.valueOf(year.year())),
                        "fiscal-year",
                        String.valueOf(year.year()),
                        "/finance/years/" + year.year() + "/close",
                        CONTROLLER,
                        closedBy(year.year())))
                .toList();
    }
}
