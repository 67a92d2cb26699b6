package dk.digit.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailTemplateTest {

    private static final List<Placeholder> KNOWN =
            List.of(Placeholder.optional("name"), Placeholder.list("items"), Placeholder.inBody("page"));

    private static final Piece.Items TWO = new Piece.Items(
            List.of(new Piece.Link("https://x.example/a", "Første"), new Piece.Link("https://x.example/b", "Anden")));

    @Test
    void a_template_becomes_plain_text_and_the_same_words_as_html() {
        var text = new MailTemplate("Til {{name}}", "Hej {{name}}\n\n{{items}}\n\nAlt: {{page}}\nFarvel")
                .fill(Map.of(
                        "name", new Piece.Words("Sekretariatet"),
                        "items", TWO,
                        "page", new Piece.Link("https://x.example/", "https://x.example/")));

        assertThat(text.subject()).isEqualTo("Til Sekretariatet");
        assertThat(text.plain())
                .isEqualTo("Hej Sekretariatet\n\n- Første\n  https://x.example/a\n- Anden\n  https://x.example/b\n\n"
                        + "Alt: https://x.example/\nFarvel\n");
        assertThat(text.html())
                .isEqualTo("<p>Hej Sekretariatet</p>\n<ul>\n<li><a href=\"https://x.example/a\">Første</a></li>\n"
                        + "<li><a href=\"https://x.example/b\">Anden</a></li>\n</ul>\n"
                        + "<p>Alt: <a href=\"https://x.example/\">https://x.example/</a><br>\nFarvel</p>\n");
    }

    @Test
    void nothing_that_somebody_typed_becomes_markup_or_another_placeholder() {
        var text = new MailTemplate("s", "<b>{{name}}</b>")
                .fill(Map.of("name", new Piece.Words("<script>{{items}}</script>"), "items", TWO));

        assertThat(text.html()).isEqualTo("<p>&lt;b&gt;&lt;script&gt;{{items}}&lt;/script&gt;&lt;/b&gt;</p>\n");
        assertThat(text.plain()).isEqualTo("<b><script>{{items}}</script></b>\n");
    }

    @Test
    void a_subject_stays_one_line() {
        var text = new MailTemplate("Til {{name}}", "x")
                .fill(Map.of("name", new Piece.Words("a\r\nBcc: everybody@example.org")));

        assertThat(text.subject()).isEqualTo("Til a Bcc: everybody@example.org");
    }

    @Test
    void a_good_template_has_nothing_against_it() {
        assertThat(complaints("Til {{name}}", "Hej {{ name }}\n\n{{items}}\n\n{{page}}"))
                .isEmpty();
    }

    @Test
    void an_unknown_placeholder_is_named_with_its_line() {
        assertThat(complaints("s", "Hej\n\n{{items}}\n{{nmae}}"))
                .containsExactly("body: Linje 4: {{nmae}} kendes ikke her. Brug {{name}}, {{items}}, {{page}}.");
    }

    @Test
    void a_missing_placeholder_is_named() {
        assertThat(complaints("s", "Hej {{name}}")).containsExactly("body: {{items}} mangler.");
    }

    @Test
    void a_list_must_have_its_line_for_itself() {
        assertThat(complaints("s", "Se {{items}}")).contains("body: Linje 1: {{items}} skal stå alene på linjen.");
    }

    @Test
    void the_subject_holds_less_than_the_letter() {
        assertThat(complaints("{{page}}", "{{items}}"))
                .containsExactly("subject: Linje 1: {{page}} kendes ikke her. Brug {{name}}.");
    }

    @Test
    void a_bracket_that_is_never_closed_is_named() {
        assertThat(complaints("s", "Hej {{name}\n\n{{items}}"))
                .containsExactly("body: Linje 1: Der mangler en krøllet parentes i \"Hej {{name}\".");
    }

    private static List<String> complaints(String subject, String body) {
        return TemplateCheck.of(new MailTemplate(subject, body), KNOWN, "subject", "body").stream()
                .map(refusal -> refusal.field() + ": " + refusal.text(Lang.DA))
                .toList();
    }
}
