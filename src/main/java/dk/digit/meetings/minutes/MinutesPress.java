package dk.digit.meetings.minutes;

import dk.digit.platform.paper.Paper;
import dk.digit.platform.paper.PaperDocument;
import dk.digit.platform.paper.Word;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Makes papers of minutes, in Danish.
@Component
public class MinutesPress {

    private final Clock clock;

    MinutesPress(Clock clock) {
        this.clock = clock;
    }

    byte[] pdf(Minutes minutes, MinutesText text, List<Signer> signers) {
        return Paper.render(document(minutes, text, signers));
    }

    byte[] word(Minutes minutes, MinutesText text) {
        return Word.render(document(minutes, text, List.of()));
    }

    private PaperDocument document(Minutes minutes, MinutesText text, List<Signer> signers) {
        var printed = new Printed(minutes, text, signers);
        var markup = Templates.render("meetings/MinutesPaper.jte", Map.of("p", printed));
        boolean draft = minutes.state().isOpen();
        return new PaperDocument(
                markup,
                printed.title(),
                printed.t("meetings.minutes.subject", printed.title()),
                Lang.DA,
                text.heading().association(),
                draft ? printed.t("meetings.minutes.draftMark") : null,
                List.of(),
                clock.instant());
    }

    /// What the template prints.
    public record Printed(Minutes minutes, MinutesText text, List<Signer> signers) {

        public String t(String key, Object... args) {
            return Texts.of(Lang.DA, key, args);
        }

        public String title() {
            return t("meetings.minutes.title", text.heading().body(), day());
        }

        public String day() {
            return Formats.longDate(Lang.DA, LocalDate.parse(text.heading().heldOn()));
        }

        /// The signatures; empty while they are not complete.
        public List<String> signatures() {
            return signers.stream()
                    .filter(Signer::hasSigned)
                    .map(signer -> t(
                            "meetings.minutes.signedBy",
                            Objects.requireNonNull(signer.capacity()),
                            Formats.timestamp(Objects.requireNonNull(signer.signedAt()))))
                    .toList();
        }
    }
}
