package dk.digit.meetings.votes;

import java.util.List;

/// What a ballot says: the options that it marks, none when it is blank.
///
/// @param options numbers of options, ascending, each once
public record Choice(List<Integer> options) {

    public static final Choice FOR = new Choice(List.of(1));
    public static final Choice AGAINST = new Choice(List.of(2));
    public static final Choice BLANK = new Choice(List.of());

    public Choice {
        options = options.stream().distinct().sorted().toList();
    }

    static Choice of(Short[] marks) {
        return new Choice(java.util.Arrays.stream(marks).map(Short::intValue).toList());
    }

    Short[] marks() {
        return options.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    public boolean isBlank() {
        return options.isEmpty();
    }
}
