package dk.digit.setup;

import dk.digit.association.BodyPattern;
import dk.digit.association.Municipality;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Everything that a new association needs, on one page.
///
/// @param regions the country's municipalities by region
record SetupPage(Form form, SequencedMap<String, List<Municipality>> regions) implements Page {

    static final Fields FIELDS = fields();

    private static Fields fields() {
        var fields = Fields.of("code", "setup.code", "setup.codeHint")
                .and("name", "setup.name", "setup.nameHint")
                .and("shortName", "setup.shortName", "setup.shortNameHint")
                .and("first", "setup.first", "setup.firstHint")
                .and("members", "setup.members")
                .and("bodies", "setup.bodies");
        for (BodyPattern body : BodyPattern.DIGIT) {
            fields = fields.and(danish(body), "setup.bodyDa").and(english(body), "setup.bodyEn");
        }
        return fields.and("username", "setup.username", "setup.usernameHint")
                .and("displayName", "setup.displayName", "setup.displayNameHint")
                .and("password", "setup.password", "setup.passwordHint");
    }

    static String danish(BodyPattern body) {
        return "da-" + body.id();
    }

    static String english(BodyPattern body) {
        return "en-" + body.id();
    }

    static SetupPage of(Form form, List<Municipality> all) {
        var regions = new LinkedHashMap<String, List<Municipality>>();
        all.stream()
                .map(Municipality::region)
                .distinct()
                .sorted()
                .forEach(region -> regions.put(
                        region,
                        all.stream().filter(one -> one.region().equals(region)).toList()));
        return new SetupPage(form, regions);
    }

    /// What stands in the form before anybody typed.
    static Map<String, List<String>> suggestions(String today) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("first", List.of(today));
        values.put(
                "bodies",
                BodyPattern.DIGIT.stream().map(body -> body.id().value()).toList());
        for (BodyPattern body : BodyPattern.DIGIT) {
            values.put(danish(body), List.of(body.name().da()));
            values.put(english(body), List.of(body.name().en()));
        }
        return values;
    }

    List<BodyPattern> pattern() {
        return BodyPattern.DIGIT;
    }

    /// How many of a region are ticked: its list then stands open.
    long ticked(List<Municipality> region) {
        return region.stream()
                .filter(one -> form.has("members", one.code().value()))
                .count();
    }

    @Override
    public String titleKey() {
        return "setup.title";
    }
}
