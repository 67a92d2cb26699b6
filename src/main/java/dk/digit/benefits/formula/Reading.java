package dk.digit.benefits.formula;

import dk.digit.benefits.formula.Amount.Choice;
import dk.digit.benefits.formula.Amount.Extreme;
import dk.digit.benefits.formula.Amount.Factor;
import dk.digit.benefits.formula.Amount.Literal;
import dk.digit.benefits.formula.Amount.Named;
import dk.digit.benefits.formula.Amount.Power;
import dk.digit.benefits.formula.Amount.Product;
import dk.digit.benefits.formula.Amount.Sum;
import dk.digit.benefits.formula.Amount.Term;
import dk.digit.benefits.formula.Condition.All;
import dk.digit.benefits.formula.Condition.Any;
import dk.digit.benefits.formula.Condition.Comparison;
import dk.digit.benefits.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads a formula by recursive descent: one method for each strength of binding, weakest first. How deep it goes and
/// how many parts it makes is bounded, so that no text costs more than a page may.
final class Reading {

    private static final int DEEPEST = 100;
    private static final int MOST_PARTS = 2_000;

    private final Tokens tokens;
    private Token token;
    private int depth;
    private int parts;

    private Reading(String text) throws BrokenFormula {
        tokens = new Tokens(text);
        token = tokens.next();
    }

    static Amount of(String text) throws BrokenFormula {
        var reading = new Reading(text);
        if (reading.token.kind() == Kind.END) {
            throw reading.token.place().broken("benefits.refused.formula.empty");
        }
        var whole = amount(reading.either());
        if (reading.token.kind() != Kind.END) {
            throw reading.unexpected();
        }
        return whole;
    }

    private Node either() throws BrokenFormula {
        var first = both();
        if (!token.isWord("eller") && !token.isWord("or")) {
            return first;
        }
        var of = new ArrayList<>(List.of(condition(first)));
        while (token.isWord("eller") || token.isWord("or")) {
            take();
            of.add(condition(both()));
        }
        return counted(new Any(first.place().to(of.getLast().place()), List.copyOf(of)));
    }

    private Node both() throws BrokenFormula {
        var first = comparison();
        if (!token.isWord("og") && !token.isWord("and")) {
            return first;
        }
        var of = new ArrayList<>(List.of(condition(first)));
        while (token.isWord("og") || token.isWord("and")) {
            take();
            of.add(condition(comparison()));
        }
        return counted(new All(first.place().to(of.getLast().place()), List.copyOf(of)));
    }

    private Node comparison() throws BrokenFormula {
        var left = sum();
        var order = token.kind() == Kind.SIGN ? Order.of(token.text()) : null;
        if (order == null) {
            return left;
        }
        take();
        var right = amount(sum());
        return counted(new Comparison(left.place().to(right.place()), order, amount(left), right));
    }

    private Node sum() throws BrokenFormula {
        var first = product();
        if (!token.isSign("+") && !token.isSign("-")) {
            return first;
        }
        var terms = new ArrayList<>(List.of(new Term(false, amount(first))));
        while (token.isSign("+") || token.isSign("-")) {
            boolean minus = take().isSign("-");
            terms.add(new Term(minus, amount(product())));
        }
        var place = first.place().to(terms.getLast().amount().place());
        return counted(new Sum(place, List.copyOf(terms)));
    }

    private Node product() throws BrokenFormula {
        var first = signed();
        if (!token.isSign("*") && !token.isSign("/")) {
            return first;
        }
        var factors = new ArrayList<>(List.of(new Factor(false, amount(first))));
        while (token.isSign("*") || token.isSign("/")) {
            boolean under = take().isSign("/");
            factors.add(new Factor(under, amount(signed())));
        }
        var place = first.place().to(factors.getLast().amount().place());
        return counted(new Product(place, List.copyOf(factors)));
    }

    private Node signed() throws BrokenFormula {
        if (!token.isSign("-") && !token.isSign("+")) {
            return power();
        }
        var sign = take();
        deeper(sign.place());
        var amount = amount(signed());
        depth--;
        return counted(new Sum(sign.place().to(amount.place()), List.of(new Term(sign.isSign("-"), amount))));
    }

    private Node power() throws BrokenFormula {
        var base = primary();
        if (!token.isSign("^")) {
            return base;
        }
        take();
        var from = token.place();
        boolean minus = token.isSign("-");
        if (minus) {
            take();
        }
        var place = from.to(token.place());
        if (token.kind() != Kind.NUMBER || !token.text().matches("0*(\\d|1[012])")) {
            throw place.broken("benefits.refused.formula.exponent");
        }
        int exponent = Integer.parseInt(take().text());
        return counted(new Power(base.place().to(place), amount(base), minus ? -exponent : exponent));
    }

