package dk.digit.platform.web;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;

/// A program asked by a word that the parameter does not know; it is told the words that there are.
public class NotAValue extends RuntimeException {

    private final String parameter;
    private final String value;
    private final List<String> allowed;

    public NotAValue(String parameter, String value, List<String> allowed) {
        super(parameter + "=" + value);
        this.parameter = parameter;
        this.value = value;
        this.allowed = List.copyOf(allowed);
    }

    public List<String> allowed() {
        return allowed;
    }

    String sentence(Lang lang) {
        return Texts.of(lang, "platform.problem.notAValue", parameter, value, String.join(", ", allowed));
    }
}
