package dk.digit.report;

import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The accounts in the layout of the members' own: income negative, expenses positive, so a surplus is
/// negative.
///
/// @param closed whether the year takes no more postings
/// @param vouchers how many the year has
/// @param constructed how many of them were made up for the demonstration
record TheAccounts(
        int year,
        boolean closed,
        Words words,
        List<Line> lines,
        Line total,
        Line result,
        List<Line> balance,
        List<Note> notes,
        Bridge bridge,
        long vouchers,
        long constructed)
        implements Section {

    TheAccounts {
        lines = List.copyOf(lines);
        balance = List.copyOf(balance);
        notes = List.copyOf(notes);
    }

    /// A line of a statement.
    ///
    /// @param note number of the note that explains it, or the letter of the balance's side
    /// @param group heading under which it stands, or empty
    record Line(
            String note,
            String group,
            String name,
            @Nullable Figure income,
            @Nullable Figure expense,
            Figure deviation) {}

    record Note(int number, String text) {}

    /// From what the year gave by itself to what is carried on. Here a surplus is positive, as people speak
    /// of it.
    record Bridge(Money income, Money costs, Money yearAlone, Money carriedIn, Money carriedOn) {}

    @Override
    public String anchor() {
        return "accounts";
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "report.accounts.title", year);
    }

    /// The year's own costs, largest first.
    Bars costs(Lang lang) {
        var bars = lines.stream()
                .filter(line ->
                        line.expense() != null && line.expense().amount().signum() > 0)
                .sorted((a, b) -> b.deviation().amount().compareTo(a.deviation().amount()))
                .map(line -> Bars.Bar.of(line.name(), line.deviation().amount()))
                .toList();
        var largest = bars.isEmpty() ? "" : bars.getFirst().name();
        return new Bars(
                Texts.of(lang, "report.accounts.chart.title", year),
                Texts.of(
                        lang,
                        "report.accounts.chart.description",
                        bars.size(),
                        Formats.millions(lang, bridge.costs().negate()),
                        largest.toLowerCase(Locale.ROOT)),
                Texts.of(lang, "report.accounts.line"),
                Measure.kroner(Texts.of(lang, "report.accounts.expense")),
                dk.digit.platform.chart.Direction.LYING,
                bars);
    }

    /// Lines that stand under one heading.
    record Block(String group, List<Line> lines) {}

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (var line : lines) {
            if (blocks.isEmpty() || !blocks.getLast().group().equals(line.group())) {
                blocks.add(new Block(line.group(), new ArrayList<>()));
            }
            blocks.getLast().lines().add(line);
        }
        return blocks;
    }

    boolean hasPostings() {
        return vouchers > 0;
    }
}
