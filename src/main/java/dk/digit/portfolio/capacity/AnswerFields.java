package dk.digit.portfolio.capacity;

import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of answers to several requests in one form: each name ends in the number of the engagement.
final class AnswerFields {

    static final String ANSWER = "answer-";
    static final String PERSON = "person-";
    static final String ACCOUNT = "account-";
    static final String REMARK = "remark-";
    static final String VERSION = "version-";

    private static final String COMES = "COMES";
    private static final String NOBODY = "NOBODY";

    static final List<Choice> CHOICES = List.of(
            new Choice(COMES, "portfolio.capacity.answerComes", true),
            new Choice(NOBODY, "portfolio.capacity.answerNobody", true));

    private AnswerFields() {}

    static Fields of(List<Engagement> engagements) {
        var fields = Fields.none();
        for (Engagement one : engagements) {
            fields = fields.and(ANSWER + one.id(), "portfolio.capacity.answer")
                    .and(PERSON + one.id(), "portfolio.capacity.person", "portfolio.capacity.personHint")
                    .and(ACCOUNT + one.id(), "portfolio.capacity.account", "portfolio.capacity.accountHint")
                    .and(REMARK + one.id(), "portfolio.capacity.remark", "portfolio.capacity.remarkHint")
                    .and(VERSION + one.id(), "portfolio.capacity.answer");
        }
        return fields;
    }

    static Form blank(List<Engagement> engagements) {
        var values = new LinkedHashMap<String, String>();
        engagements.forEach(one -> values.put(VERSION + one.id(), String.valueOf(one.version())));
        return of(engagements).filled(values);
    }

    /// Those that were answered; what was left open is left open.
    static List<Answering.Answer> read(Form form, List<Engagement> engagements) {
        return engagements.stream()
                .flatMap(one -> {
                    var answer = read(form, one);
                    return answer == null ? Stream.<Answering.Answer>empty() : Stream.of(answer);
                })
                .toList();
    }

    private static Answering.@Nullable Answer read(Form form, Engagement one) {
        var answer = form.value(ANSWER + one.id()).strip();
        if (answer.isEmpty()) {
            return null;
        }
        boolean comes = answer.equals(COMES);
        var person = form.optionalText(PERSON + one.id(), 120);
        var remark = form.optionalText(REMARK + one.id(), 500);
        if (comes && person == null) {
            form.refuse(PERSON + one.id(), "portfolio.refused.personMissing");
        }
        if (!comes && remark == null) {
            form.refuse(REMARK + one.id(), "portfolio.refused.reasonMissing");
        }
        var version = form.optionalNumber(VERSION + one.id(), 0, Integer.MAX_VALUE);
        return new Answering.Answer(
                one,
                Objects.requireNonNullElse(version, 0),
                comes,
                comes ? person : null,
                comes ? form.optionalText(ACCOUNT + one.id(), 63) : null,
                remark);
    }
}
