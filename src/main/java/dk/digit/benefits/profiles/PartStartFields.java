package dk.digit.benefits.profiles;

import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The fields of a form that ask when a part is to be felt from.
final class PartStartFields {

    private static final List<Choice> STARTS = List.of(
            new Choice("WAVE", "benefits.part.startsWave", true),
            new Choice("FIXED", "benefits.part.startsFixed", true));

    private PartStartFields() {}

    static Fields added(Fields fields) {
        return fields.and("starts", "benefits.part.starts")
                .and("offset", "benefits.part.offset", "benefits.part.offsetHint")
                .and("startOn", "benefits.part.startOn", "benefits.part.startOnHint");
    }

    static BenefitEntry asked(BenefitEntry entry) {
        return entry.must("starts", Kind.RADIOS, STARTS)
                .may("offset", Kind.NUMBER)
                .may("startOn", Kind.DAY);
    }

    static Map<String, String> values(PartStart start) {
        return Map.of(
                "starts",
                start.hangsOnWave() ? "WAVE" : "FIXED",
                "offset",
                String.valueOf(start.offsetDays()),
                "startOn",
                Formats.date(start.on()));
    }

    static PartStart read(Form form) {
        if ("FIXED".equals(form.value("starts"))) {
            return PartStart.fixed(form.date("startOn"));
        }
        if (!"WAVE".equals(form.value("starts"))) {
            form.refuse("starts", "platform.form.missing");
        }
        if (!form.value("startOn").isBlank()) {
            form.refuse("startOn", "benefits.refused.startTwice");
        }
        var offset = form.optionalNumber("offset", -3650, 3650);
        return PartStart.wave(Objects.requireNonNullElse(offset, 0));
    }
}
