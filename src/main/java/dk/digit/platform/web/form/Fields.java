package dk.digit.platform.web.form;

import dk.digit.platform.web.Params;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The fields of one form in the order of the page, declared once: the templates take label and hint
/// from here, messages name the field by it.
///
/// ```java
/// static final Fields FIELDS = Fields.of("name", "portfolio.activity.name")
///         .and("start", "portfolio.activity.start", "portfolio.activity.startHint");
/// ```
public final class Fields {

    private final SequencedMap<String, Field> fields;

    private Fields(SequencedMap<String, Field> fields) {
        this.fields = fields;
    }

    public static Fields of(String name, String label) {
        return new Fields(new LinkedHashMap<>()).and(name, label);
    }

    public static Fields of(String name, String label, String hint) {
        return new Fields(new LinkedHashMap<>()).and(name, label, hint);
    }

    /// A form that only asks to confirm.
    public static Fields none() {
        return new Fields(new LinkedHashMap<>());
    }

    public Fields and(String name, String label) {
        return and(new Field(name, label, null));
    }

    public Fields and(String name, String label, String hint) {
        return and(new Field(name, label, hint));
    }

    private Fields and(Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(field.name(), field);
        return new Fields(more);
    }

    Field field(String name) {
        var field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("the form has no field " + name);
        }
        return field;
    }

    @Nullable
    Field find(@Nullable String name) {
        return name == null ? null : fields.get(name);
    }

    Iterable<Field> all() {
        return fields.sequencedValues();
    }

    /// A form in which nothing is typed yet.
    public Form empty() {
        return new Form(this, Map.of(), Map.of(), null);
    }

    /// A form for something new, with suggestions.
    public Form filled(Map<String, String> values) {
        return new Form(this, lists(values), Map.of(), null);
    }

    /// A form that changes something: what it was filled with is sent along, so that another's change
    /// meanwhile is noticed and can be shown beside one's own.
    ///
    /// @param version of the thing, as the store counts it
    public Form filled(Map<String, String> values, long version) {
        return new Form(this, lists(values), lists(values), version);
    }

    /// As [#filled(Map, long)], where a field may have many values.
    public Form filledMany(Map<String, List<String>> values, long version) {
        return new Form(this, values, values, version);
    }

    /// What came back.
    public Form typed(Params params) {
        var typed = new LinkedHashMap<String, List<String>>();
        var original = new LinkedHashMap<String, List<String>>();
        for (Field field : all()) {
            var theirs = params.all(Form.THEIRS + field.name());
            var choice = params.get(Form.CHOICE + field.name());
            typed.put(field.name(), "theirs".equals(choice) ? theirs : params.all(field.name()));
            original.put(field.name(), params.all(Form.ORIGINAL + field.name()));
        }
        return new Form(this, typed, original, version(params));
    }

    private static @Nullable Long version(Params params) {
        var version = params.get(Form.VERSION);
        return version == null || !version.matches("\\d{1,18}") ? null : Long.valueOf(version);
    }

    private static Map<String, List<String>> lists(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, new ArrayList<>(List.of(value))));
        return lists;
    }
}
