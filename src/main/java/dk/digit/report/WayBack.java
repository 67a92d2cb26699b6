package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the reader gets from a printed figure to what it consists of, and what is not certain.
///
/// @param figures every printed amount with the page behind it
/// @param doubts facts that the source leaves open, each with where it is met
record WayBack(List<Printed> figures, List<Doubt> doubts, long constructed) implements Section {

    WayBack {
        figures = List.copyOf(figures);
        doubts = List.copyOf(doubts);
    }

    static WayBack of(TheAccounts accounts, @Nullable TheBenefits benefits, List<Doubt> doubts, Lang lang) {
        var figures = new ArrayList<Printed>();
        if (accounts.hasPostings()) {
            accounts.lines().forEach(line -> figures.add(new Printed(line.name(), line.deviation())));
            var total = accounts.total();
            add(figures, total.name() + ", " + Texts.of(lang, "report.accounts.income"), total.income());
            add(figures, total.name() + ", " + Texts.of(lang, "report.accounts.expense"), total.expense());
            figures.add(new Printed(accounts.result().name(), accounts.result().deviation()));
            accounts.balance().forEach(line -> figures.add(new Printed(line.name(), line.deviation())));
        }
        if (benefits != null) {
            benefits.activities().forEach(row -> add(figures, row, lang));
            benefits.municipalities().forEach(row -> add(figures, row, lang));
            add(figures, benefits.total(), lang);
        }
        return new WayBack(figures, doubts, accounts.constructed());
    }

    private static void add(List<Printed> figures, String what, @Nullable Figure figure) {
        if (figure != null) {
            figures.add(new Printed(what, figure));
        }
    }

    private static void add(List<Printed> figures, TheBenefits.Row row, Lang lang) {
        add(figures, row.name() + ", " + Texts.of(lang, "report.benefits.planned"), row.planned());
        add(figures, row.name() + ", " + Texts.of(lang, "report.benefits.committed"), row.committed());
        add(figures, row.name() + ", " + Texts.of(lang, "report.benefits.measured"), row.measured());
    }

    /// @param what the line and the column
    record Printed(String what, Figure figure) {}

    record Doubt(String about, String text) {}

    @Override
    public String anchor() {
        return "way-back";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.wayBack.title");
    }
}
