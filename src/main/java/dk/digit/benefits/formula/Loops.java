package dk.digit.benefits.formula;

import java.util.ArrayList;
import java.util.List;

/// The loops of a program in the order in which they run, and the scratch rows that they need.
final class Loops {

    private final List<Step> steps = new ArrayList<>();
    private int used;
    private int most;

    Program program() {
        return new StepProgram(steps, most);
    }

    int mark() {
        return used;
    }

    Row fresh() {
        most = Math.max(most, used + 1);
        return new Row(Row.Where.SCRATCH, used++);
    }

    void free(int mark) {
        used = mark;
    }

    void fill(Row to, Known known) {
        double k = known.number();
        steps.add((in, s, out, n) -> Rows.fill(to.of(in, s, out), k, n));
    }

    void one(Row to, Row a) {
        steps.add((in, s, out, n) -> Rows.one(to.of(in, s, out), a.of(in, s, out), n));
    }

    void times(Row to, Known known, List<Row> rows) {
        double k = known.number();
        var a = rows.getFirst();
        var b = rows.get(Math.min(1, rows.size() - 1));
        var c = rows.get(Math.min(2, rows.size() - 1));
        var d = rows.get(Math.min(3, rows.size() - 1));
        steps.add(
                switch (rows.size()) {
                    case 1 -> (in, s, out, n) -> Rows.times(to.of(in, s, out), k, a.of(in, s, out), n);
                    case 2 ->
                        (in, s, out, n) -> Rows.times(to.of(in, s, out), k, a.of(in, s, out), b.of(in, s, out), n);
                    case 3 ->
                        (in, s, out, n) -> Rows.times(
                                to.of(in, s, out), k, a.of(in, s, out), b.of(in, s, out), c.of(in, s, out), n);
                    default ->
                        (in, s, out, n) -> Rows.times(
                                to.of(in, s, out),
                                k,
                                a.of(in, s, out),
                                b.of(in, s, out),
                                c.of(in, s, out),
                                d.of(in, s, out),
                                n);
                });
        for (int done = 4; done < rows.size(); done += 3) {
            var more = new ArrayList<>(List.of(to));
            more.addAll(rows.subList(done, Math.min(done + 3, rows.size())));
            times(to, Known.ONE, more);
        }
    }

    private void addTimes(Row to, Multiples product) {
        double k = product.k.number();
        var rows = product.over;
        var a = rows.getFirst();
        var b = rows.get(1);
        var c = rows.get(Math.min(2, rows.size() - 1));
        var d = rows.get(Math.min(3, rows.size() - 1));
        steps.add(
                switch (rows.size()) {
                    case 2 ->
                        (in, s, out, n) -> Rows.addTimes(to.of(in, s, out), k, a.of(in, s, out), b.of(in, s, out), n);
                    case 3 ->
                        (in, s, out, n) -> Rows.addTimes(
                                to.of(in, s, out), k, a.of(in, s, out), b.of(in, s, out), c.of(in, s, out), n);
                    default ->
                        (in, s, out, n) -> Rows.addTimes(
                                to.of(in, s, out),
                                k,
                                a.of(in, s, out),
                                b.of(in, s, out),
                                c.of(in, s, out),
                                d.of(in, s, out),
                                n);
                });
    }

    void product(Row to, Multiples product) {
        if (product.k.value() == null) {
            fill(to, product.k);
        } else if (product.sums.isEmpty()) {
            quotient(to, product.k, product.over, product.under);
        } else {
            var sums = product.sums;
            if (product.over.isEmpty()) {
                sum(to, sums.getFirst().times(product.k));
                sums = sums.subList(1, sums.size());
            } else {
                times(to, product.k, product.over);
            }
            sums.forEach(sum -> timesSum(to, sum));
            if (!product.under.isEmpty()) {
                quotient(to, Known.ONE, List.of(to), product.under);
            }
        }
    }

    private void quotient(Row to, Known k, List<Row> over, List<Row> under) {
        if (over.isEmpty() && under.isEmpty()) {
            fill(to, k);
        } else if (under.isEmpty()) {
            times(to, k, over);
        } else {
            over(to, k, over, under(under));
        }
    }

    private void timesSum(Row to, Summands sum) {
        double k = sum.k.number();
        var a = sum.multiples.getFirst();
        double ka = a.k().number();
        if (sum.multiples.size() == 1) {
            steps.add((in, s, out, n) ->
                    Rows.timesSum(to.of(in, s, out), k, ka, a.row().of(in, s, out), n));
            return;
        }
        var b = sum.multiples.getLast();
        double kb = b.k().number();
        steps.add((in, s, out, n) -> Rows.timesSum(
                to.of(in, s, out), k, ka, a.row().of(in, s, out), kb, b.row().of(in, s, out), n));
    }

    private Row under(List<Row> rows) {
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        var row = fresh();
        times(row, Known.ONE, rows);
        return row;
    }

    private void over(Row to, Known known, List<Row> rows, Row under) {
        if (rows.size() > 2) {
            times(to, known, rows);
            over(to, Known.ONE, List.of(to), under);
            return;
        }
        double k = known.number();
        if (rows.isEmpty()) {
            steps.add((in, s, out, n) -> Rows.over(to.of(in, s, out), k, under.of(in, s, out), n));
            return;
        }
        var a = rows.getFirst();
        var b = rows.getLast();
        steps.add(
                rows.size() == 1
                        ? (in, s, out, n) -> Rows.over(to.of(in, s, out), k, a.of(in, s, out), under.of(in, s, out), n)
                        : (in, s, out, n) -> Rows.over(
                                to.of(in, s, out), k, a.of(in, s, out), b.of(in, s, out), under.of(in, s, out), n));
    }

