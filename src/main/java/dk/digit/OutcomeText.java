package dk.digit;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Outcome.RowRefusal;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.io.PrintWriter;

/// An import's outcome in words.
final class OutcomeText {

    private OutcomeText() {}

    static void print(PrintWriter out, Outcome outcome, Lang lang) {
        if (outcome.dryRun()) {
            out.println(Texts.of(lang, "platform.outcome.dryRun"));
        }
        line(out, lang, "platform.outcome.read", outcome.read());
        line(out, lang, "platform.outcome.created", outcome.created());
        line(out, lang, "platform.outcome.changed", outcome.changed());
        line(out, lang, "platform.outcome.unchanged", outcome.unchanged());
        line(out, lang, "platform.outcome.refused", outcome.refusedRows());
    }

    static void refusals(PrintWriter err, Outcome outcome, Lang lang) {
        for (RowRefusal refused : outcome.refused()) {
            var reason = refused.reason().text(lang);
            err.println(
                    refused.row() == null
                            ? reason
                            : Texts.of(lang, "platform.outcome.row", Long.toString(refused.row()), reason));
        }
        long more = outcome.refusedRows() - outcome.refused().size();
        if (more > 0) {
            err.println(Texts.of(lang, "platform.outcome.more", Formats.number(lang, more)));
        }
    }

    private static void line(PrintWriter out, Lang lang, String key, long count) {
        out.println(Texts.of(lang, key, Formats.number(lang, count)));
    }
}
