package dk.digit.association.bylaws;

import dk.digit.platform.web.list.Choice;
import java.util.List;

/// One field of a provision's form and how it is filled in.
public record Input(String name, Shape shape, boolean required, List<Choice> choices) {

    public enum Shape {
        NUMBER,
        TICK,
        SELECT,
        CHECKBOXES,
        LINES
    }

    static Input number(String name) {
        return new Input(name, Shape.NUMBER, true, List.of());
    }

    static Input tick(String name) {
        return new Input(name, Shape.TICK, false, List.of());
    }

    static Input lines(String name) {
        return new Input(name, Shape.LINES, false, List.of());
    }

    static <E extends Enum<E>> Input oneOf(String name, Class<E> type) {
        return new Input(name, Shape.SELECT, true, Choice.of(type));
    }

    static <E extends Enum<E>> Input someOf(String name, Class<E> type) {
        return new Input(name, Shape.CHECKBOXES, true, Choice.of(type));
    }

    Input optional() {
        return new Input(name, shape, false, choices);
    }
}
