package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/// The fields of one value of a shared assumption.
final class ValueFields {

    private ValueFields() {}

    static Fields after(Fields fields) {
        return source(fields.and("from", "benefits.shared.from", "benefits.shared.fromHint")
                .and("likely", "benefits.shared.likely", "benefits.shared.likelyHint")
                .and("pessimistic", "benefits.shared.pessimistic", "benefits.shared.pessimisticHint")
                .and("optimistic", "benefits.shared.optimistic"));
    }

    static Fields source(Fields fields) {
        return fields.and("sourceDa", "benefits.shared.sourceDa", "benefits.shared.sourceHint")
                .and("sourceEn", "benefits.shared.sourceEn", "benefits.shared.sourceEnHint")
                .and("assumed", "benefits.shared.assumedTick");
    }

    static Map<String, String> values(SharedValue value) {
        var values = new LinkedHashMap<String, String>();
        values.put("likely", Decimal.typed(value.likely()));
        values.put("pessimistic", Decimal.typed(value.pessimistic()));
        values.put("optimistic", Decimal.typed(value.optimistic()));
        source(value.source(), value.assumed(), values);
        return values;
    }

    static void source(Bilingual source, boolean assumed, Map<String, String> values) {
        values.put("sourceDa", source.da());
        values.put("sourceEn", source.en());
        if (assumed) {
            values.put("assumed", "yes");
        }
    }

    static ValueDraft read(Form form) {
        var likely = Decimal.read(form, "likely");
        return new ValueDraft(
                form.value("pessimistic").isBlank() ? likely : Decimal.read(form, "pessimistic"),
                likely,
                form.value("optimistic").isBlank() ? likely : Decimal.read(form, "optimistic"),
                source(form),
                form.ticked("assumed"));
    }

    static Bilingual source(Form form) {
        return Bilingual.of(form.text("sourceDa", 300), form.optionalText("sourceEn", 300));
    }
}
