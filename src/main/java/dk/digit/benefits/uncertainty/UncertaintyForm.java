package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.CaseModel;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.Map;

/// How a simulation is asked for.
final class UncertaintyForm {

    static final Fields FIELDS = Fields.of("option", "benefits.uncertainty.option")
            .and("samples", "benefits.uncertainty.samples", "benefits.uncertainty.samplesHint")
            .and("seed", "benefits.uncertainty.seed", "benefits.uncertainty.seedHint");

    static final int LEAST = 1_000;
    static final int MOST = 100_000;
    static final int LARGEST_SEED = 999_999_999;

    private UncertaintyForm() {}

    static Form of(UncertaintyOrder order) {
        return FIELDS.filled(Map.of(
                "option", String.valueOf(order.option()),
                "samples", String.valueOf(order.samples()),
                "seed", String.valueOf(order.seed())));
    }

    static UncertaintyOrder read(Form typed, CaseModel model, LocalDate day) {
        var text = typed.value("option");
        var option = model.options().stream()
                .filter(one -> String.valueOf(one.id()).equals(text))
                .findFirst()
                .orElse(null);
        if (option == null) {
            typed.refuse("option", "platform.form.missing");
        }
        return new UncertaintyOrder(
                model.activity().value(),
                option == null ? 0 : option.id(),
                typed.number("seed", 0, LARGEST_SEED),
                typed.number("samples", LEAST, MOST),
                day);
    }
}
