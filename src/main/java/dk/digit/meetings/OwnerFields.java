package dk.digit.meetings;

import dk.digit.association.Association;
import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The fields of a form that ask who sees to it, and what owners are called.
@Component
public class OwnerFields {

    private static final String BODY = "body:";

    private final Association association;
    private final BodyNames bodies;

    OwnerFields(Association association, BodyNames bodies) {
        this.association = association;
        this.bodies = bodies;
    }

    public static Fields added(Fields fields) {
        return fields.and("owner", "meetings.owner", "meetings.owner.hint")
                .and("ownerMunicipality", "meetings.owner.municipality", "meetings.owner.municipalityHint");
    }

    public static @Nullable Owner read(Form form) {
        var text = form.optionalText("owner", 80);
        var municipality = form.optionalText("ownerMunicipality", 4);
        if (text != null && text.startsWith(BODY)) {
            if (municipality != null) {
                form.refuse("ownerMunicipality", "meetings.refused.bodyOfMunicipality");
            }
            return new Owner.OfBody(new BodyId(text.substring(BODY.length())));
        }
        var function = form.optionalChoice("owner", WorkFunction.class);
        if (function == null && municipality != null) {
            form.refuse("ownerMunicipality", "meetings.refused.municipalityWithoutFunction");
        }
        return function == null
                ? null
                : new Owner.OfFunction(function, municipality == null ? null : new MunicipalityCode(municipality));
    }

    public static void fill(Map<String, String> values, @Nullable Owner owner) {
        var body = owner == null ? null : owner.bodyOrNull();
        var function = owner == null ? null : owner.functionOrNull();
        var municipality = owner == null ? null : owner.municipalityOrNull();
        values.put("owner", body != null ? BODY + body : function != null ? function : "");
        values.put("ownerMunicipality", municipality == null ? "" : municipality);
    }

    /// @param owners functions, then bodies
    public record Choices(List<Choice> owners, List<Choice> municipalities) {}

    public Choices choices(LocalDate day, Lang lang) {
        var owners = new ArrayList<Choice>();
        Arrays.stream(WorkFunction.values())
                .map(function -> new Choice(function.name(), Texts.key(function), true))
                .forEach(owners::add);
        bodies.on(day).choices(lang).stream()
                .map(body -> Choice.named(BODY + body.value(), body.words()))
                .forEach(owners::add);
        return new Choices(
                owners,
                association.members(day).stream()
                        .map(member -> Choice.named(member.code().value(), member.name()))
                        .toList());
    }

    /// What an owner is called: `Digitaliseringschef, Roskilde`, `Bestyrelsen`.
    public Names names(LocalDate day) {
        return names(bodies.on(day));
    }

    Names names(BodyNames.Known known) {
        return new Names(association, known);
    }

    public static final class Names {
        private final Association association;
        private final BodyNames.Known bodies;

        private Names(Association association, BodyNames.Known bodies) {
            this.association = association;
            this.bodies = bodies;
        }

        public @Nullable String of(@Nullable Owner owner, Lang lang) {
            return switch (owner) {
                case null -> null;
                case Owner.OfBody(var body) -> bodies.name(body).in(lang);
                case Owner.OfFunction(var function, var municipality) ->
                    municipality == null
                            ? Texts.of(lang, function)
                            : Texts.of(lang, function) + ", " + name(municipality);
            };
        }

        private String name(MunicipalityCode code) {
            return association.municipality(code).map(one -> one.name()).orElse(code.value());
        }
    }
}
