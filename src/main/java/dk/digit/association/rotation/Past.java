package dk.digit.association.rotation;

import dk.digit.association.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What each member has behind it when the plan begins.
///
/// @param begun the years in which its terms began
/// @param inBody its terms in each body
/// @param last the last year in which it sat, or will have sat without being seated anew
record Past(List<List<Integer>> begun, int[][] inBody, int[] last) {

    /// Before all years: nobody knows when.
    static final int LONG_AGO = Integer.MIN_VALUE;

    static Past of(Puzzle puzzle) {
        var task = puzzle.task();
        var past = new Past(
                new ArrayList<>(),
                new int[task.members().size()][task.bodies().size()],
                new int[task.members().size()]);
        for (int member = 0; member < task.members().size(); member++) {
            past.begun.add(new ArrayList<>());
            past.last[member] = LONG_AGO;
        }
        for (PastTerm term : task.history()) {
            past.add(task, term.municipality(), new Span(term.body(), term.first(), term.last()));
        }
        for (Sitting sitting : task.current()) {
            int since = sitting.since() == null ? LONG_AGO : sitting.since();
            past.add(task, sitting.municipality(), new Span(sitting.body(), since, task.firstYear() - 1));
        }
        puzzle.fixed().forEach(one -> past.last[one.holder()] = Math.max(past.last[one.holder()], one.last()));
        return past;
    }

    private record Span(dk.digit.association.BodyId body, int first, int last) {}

    private void add(RotationTask task, MunicipalityCode code, Span span) {
        int member = task.indexOf(code);
        begun.get(member).add(span.first());
        last[member] = Math.max(last[member], span.last());
        IntStream.range(0, task.bodies().size())
                .filter(body -> task.bodies().get(body).id().equals(span.body()))
                .forEach(body -> inBody[member][body]++);
    }

    int terms(int member) {
        return begun.get(member).size();
    }

    int begunBefore(int member, int year) {
        return (int) begun.get(member).stream().filter(first -> first < year).count();
    }
}