    private Node primary() throws BrokenFormula {
        var first = token;
        if (first.kind() == Kind.NUMBER) {
            return number();
        }
        if (first.kind() == Kind.NAME) {
            take();
            return token.isSign("(") ? call(first) : counted(new Named(first.place(), named(first)));
        }
        if (first.isSign("(")) {
            deeper(first.place());
            take();
            var inner = either();
            var end = close(first);
            depth--;
            return placed(inner, first.place().to(end));
        }
        if (first.kind() == Kind.UNIT) {
            throw first.place().broken("benefits.refused.formula.unit_place");
        }
        throw first.place().broken("benefits.refused.formula.missing");
    }

    /// Parentheses belong to the place of what they hold.
    private static Node placed(Node inner, Place place) {
        return switch (inner) {
            case Literal it -> new Literal(place, it.value(), it.unit(), it.bare());
            case Named it -> new Named(place, it.name());
            case Sum it -> new Sum(place, it.terms());
            case Product it -> new Product(place, it.factors());
            case Power it -> new Power(place, it.base(), it.exponent());
            case Extreme it -> new Extreme(place, it.greatest(), it.of());
            case Choice it -> new Choice(place, it.condition(), it.then(), it.otherwise());
            case Comparison it -> new Comparison(place, it.order(), it.left(), it.right());
            case All it -> new All(place, it.of());
            case Any it -> new Any(place, it.of());
        };
    }

    private Node number() throws BrokenFormula {
        var written = take();
        var value = Numeral.of(written);
        if (token.isSign("%")) {
            var percent = take();
            return counted(
                    new Literal(written.place().to(percent.place()), value.over(Fraction.of(100)), Unit.PLAIN, true));
        }
        if (token.kind() == Kind.UNIT) {
            var bracket = take();
            var unit = Unit.parse(bracket.text(), bracket.place().from() + 1);
            return counted(new Literal(written.place().to(bracket.place()), unit.base(value), unit, false));
        }
        return counted(new Literal(written.place(), value, Unit.PLAIN, true));
    }

    private static String named(Token name) throws BrokenFormula {
        if (!Formula.isName(name.text())) {
            throw name.place().broken("benefits.refused.formula.name", shortened(name.text()));
        }
        return name.text();
    }

    private Node call(Token name) throws BrokenFormula {
        deeper(name.place());
        var open = take();
        var given = new ArrayList<Node>();
        if (!token.isSign(")")) {
            given.add(either());
            while (token.isSign(";")) {
                take();
                given.add(either());
            }
        }
        var place = name.place().to(close(open));
        depth--;
        return counted(
                switch (name.text()) {
                    case "min", "max" -> extreme(place, name, given);
                    case "hvis", "if" -> choice(place, name, given);
                    default -> throw name.place().broken("benefits.refused.formula.function", shortened(name.text()));
                });
    }

    private static Amount extreme(Place place, Token name, List<Node> given) throws BrokenFormula {
        if (given.size() < 2) {
            throw place.broken("benefits.refused.formula.arguments_extreme", name.text());
        }
        var of = new ArrayList<Amount>();
        for (Node each : given) {
            of.add(amount(each));
        }
        return new Extreme(place, name.isWord("max"), List.copyOf(of));
    }

    private static Amount choice(Place place, Token name, List<Node> given) throws BrokenFormula {
        if (given.size() != 3) {
            throw place.broken("benefits.refused.formula.arguments_choice", name.text());
        }
        return new Choice(place, condition(given.get(0)), amount(given.get(1)), amount(given.get(2)));
    }

    private static Amount amount(Node node) throws BrokenFormula {
        return switch (node) {
            case Amount amount -> amount;
            case Condition condition -> throw condition.place().broken("benefits.refused.formula.no_amount");
        };
    }

    private static Condition condition(Node node) throws BrokenFormula {
        return switch (node) {
            case Condition condition -> condition;
            case Amount amount -> throw amount.place().broken("benefits.refused.formula.no_condition");
        };
    }

    private Place close(Token open) throws BrokenFormula {
        if (token.isSign(")")) {
            return take().place();
        }
        if (token.kind() == Kind.END) {
            throw open.place().broken("benefits.refused.formula.unclosed");
        }
        throw unexpected();
    }

    private BrokenFormula unexpected() {
        return switch (token.kind()) {
            case NUMBER, NAME -> token.place().broken("benefits.refused.formula.no_operator", shortened(token.text()));
            case UNIT -> token.place().broken("benefits.refused.formula.unit_place");
            case SIGN, END -> token.place().broken("benefits.refused.formula.unexpected", token.text());
        };
    }

    private Token take() throws BrokenFormula {
        var taken = token;
        token = tokens.next();
        return taken;
    }

    private void deeper(Place place) throws BrokenFormula {
        if (++depth > DEEPEST) {
            throw place.broken("benefits.refused.formula.deep");
        }
    }

    private <T extends Node> T counted(T node) throws BrokenFormula {
        if (++parts > MOST_PARTS) {
            throw node.place().broken("benefits.refused.formula.large");
        }
        return node;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