    void sum(Row to, Summands sum) {
        var products = new ArrayList<>(sum.products);
        if (sum.k.value() == null) {
            fill(to, sum.k);
            return;
        }
        if (sum.multiples.size() == 1
                && !products.isEmpty()
                && products.getFirst().over.size() == 2) {
            multipleAndProduct(to, sum.k, sum.multiples.getFirst(), products.removeFirst());
        } else if (!sum.multiples.isEmpty()) {
            multiples(to, sum.k, sum.multiples);
        } else if (sum.k.value().signum() == 0 && !products.isEmpty()) {
            product(to, products.removeFirst());
        } else {
            fill(to, sum.k);
        }
        products.forEach(product -> addTimes(to, product));
    }

    private void multipleAndProduct(Row to, Known known, Summands.Multiple multiple, Multiples product) {
        double k = known.number();
        double ka = multiple.k().number();
        double kb = product.k.number();
        var a = multiple.row();
        var b = product.over.getFirst();
        var c = product.over.getLast();
        steps.add((in, s, out, n) ->
                Rows.sum(to.of(in, s, out), k, ka, a.of(in, s, out), kb, b.of(in, s, out), c.of(in, s, out), n));
    }

    private void multiples(Row to, Known known, List<Summands.Multiple> rows) {
        double k = known.number();
        var a = rows.getFirst();
        var b = rows.get(Math.min(1, rows.size() - 1));
        var c = rows.get(Math.min(2, rows.size() - 1));
        double ka = a.k().number();
        double kb = b.k().number();
        double kc = c.k().number();
        steps.add(
                switch (rows.size()) {
                    case 1 ->
                        (in, s, out, n) ->
                                Rows.sum(to.of(in, s, out), k, ka, a.row().of(in, s, out), n);
                    case 2 ->
                        (in, s, out, n) -> Rows.sum(
                                to.of(in, s, out),
                                k,
                                ka,
                                a.row().of(in, s, out),
                                kb,
                                b.row().of(in, s, out),
                                n);
                    default ->
                        (in, s, out, n) -> Rows.sum(
                                to.of(in, s, out),
                                k,
                                ka,
                                a.row().of(in, s, out),
                                kb,
                                b.row().of(in, s, out),
                                kc,
                                c.row().of(in, s, out),
                                n);
                });
        for (int done = 3; done < rows.size(); done += 2) {
            var more = new ArrayList<>(List.of(new Summands.Multiple(Known.ONE, to)));
            more.addAll(rows.subList(done, Math.min(done + 2, rows.size())));
            multiples(to, Known.ZERO, more);
        }
    }

    /// @param numbers that it may be too
    void extreme(Row to, boolean greatest, List<Known> numbers, List<Row> rows) {
        if (numbers.contains(Known.NOTHING)) {
            fill(to, Known.NOTHING);
            return;
        }
        var number = numbers.stream()
                .mapToDouble(Known::number)
                .reduce((a, b) -> greatest ? Math.max(a, b) : Math.min(a, b));
        var first = rows.getFirst();
        if (number.isPresent()) {
            double k = number.getAsDouble();
            steps.add(
                    greatest
                            ? (in, s, out, n) -> Rows.greatest(to.of(in, s, out), k, first.of(in, s, out), n)
                            : (in, s, out, n) -> Rows.least(to.of(in, s, out), k, first.of(in, s, out), n));
        } else if (!first.equals(to)) {
            times(to, Known.ONE, List.of(first));
        }
        for (Row row : rows.subList(1, rows.size())) {
            steps.add(
                    greatest
                            ? (in, s, out, n) ->
                                    Rows.greatest(to.of(in, s, out), to.of(in, s, out), row.of(in, s, out), n)
                            : (in, s, out, n) ->
                                    Rows.least(to.of(in, s, out), to.of(in, s, out), row.of(in, s, out), n));
        }
    }

    void together(Row to, boolean all, Row next) {
        steps.add(
                all
                        ? (in, s, out, n) -> Rows.both(to.of(in, s, out), to.of(in, s, out), next.of(in, s, out), n)
                        : (in, s, out, n) -> Rows.either(to.of(in, s, out), to.of(in, s, out), next.of(in, s, out), n));
    }

    /// @param difference of what is compared
    void choose(Row to, Order order, Row difference, Row then, Row otherwise) {
        switch (order) {
            case LESS -> whereBelow(to, difference, then, otherwise);
            case LESS_OR_EQUAL -> whereNotAbove(to, difference, then, otherwise);
            case MORE -> whereNotAbove(to, difference, otherwise, then);
            case MORE_OR_EQUAL -> whereBelow(to, difference, otherwise, then);
            case EQUAL -> whereZero(to, difference, then, otherwise);
            case UNEQUAL -> whereZero(to, difference, otherwise, then);
        }
    }

    private void whereBelow(Row to, Row difference, Row there, Row elsewhere) {
        steps.add((in, s, out, n) -> Rows.whereBelow(
                to.of(in, s, out), difference.of(in, s, out), there.of(in, s, out), elsewhere.of(in, s, out), n));
    }

    private void whereNotAbove(Row to, Row difference, Row there, Row elsewhere) {
        steps.add((in, s, out, n) -> Rows.whereNotAbove(
                to.of(in, s, out), difference.of(in, s, out), there.of(in, s, out), elsewhere.of(in, s, out), n));
    }

    private void whereZero(Row to, Row difference, Row there, Row elsewhere) {
        steps.add((in, s, out, n) -> Rows.whereZero(
                to.of(in, s, out), difference.of(in, s, out), there.of(in, s, out), elsewhere.of(in, s, out), n));
    }
}
