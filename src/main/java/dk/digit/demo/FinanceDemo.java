package dk.digit.demo;

import dk.digit.finance.Ledger;
import dk.digit.finance.NewPosting;
import dk.digit.finance.NewVoucher;
import dk.digit.meetings.Meetings;
import dk.digit.platform.money.Allocation;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The accounts of 2023. The printed lines are facts; the single postings behind them are not public.
/// So vouchers are constructed that add up to every line to the øre, and are marked as constructed: that
/// eleven members paid the same is most likely, the rest of the split over months and accounts is not
/// claimed to be anything.
@Component
final class FinanceDemo implements Chapter {

    private static final int YEAR = 2023;
    private static final String HELD_BY_HOST = "9010";
    private static final Locale DANISH = Locale.of("da");

    /// Staff at work in each month: six posts, some of them vacant for part of the year.
    private static final List<Long> STAFF = List.of(6L, 6L, 6L, 6L, 6L, 5L, 5L, 5L, 5L, 4L, 4L, 5L);

    private final Ledger ledger;
    private final Portfolio portfolio;
    private final Meetings meetings;

    FinanceDemo(Ledger ledger, Portfolio portfolio, Meetings meetings) {
        this.ledger = ledger;
        this.portfolio = portfolio;
        this.meetings = meetings;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void tell(Facts facts) {
        var lines = lines(facts);
        var projects = projects(facts);
        projects.forEach(
                (line, project) -> ledger.addCostObject(project.code(), project.name(), activity(project.code())));

        var before = lines.of("Overført fra 2022").negate();
        ledger.begin(YEAR - 1, before, "Beløbet står i årsrapporten for 2023 som overført fra 2022.");
        ledger.openYear(YEAR);
        ledger.carryOver(
                YEAR - 1, null, "Årsrapporten for 2023 nævner beløbet, men ikke hvem der besluttede overførslen.");
        ledger.postConstructed(
                YEAR,
                vouchers(facts, lines, projects),
                "Linjerne i årsrapporten er fakta. Bilagene bag dem er ikke offentlige og er konstrueret, så de går op med linjerne på øren.");
        writeNotes();
        ledger.closeYear(YEAR);
        ledger.openYear(YEAR + 1);
        ledger.carryOver(YEAR, decision(), "Bestyrelsen besluttede i 2023, at mindreforbruget overføres til 2024.");
    }

    private @Nullable String activity(String id) {
        return portfolio
                .activity(new ActivityId(id))
                .map(found -> found.id().value())
                .orElse(null);
    }

    /// The board's decision on the underspend: the one decision of 2023 that is the board's.
    private @Nullable String decision() {
        return meetings.decisions(YEAR, LocalDate.of(YEAR + 1, 1, 1)).stream()
                .filter(decision -> decision.body().value().equals("board"))
                .map(decision -> decision.id().value())
                .findFirst()
                .orElse(null);
    }

    private record Project(String code, Bilingual name) {}

    /// What the printed lines say, by their names.
    private static Lines lines(Facts facts) {
        var lines = new HashMap<String, Money>();
        for (CSVRecord row : facts.rows("accounts")) {
            var amount = row.get("income").isEmpty() ? row.get("expense") : row.get("income");
            if (!amount.isEmpty() && !row.get("name").equals("I alt")) {
                lines.put(row.get("name"), Money.parseDanish(amount));
            }
        }
        return new Lines(lines);
    }

    /// The printed amounts by the names of their lines.
    private record Lines(Map<String, Money> amounts) {
        Money of(String name) {
            return Objects.requireNonNull(amounts.get(name), name);
        }
    }

    /// The activities that have a line of their own, in the order of the printed accounts.
    private static Map<String, Project> projects(Facts facts) {
        var byLine = new HashMap<String, Project>();
        for (CSVRecord row : facts.rows("activities")) {
            if (!row.get("account_line").isEmpty()) {
                var line = row.get("account_line");
                byLine.put(line, new Project(row.get("id"), new Bilingual(line, row.get("name_en"))));
            }
        }
        var inOrder = new LinkedHashMap<String, Project>();
        for (CSVRecord row : facts.rows("accounts")) {
            var project = byLine.get(row.get("name"));
            if (project != null) {
                inOrder.put(row.get("name"), project);
            }
        }
        return inOrder;
    }

    private static List<NewVoucher> vouchers(Facts facts, Lines lines, Map<String, Project> projects) {
        var vouchers = new ArrayList<NewVoucher>();
        vouchers.addAll(contributions(facts, lines.of("Kommunalt basistilskud").negate()));
        vouchers.addAll(personnel(lines.of("Personale")));
        vouchers.addAll(administration(lines.of("Administration")));
        vouchers.addAll(
                project("joint-resources", "Fælles ressourcer", lines.of("Fælles ressourcer"), List.of(6L, 3L, 1L)));
        vouchers.addAll(project("new-analyses", "Nye analyser", lines.of("Nye analyser"), List.of(0L, 0L, 1L)));
        projects.forEach(
                (line, project) -> vouchers.addAll(project(project.code(), line, lines.of(line), List.of(2L, 3L, 5L))));
        vouchers.sort(Comparator.comparing(NewVoucher::datedOn));
        return vouchers;
    }

    private static List<NewVoucher> contributions(Facts facts, Money paid) {
        var members = facts.rows("members");
        var shares = Allocation.equally(paid, members.size());
        var vouchers = new ArrayList<NewVoucher>();
        for (int i = 0; i < members.size(); i++) {
            var text = "Basistilskud 2023, " + members.get(i).get("name");
            var code = members.get(i).get("code");
            vouchers.add(new NewVoucher(
                    LocalDate.of(YEAR, 1, 16),
                    text,
                    List.of(
                            new NewPosting(HELD_BY_HOST, null, shares.get(i), text, code),
                            new NewPosting("1010", null, shares.get(i).negate(), text, code))));
        }
        return vouchers;
    }

    private static List<NewVoucher> personnel(Money spent) {
        var months = Allocation.split(spent, STAFF);
        var vouchers = new ArrayList<NewVoucher>();
        for (Month month : Month.values()) {
            var parts = Allocation.split(months.get(month.ordinal()), List.of(84L, 14L, 2L));
            vouchers.add(spent(
                    lastDay(month),
                    "Personale, " + name(month),
                    List.of(
                            new NewPosting("2010", null, parts.get(0), "Løn, sekretariatet, " + name(month)),
                            new NewPosting("2020", null, parts.get(1), "Pension og sociale bidrag, " + name(month)),
                            new NewPosting("2090", null, parts.get(2), "Øvrige personaleudgifter, " + name(month)))));
        }
        return vouchers;
    }

    private static List<NewVoucher> administration(Money spent) {
        var parts = Allocation.split(spent, List.of(25L, 30L, 18L, 27L));
        var vouchers = new ArrayList<NewVoucher>();
        vouchers.addAll(over(parts.get(0), "3010", null, "Husleje", 3, 6, 9, 12));
        vouchers.addAll(over(parts.get(1), "3020", null, "It-udstyr og licenser", 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12));
        vouchers.addAll(over(parts.get(2), "3030", null, "Møder og arrangementer", 1, 3, 4, 5, 6, 9, 10, 11));
        vouchers.addAll(over(parts.get(3), "3040", null, "Frikøb af digitaliseringschefer", 6, 12));
        return vouchers;
    }

    /// @param shares of the secretariat, of municipal staff, of consultants
    private static List<NewVoucher> project(String code, String name, Money spent, List<Long> shares) {
        var parts = Allocation.split(spent, shares);
        var vouchers = new ArrayList<NewVoucher>();
        if (!parts.get(0).isZero()) {
            vouchers.addAll(over(parts.get(0), "4010", code, "Sekretariatets timer, " + name, 3, 6, 9, 12));
        }
        if (!parts.get(1).isZero()) {
            vouchers.addAll(over(parts.get(1), "4020", code, "Kommunale ressourcer, " + name, 6, 12));
        }
        int invoices = spent.oere() > 50_000_000 ? 4 : spent.oere() > 5_000_000 ? 2 : 1;
        int[] months = invoices == 4 ? new int[] {2, 5, 8, 11} : invoices == 2 ? new int[] {4, 10} : new int[] {9};
        vouchers.addAll(over(parts.get(2), "4030", code, "Ekstern rådgivning, " + name, months));
        return vouchers;
    }

    private static List<NewVoucher> over(
            Money amount, String account, @Nullable String costObject, String text, int... months) {
        var parts = Allocation.equally(amount, months.length);
        var vouchers = new ArrayList<NewVoucher>();
        for (int i = 0; i < months.length; i++) {
            var month = Month.of(months[i]);
            var words = text + ", " + name(month);
            vouchers.add(spent(
                    lastDay(month).minusDays(8),
                    words,
                    List.of(new NewPosting(account, costObject, parts.get(i), words))));
        }
        return vouchers;
    }

    private static NewVoucher spent(LocalDate day, String text, List<NewPosting> postings) {
        var sum = Money.ZERO;
        for (var posting : postings) {
            sum = sum.plus(posting.amount());
        }
        var all = new ArrayList<>(postings);
        all.add(new NewPosting(HELD_BY_HOST, null, sum.negate(), text));
        return new NewVoucher(day, text, all);
    }

    private static LocalDate lastDay(Month month) {
        return LocalDate.of(YEAR, month, month.length(false));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, DANISH) + " " + YEAR;
    }

