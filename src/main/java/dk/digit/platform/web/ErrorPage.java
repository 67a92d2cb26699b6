package dk.digit.platform.web;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that says what went wrong, why, and what to do now.
///
/// @param problem what it is; decides the words
/// @param reasons further sentences, in the reader's language: broken rules, who has the missing right
/// @param reference finds the same event in the log; only where the product itself failed
public record ErrorPage(
        Problem problem, List<String> reasons, @Nullable String reference) implements Page {

    public ErrorPage {
        reasons = List.copyOf(reasons);
    }

    public static ErrorPage of(Problem problem) {
        return new ErrorPage(problem, List.of(), null);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, problem);
    }

    @Override
    public int status() {
        return problem.status();
    }
}
