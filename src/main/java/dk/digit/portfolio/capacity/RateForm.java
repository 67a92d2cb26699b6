package dk.digit.portfolio.capacity;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.money.Money;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets what an hour costs from a day on.
public record RateForm(Form form, List<Choice> municipalities) implements Page {

    static final Fields FIELDS = Fields.of(
                    "municipality", "portfolio.capacity.rateMunicipality", "portfolio.capacity.rateAllHint")
            .and("role", "portfolio.capacity.role", "portfolio.capacity.rateAllHint")
            .and("from", "portfolio.role.from")
            .and("perHour", "portfolio.capacity.perHour", "portfolio.capacity.perHourHint")
            .and("source", "portfolio.capacity.source", "portfolio.capacity.sourceHint");

    /// As it was read.
    record Draft(
            @Nullable MunicipalityCode municipality,
            @Nullable ProjectRole role,
            LocalDate from,
            Money perHour,
            String source) {}

    static Draft read(Form form) {
        var municipality = form.optionalText("municipality", 4);
        return new Draft(
                municipality == null ? null : new MunicipalityCode(municipality),
                form.optionalChoice("role", ProjectRole.class),
                form.date("from"),
                form.money("perHour"),
                form.text("source", 300));
    }

    @Override
    public String titleKey() {
        return "portfolio.capacity.newRate";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of("/portfolio/rates", "portfolio.capacity.rates"));
    }

    public List<Choice> roles() {
        return Choice.of(ProjectRole.class);
    }
}