    private void writeNotes() {
        note(
                1,
                "De 11 medlemskommuner har betalt et basistilskud til foreningen.",
                "The 11 member municipalities have paid a base contribution to the association.");
        note(
                2,
                "Løn til 6 faste medarbejdere i sekretariatet i hele 2023. 3 stillinger har været ledige i en del af året. Anden løn er ført på projekterne.",
                "Pay of 6 permanent staff in the secretariat throughout 2023. 3 posts were vacant for part of the year. Other pay is charged to the projects.");
        note(
                3,
                "Husleje, it-udstyr og licenser, møder, arrangementer og frikøb af digitaliseringschefer til foreningens ledelse.",
                "Rent, IT equipment and licences, meetings, events, and the buy-out of chief digitalisation officers for the association's management.");
        note(
                4,
                "Projekterne har brugt ressourcer fra sekretariatet og kommunerne og har købt hjælp hos eksterne konsulenter og rådgivere.",
                "The projects have used resources of the secretariat and the municipalities, and have bought help from external consultants and advisers.");
        note(
                5,
                "Bestyrelsen har besluttet, at mindreforbruget overføres til 2024.",
                "The board has decided that the underspend is carried over to 2024.");
    }

    private void note(int number, String da, String en) {
        ledger.writeNote(YEAR, number, new Bilingual(da, en));
    }
}
