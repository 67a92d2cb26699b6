package dk.digit.portfolio.model;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Prose;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells documents what the next gate asks for and still lacks, and how its questions are answered.
@Component
class GateFilling implements DocumentFilling {

    private final Gates gates;

    GateFilling(Gates gates) {
        this.gates = gates;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(
                new Placeholder("next-gate", "portfolio.filling.nextGate"),
                new Placeholder("gate-answers", "portfolio.filling.gateAnswers"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        return gates.next(activity.id(), day)
                .map(review -> key.equals("next-gate") ? asks(review, lang) : answers(review, lang))
                .orElseGet(() -> Texts.of(lang, "portfolio.filling.noGate"));
    }

    private static String asks(GateReview review, Lang lang) {
        var rule = review.rule();
        var lines = new ArrayList<String>();
        lines.add(line("portfolio.gate.to", Texts.of(lang, rule.phase()), lang));
        lines.add(line("portfolio.gate.decider", Texts.of(lang, Objects.requireNonNull(rule.decider())), lang));
        lines.add(line("portfolio.gate.documents", words(review.gate().documents(), lang), lang));
        lines.add(line("portfolio.gate.roles", words(rule.roles(), lang), lang));
        if (!review.missing().isEmpty()) {
            lines.add("");
            lines.add(Texts.of(lang, "portfolio.filling.lacks"));
            lines.add("");
            review.missing().forEach(missing -> lines.add("- " + Prose.escape(missing.text(lang))));
        }
        return String.join("\n", lines);
    }

    private static String line(String label, String value, Lang lang) {
        return "- " + Texts.of(lang, label) + ": " + value;
    }

    private static String words(Iterable<? extends Enum<?>> constants, Lang lang) {
        var words = new ArrayList<Enum<?>>();
        constants.forEach(words::add);
        return words.isEmpty()
                ? Texts.of(lang, "portfolio.gate.nothing")
                : words.stream()
                        .sorted(java.util.Comparator.comparingInt(Enum::ordinal))
                        .map(one -> Texts.of(lang, one))
                        .collect(Collectors.joining(", "));
    }

    private static String answers(GateReview review, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.gate.question"),
                Texts.of(lang, "portfolio.gate.answer"),
                Texts.of(lang, "portfolio.gate.remark"));
        for (GateQuestion question : review.rule().questions()) {
            var answer = review.answers().get(question.place());
            table.row(
                    question.words().in(lang),
                    answer == null ? Texts.of(lang, "portfolio.gate.noAnswer") : Texts.of(lang, answer.answer()),
                    answer == null || answer.remark() == null ? "" : answer.remark());
        }
        return table.isEmpty() ? Texts.of(lang, "portfolio.filling.noQuestions") : table.toString();
    }
}
