package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a form that ask what shows a state.
public final class EvidenceFields {

    private static final Pattern ADDRESS = Pattern.compile("/[^/\\\\\\s][^\\\\\\s]*|https://\\S+");
    private static final int LONGEST = 1000;

    private EvidenceFields() {}

    public static Fields added(Fields fields) {
        return fields.and("evidenceDa", "meetings.evidence.da", "meetings.evidence.hint")
                .and("evidenceEn", "meetings.evidence.en")
                .and("evidenceLink", "meetings.evidence.link", "meetings.evidence.linkHint")
                .and("evidenceFile", "meetings.evidence.file", "meetings.evidence.fileHint");
    }

    /// What was typed; null for nothing. A state that needs evidence is refused without.
    ///
    /// @param attached whether a file comes along
    static @Nullable Typed read(Form form, DecisionState state, boolean attached) {
        return read(form, state.needsEvidence(), attached);
    }

    /// As for a decision, where others say when it takes evidence.
    public static @Nullable Typed read(Form form, boolean needed, boolean attached) {
        var words = Bilingual.ofNullable(
                form.optionalText("evidenceDa", LONGEST), form.optionalText("evidenceEn", LONGEST));
        var link = form.optionalText("evidenceLink", LONGEST);
        if (link != null && !isAddress(link)) {
            form.refuse("evidenceLink", "meetings.refused.notAnAddress");
        }
        if (needed && words == null && link == null && !attached) {
            form.refuse("evidenceDa", "meetings.refused.noEvidence");
        }
        return words == null && link == null && !attached ? null : new Typed(words, link);
    }

    /// A page of the product, or an address by https.
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// Evidence before its file is stored.
    public record Typed(@Nullable Bilingual words, @Nullable String link) {
        public Evidence with(Evidence.@Nullable Attachment file) {
            return new Evidence(words, link, file);
        }
    }
}
