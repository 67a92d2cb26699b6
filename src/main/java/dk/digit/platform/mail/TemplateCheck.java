package dk.digit.platform.mail;

import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is wrong with the placeholders of a template, each with the line where it stands.
public final class TemplateCheck {

    private final List<Placeholder> known;
    private final List<Refusal> refusals = new ArrayList<>();

    private TemplateCheck(List<Placeholder> known) {
        this.known = known;
    }

    /// @param subjectField form field of the subject, which the refusals about it name
    /// @param bodyField likewise
    public static List<Refusal> of(
            MailTemplate template, List<Placeholder> known, String subjectField, String bodyField) {
        var check = new TemplateCheck(known);
        check.lines(template.subject(), subjectField, true);
        var used = check.lines(template.body(), bodyField, false);
        for (Placeholder placeholder : known) {
            if (placeholder.required() && !used.contains(placeholder.name())) {
                check.refusals.add(Refusal.of("platform.mail.placeholderMissing", placeholder.written())
                        .at(bodyField));
            }
        }
        return check.refusals;
    }

    private Set<String> lines(String text, String field, boolean subject) {
        Set<String> used = new HashSet<>();
        int number = 1;
        for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
            line(line, number++, field, subject, used);
        }
        return used;
    }

    private void line(String line, int number, String field, boolean subject, Set<String> used) {
        var place = MailTemplate.PLACE.matcher(line);
        while (place.find()) {
            var placeholder = find(place.group(1));
            if (placeholder == null || (subject && !placeholder.inSubject())) {
                refuse("platform.mail.placeholderUnknown", number, field, place.group(), allowed(subject));
            } else if (placeholder.list() && !line.strip().equals(place.group())) {
                refuse("platform.mail.placeholderAlone", number, field, place.group());
            } else {
                used.add(placeholder.name());
            }
        }
        var rest = place.reset().replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            refuse("platform.mail.placeholderOpen", number, field, rest.strip());
        }
    }

    private void refuse(String key, int line, String field, Object... more) {
        var args = new ArrayList<Object>(List.of(line));
        args.addAll(List.of(more));
        refusals.add(Refusal.of(key, args.toArray()).at(field));
    }

    private String allowed(boolean subject) {
        return known.stream()
                .filter(placeholder -> !subject || placeholder.inSubject())
                .map(Placeholder::written)
                .collect(Collectors.joining(", "));
    }

    private @Nullable Placeholder find(String name) {
        return known.stream()
                .filter(placeholder -> placeholder.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
