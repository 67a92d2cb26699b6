package dk.digit.finance;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The books of the association. What is posted stays as it is; statements are sums of it.
///
/// Commands that break a rule throw [RefusedException] with every reason, and nothing is changed.
@Service
public class Ledger {

    private static final String EQUITY = "9910";
    private static final String HELD_BY_HOST = "9010";
    private static final String CARRIED_OVER = "5010";
    private static final String RESULT_TO_EQUITY = "8010";

    private final Years years;
    private final Chart chart;
    private final Vouchers vouchers;
    private final Statements statements;

    Ledger(Years years, Chart chart, Vouchers vouchers, Statements statements) {
        this.years = years;
        this.chart = chart;
        this.vouchers = vouchers;
        this.statements = statements;
    }

    /// Newest first.
    public List<FiscalYear> years() {
        return years.all();
    }

    public Optional<FiscalYear> year(int year) {
        return years.find(year);
    }

    public List<Account> accounts() {
        return chart.accounts();
    }

    public List<CostObject> costObjects() {
        return chart.costObjects();
    }

    /// How many of the year's vouchers are made up for the demonstration.
    public long constructedVouchers(int year) {
        return vouchers.constructedIn(year);
    }

    /// Empty when the year is not in the books.
    @Transactional(readOnly = true)
    public Optional<IncomeStatement> incomeStatement(int year, LocalDate asOf) {
        return years.find(year)
                .map(found -> new IncomeStatement(
                        found, until(found, asOf), statements.income(found, asOf), years.notes(year)));
    }

    @Transactional(readOnly = true)
    public Optional<Balance> balance(int year, LocalDate asOf) {
        return years.find(year).map(found -> balance(found, asOf));
    }

    /// Of a year that is known already.
    @Transactional(readOnly = true)
    public Balance balance(FiscalYear year, LocalDate asOf) {
        return statements.balance(year, until(year, asOf));
    }

    /// What was posted on activities until a day, in kroner by year; costs are positive. Years and activities
    /// without postings are missing. One query.
    @Transactional(readOnly = true)
    public Map<ActivityId, SortedMap<Integer, Money>> spent(Set<ActivityId> activities, LocalDate asOf) {
        return statements.spent(activities, asOf);
    }

    private static LocalDate until(FiscalYear year, LocalDate asOf) {
        return asOf.isAfter(year.lastDay()) ? year.lastDay() : asOf;
    }

    // ---- posting --------------------------------------------------------------------------------

    /// What would be refused about a voucher that someone enters by hand; empty when it can be posted.
    @Transactional(readOnly = true)
    public List<Refusal> check(NewVoucher voucher, Lang lang) {
        return rules().check(voucher, true, lang);
    }

    @Transactional
    public VoucherNumber post(NewVoucher voucher) {
        refuse(rules().check(voucher, true, CurrentActor.get().lang()));
        return enter(NewBatch.of(BatchKind.MANUAL), voucher);
    }

    /// Enters vouchers that are made up so that a demonstration has something to show. They are marked as
    /// constructed wherever they appear. All in the same year.
    @Transactional
    public void postConstructed(int year, List<NewVoucher> constructed, String remark) {
        var rules = rules();
        for (var voucher : constructed) {
            refuse(rules.check(voucher, true, Lang.DA));
        }
        vouchers.enter(new NewBatch(BatchKind.DEMONSTRATION, true, null, remark), year, constructed, null);
    }

    /// Begins the books with what the association has: the year before its first, which closes at once.
    ///
    /// @param surplus what the host municipality holds for the association at the end of `year`
    @Transactional
    public void begin(int year, Money surplus, String remark) {
        years.open(year);
        if (!surplus.isZero()) {
            var voucher = new NewVoucher(
                    LocalDate.of(year, 12, 31),
                    Texts.of(Lang.DA, "finance.text.opening"),
                    List.of(
                            new NewPosting(HELD_BY_HOST, null, surplus, ""),
                            new NewPosting(EQUITY, null, surplus.negate(), "")));
            enter(new NewBatch(BatchKind.OPENING, false, null, remark), voucher);
        }
        years.close(year);
    }

    /// Takes a voucher back with one that posts the opposite, on a day of an open year.
    @Transactional
    public VoucherNumber reverse(VoucherNumber number, LocalDate on, String reason) {
        var posted = vouchers.read(number);
        if (posted == null) {
            throw new RefusedException(Refusal.of("finance.voucher.unknown", number));
        }
        var already = vouchers.reversalOf(number);
        if (already != null) {
            throw new RefusedException(Refusal.of("finance.voucher.alreadyReversed", number, already));
        }
        if (reason.isBlank()) {
            throw new RefusedException(Refusal.of("finance.voucher.noReason").at("reason"));
        }
        if (on.isBefore(posted.datedOn())) {
            var first = Formats.date(posted.datedOn());
            throw new RefusedException(
                    Refusal.of("finance.voucher.reversedTooEarly", first).at("datedOn"));
        }
        var opposite = opposite(posted, on);
        refuse(rules().check(opposite, false, CurrentActor.get().lang()));
        var batch = new NewBatch(BatchKind.REVERSAL, vouchers.isConstructed(number), null, "");
        var reversal = new Vouchers.Reversal(number, reason.strip());
        return vouchers.enter(batch, on.getYear(), List.of(opposite), reversal).getFirst();
    }

