package dk.digit.demo;

import dk.digit.platform.text.Lang;
import dk.digit.report.Report;
import dk.digit.report.TextSection;
import dk.digit.report.TextState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// The texts of the annual report 2023, ready to be approved. The report itself stays a draft: approving
/// it is for whoever tries the demonstration.
@Component
class ReportDemo implements Chapter {

    private static final int YEAR = 2023;

    private final Report report;

    ReportDemo(Report report) {
        this.report = report;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void tell(Facts facts) {
        for (var section : TextSection.values()) {
            for (var lang : Lang.values()) {
                report.write(YEAR, lang, section, 0, text(section, lang), TextState.FINAL);
            }
        }
    }

    private static String text(TextSection section, Lang lang) {
        var file = "report/" + section.slug() + "_" + lang.code() + ".md";
        try (var in = ReportDemo.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no text " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
