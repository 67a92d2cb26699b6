package dk.digit.benefits.profiles;

import static dk.digit.benefits.profiles.BenefitEntry.Kind;

import dk.digit.association.WorkFunction;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of a form that ask for a function in a municipality.
final class HolderFields {

    private HolderFields() {}

    static Fields added(Fields fields) {
        return fields.and("function", "benefits.part.function")
                .and("title", "benefits.part.title", "benefits.part.titleHint");
    }

    static BenefitEntry asked(BenefitEntry entry) {
        return entry.may("function", Kind.SELECT, Choice.of(WorkFunction.class)).may("title", Kind.TEXT);
    }

    static void fill(Map<String, String> values, @Nullable Holder holder) {
        values.put("function", holder == null ? "" : holder.function().name());
        values.put("title", holder == null ? "" : Objects.requireNonNullElse(holder.title(), ""));
    }

    /// @return null when no function is chosen
    static @Nullable Holder read(Form form) {
        var function = form.optionalChoice("function", WorkFunction.class);
        var title = form.optionalText("title", 200);
        if (function == null && title != null) {
            form.refuse("function", "benefits.refused.titleWithoutFunction");
        }
        return function == null ? null : new Holder(function, title);
    }
}