    private static NewVoucher opposite(NewVoucher posted, LocalDate on) {
        return new NewVoucher(
                on,
                posted.text(),
                posted.postings().stream()
                        .map(p -> new NewPosting(
                                p.account(), p.costObject(), p.amount().negate(), p.text(), p.municipality()))
                        .toList());
    }

    // ---- years ----------------------------------------------------------------------------------

    /// Opens a year for posting: the one after the last, or any when the books are empty.
    @Transactional
    public void openYear(int year) {
        var all = years.all();
        if (all.stream().anyMatch(known -> known.year() == year)) {
            throw new RefusedException(
                    Refusal.of("finance.year.exists", String.valueOf(year)).at("year"));
        }
        if (!all.isEmpty() && all.getFirst().year() + 1 != year) {
            var next = String.valueOf(all.getFirst().year() + 1);
            throw new RefusedException(Refusal.of("finance.year.notNext", next).at("year"));
        }
        years.open(year);
    }

    /// Closes a year for good. Its result goes to the equity by a voucher of its own, the year's last.
    @Transactional
    public void closeYear(int year) {
        refuse(closingRefusals(year));
        var result =
                incomeStatement(year, LocalDate.of(year, 12, 31)).orElseThrow().result();
        if (!result.isZero()) {
            var voucher = new NewVoucher(
                    LocalDate.of(year, 12, 31),
                    Texts.of(Lang.DA, "finance.text.closing", String.valueOf(year)),
                    List.of(
                            new NewPosting(RESULT_TO_EQUITY, null, result.negate(), ""),
                            new NewPosting(EQUITY, null, result, "")));
            enter(NewBatch.of(BatchKind.CLOSING), voucher);
        }
        years.close(year);
    }

    /// Why the year can't be closed; empty when it can.
    @Transactional(readOnly = true)
    public List<Refusal> closingRefusals(int year) {
        var refusals = new ArrayList<Refusal>();
        var all = years.all();
        var found = all.stream().filter(known -> known.year() == year).findFirst();
        if (found.isEmpty()) {
            refusals.add(Refusal.of("finance.voucher.noYear", String.valueOf(year)));
        } else if (!found.get().isOpen()) {
            refusals.add(Refusal.of("finance.voucher.yearClosed", String.valueOf(year)));
        }
        all.stream()
                .filter(known -> known.year() < year && known.isOpen())
                .forEach(open -> refusals.add(Refusal.of("finance.year.earlierOpen", String.valueOf(open.year()))));
        return refusals;
    }

    /// Carries the result of a closed year into the next, which must be open, on its first day.
    ///
    /// @param decision id of the decision that says so; null only where the books begin and no decision is
    /// known, which `remark` then explains
    @Transactional
    public VoucherNumber carryOver(int from, @Nullable String decision, String remark) {
        refuse(carryOverRefusals(from));
        var surplus = carriedBy(from);
        var voucher = new NewVoucher(
                LocalDate.of(from + 1, 1, 1),
                Texts.of(Lang.DA, "finance.text.carryOver", String.valueOf(from)),
                List.of(
                        new NewPosting(EQUITY, null, surplus, ""),
                        new NewPosting(CARRIED_OVER, null, surplus.negate(), "")));
        return enter(new NewBatch(BatchKind.CARRY_OVER, false, decision, remark), voucher);
    }

    /// Why the year's result can't be carried over; empty when it can.
    @Transactional(readOnly = true)
    public List<Refusal> carryOverRefusals(int from) {
        var refusals = new ArrayList<Refusal>();
        var known = years.all();
        if (known.stream().noneMatch(year -> year.year() == from && !year.isOpen())) {
            refusals.add(Refusal.of("finance.carryOver.stillOpen", String.valueOf(from)));
        }
        if (known.stream().noneMatch(year -> year.year() == from + 1 && year.isOpen())) {
            refusals.add(Refusal.of("finance.carryOver.nextNotOpen", String.valueOf(from + 1)));
        }
        if (vouchers.has(BatchKind.CARRY_OVER, from + 1)) {
            refusals.add(Refusal.of("finance.carryOver.done", String.valueOf(from)));
        }
        if (refusals.isEmpty() && carriedBy(from).isZero()) {
            refusals.add(Refusal.of("finance.carryOver.nothing", String.valueOf(from)));
        }
        return refusals;
    }

    /// What carrying over would move: the equity at the end of the year, positive for a surplus.
    private Money carriedBy(int year) {
        var found = years.find(year).orElseThrow();
        return statements.balance(found, found.lastDay()).liabilities().stream()
                .filter(line -> line.id().equals("equity"))
                .findFirst()
                .orElseThrow()
                .deviation();
    }

    public void writeNote(int year, int number, Bilingual text) {
        years.write(year, new Note(number, text));
    }

    /// Makes something to spend project money on, with its own line in the accounts.
    @Transactional
    public void addCostObject(String code, Bilingual name, @Nullable String activityId) {
        chart.addProject(code, name, activityId);
    }

    private VoucherNumber enter(NewBatch batch, NewVoucher voucher) {
        return vouchers.enter(batch, voucher.datedOn().getYear(), List.of(voucher), null)
                .getFirst();
    }

    private VoucherCheck rules() {
        return new VoucherCheck(chart.accounts(), chart.costObjects(), years.all());
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }
}
