package dk.digit.finance;

import static dk.digit.finance.FinanceRules.CLOSE;

import dk.digit.meetings.Meetings;
import dk.digit.platform.access.Requires;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Opening a year, closing it, carrying its result over.
@Controller
class YearPages {

    private final Ledger ledger;
    private final Meetings meetings;

    YearPages(Ledger ledger, Meetings meetings) {
        this.ledger = ledger;
        this.meetings = meetings;
    }

    @GetMapping("/finance/years/new")
    @Requires(CLOSE)
    Answer askOpen(View view) {
        var years = ledger.years();
        int next = years.isEmpty() ? view.today().getYear() : years.getFirst().year() + 1;
        return new YearNew(YearNew.FIELDS.filled(Map.of("year", String.valueOf(next))), years.isEmpty());
    }

    private record Opening(int year, @Nullable Money surplus) {}

    @PostMapping("/finance/years/new")
    @Requires(CLOSE)
    Answer open(View view) {
        boolean first = ledger.years().isEmpty();
        return view.form(YearNew.FIELDS)
                .submit(
                        form -> new Opening(form.number("year", 2000, 2199), form.optionalMoney("surplus")),
                        opening -> {
                            if (first) {
                                ledger.begin(
                                        opening.year() - 1,
                                        Objects.requireNonNullElse(opening.surplus(), Money.ZERO),
                                        "");
                            }
                            ledger.openYear(opening.year());
                            return Redirect.to("/finance/years/" + opening.year())
                                    .saying("finance.year.wasOpened", opening.year() + "");
                        },
                        again -> new YearNew(again, first));
    }

    @GetMapping("/finance/years/{year:\\d{4}}/close")
    @Requires(CLOSE)
    Answer askClose(@PathVariable int year, View view) {
        var refusals = ledger.closingRefusals(year);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var statement = ledger.incomeStatement(year, view.today()).orElseThrow();
        var result = Formats.kroner(view.lang(), statement.surplus());
        var number = String.valueOf(year);
        return new Confirm(
                view.t("finance.close.question", number),
                List.of(
                        view.t("finance.close.locked", number),
                        view.t("finance.close.result", result),
                        view.t("finance.close.mistakes"),
                        view.t("finance.close.next", String.valueOf(year + 1))),
                false,
                "/finance/years/" + year + "/close",
                Map.of(),
                "finance.year.close",
                "/finance/years/" + year);
    }

    @PostMapping("/finance/years/{year:\\d{4}}/close")
    @Requires(CLOSE)
    Answer close(@PathVariable int year) {
        ledger.closeYear(year);
        return Redirect.to("/finance/years/" + year).saying("finance.year.wasClosed", String.valueOf(year));
    }

    @GetMapping("/finance/years/{year:\\d{4}}/carry-over")
    @Requires(CLOSE)
    Answer askCarryOver(@PathVariable int year, View view) {
        return carryOverPage(CarryOver.FIELDS.empty(), year, view);
    }

    private CarryOver carryOverPage(dk.digit.platform.web.form.Form form, int year, View view) {
        var refusals = ledger.carryOverRefusals(year);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var statement = ledger.incomeStatement(year, view.today()).orElseThrow();
        var decisions = meetings.decisions(view.today()).reversed().stream()
                .map(decision -> Choice.named(
                        decision.id().value(),
                        decision.decidedOn().text(view.lang()) + ": "
                                + decision.text().in(view.lang())))
                .toList();
        return new CarryOver(form, statement, decisions);
    }

    private record Carrying(String decision, String remark) {}

    @PostMapping("/finance/years/{year:\\d{4}}/carry-over")
    @Requires(CLOSE)
    Answer carryOver(@PathVariable int year, View view) {
        return view.form(CarryOver.FIELDS)
                .submit(
                        form -> new Carrying(
                                known(form.text("decision", 100), view),
                                Objects.requireNonNullElse(form.optionalText("remark", 1000), "")),
                        command -> {
                            var number = ledger.carryOver(year, command.decision(), command.remark());
                            return Redirect.to(VoucherPage.path(number))
                                    .saying("finance.year.wasCarriedOver", String.valueOf(year), number);
                        },
                        again -> carryOverPage(again, year, view));
    }

    private String known(String decision, View view) {
        if (!decision.isEmpty()
                && meetings.decisions(view.today()).stream()
                        .noneMatch(one -> one.id().value().equals(decision))) {
            throw new RefusedException(
                    Refusal.of("finance.carryOver.noDecision").at("decision"));
        }
        return decision;
    }
}
