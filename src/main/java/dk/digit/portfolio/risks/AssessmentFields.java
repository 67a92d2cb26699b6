package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of a form that ask how likely a risk is and how hard it hits.
final class AssessmentFields {

    /// Any of these says something about it.
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("probability", "cost", "delay", "residualProbability", "residualConsequence"),
                    Arrays.stream(RiskField.values()).map(AssessmentFields::name))
            .toList();

    private AssessmentFields() {}

    static Fields added(Fields fields) {
        var all = fields.and("probability", "portfolio.risk.probability");
        for (RiskField field : RiskField.values()) {
            all = all.and(name(field), "portfolio.RiskField." + field.name());
        }
        return all.and("cost", "portfolio.risk.cost", "portfolio.risk.costHint")
                .and("delay", "portfolio.risk.delay", "portfolio.risk.delayHint")
                .and("residualProbability", "portfolio.risk.residualProbability")
                .and("residualConsequence", "portfolio.risk.residualConsequence", "portfolio.risk.residualHint")
                .and("noteDa", "portfolio.risk.noteDa")
                .and("noteEn", "portfolio.risk.noteEn");
    }

    static String name(RiskField field) {
        return "on" + field.name().charAt(0) + field.name().substring(1).toLowerCase(Locale.ROOT);
    }

    static void fill(Map<String, String> values, RiskAssessment assessment) {
        values.put("probability", String.valueOf(assessment.probability()));
        assessment.consequences().forEach((field, level) -> values.put(name(field), String.valueOf(level)));
        var cost = assessment.cost();
        values.put("cost", cost == null ? "" : Formats.money(Lang.DA, cost));
        values.put("delay", Objects.toString(assessment.delay(), ""));
        var residual = assessment.residual();
        if (residual != null) {
            values.put("residualProbability", String.valueOf(residual.probability()));
            values.put("residualConsequence", String.valueOf(residual.consequence()));
        }
    }

    /// Whether anything of it is filled in.
    static boolean said(Form form) {
        return NAMES.stream().anyMatch(name -> !form.value(name).isBlank());
    }

    /// An amount or a delay alone is enough: the scale of the day says which level it is.
    static RiskAssessment read(Form form, LocalDate day, RiskScale scale, boolean certain) {
        var consequences = new EnumMap<RiskField, Integer>(RiskField.class);
        for (RiskField field : RiskField.values()) {
            var level = form.optionalNumber(name(field), 1, 5);
            if (level != null) {
                consequences.put(field, level);
            }
        }
        var cost = form.optionalMoney("cost");
        if (cost != null && cost.signum() < 0) {
            form.refuse("cost", "portfolio.refused.riskCost");
        } else if (cost != null) {
            consequences.putIfAbsent(RiskField.ECONOMY, scale.level(cost));
        }
        var delay = form.optionalNumber("delay", 0, 10_000);
        if (delay != null) {
            consequences.putIfAbsent(RiskField.TIME, scale.level(delay));
        }
        if (consequences.isEmpty()) {
            form.refuse(name(RiskField.ECONOMY), "portfolio.refused.riskHitsNothing");
        }
        var note = form.optionalText("noteDa", 4000);
        return new RiskAssessment(
                day,
                certain ? 5 : form.number("probability", 1, 5),
                consequences,
                cost,
                delay,
                residual(form),
                Bilingual.ofNullable(note, form.optionalText("noteEn", 4000)));
    }

    private static RiskAssessment.@Nullable Residual residual(Form form) {
        var probability = form.optionalNumber("residualProbability", 1, 5);
        var consequence = form.optionalNumber("residualConsequence", 1, 5);
        if (probability == null && consequence == null) {
            return null;
        }
        if (probability == null || consequence == null) {
            form.refuse(
                    probability == null ? "residualProbability" : "residualConsequence",
                    "portfolio.refused.riskHalfResidual");
            return null;
        }
        return new RiskAssessment.Residual(probability, consequence);
    }
}
