package dk.digit.portfolio.documents;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Costly;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Versions of documents: read, compared, as files.
@Controller
class VersionPages {

    private static final String VERSION = DocumentPages.ONE + "/versions/{version:\\d{1,6}}";

    private final VersionReading reading;

    VersionPages(VersionReading reading) {
        this.reading = reading;
    }

    @GetMapping(VERSION)
    @Requires(READ)
    Answer one(@PathVariable String id, @PathVariable long document, @PathVariable int version, View view) {
        return reading.one(id, document, version, view);
    }

    @GetMapping(DocumentPages.ONE + "/compare")
    @Requires(READ)
    Answer compared(@PathVariable String id, @PathVariable long document, View view) {
        return reading.compared(id, document, view);
    }

    @GetMapping(VERSION + "/document.pdf")
    @Requires(READ)
    @Costly
    Answer pdf(@PathVariable String id, @PathVariable long document, @PathVariable int version, View view) {
        return reading.pdf(id, document, version, view);
    }

    @GetMapping(VERSION + "/document.docx")
    @Requires(READ)
    @Costly
    Answer word(@PathVariable String id, @PathVariable long document, @PathVariable int version, View view) {
        return reading.word(id, document, version, view);
    }
}
