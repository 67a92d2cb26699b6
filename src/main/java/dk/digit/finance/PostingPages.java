package dk.digit.finance;

import static dk.digit.finance.FinanceRules.POST;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Posting a voucher by hand, and taking one back.
@Controller
class PostingPages {

    private final Ledger ledger;
    private final VoucherPage.Query vouchers;

    PostingPages(Ledger ledger, VoucherPage.Query vouchers) {
        this.ledger = ledger;
        this.vouchers = vouchers;
    }

    @GetMapping("/finance/vouchers/new")
    @Requires(POST)
    Answer blank(View view) {
        return VoucherNew.of(VoucherForm.blank(), ledger, view);
    }

    @PostMapping("/finance/vouchers/new")
    @Requires(POST)
    Answer post(View view) {
        int lines = VoucherForm.lines(view.params());
        if (view.params().has("more")) {
            return VoucherNew.of(new VoucherForm(view.form(VoucherForm.fields(lines + 4)), lines + 4), ledger, view);
        }
        var form = new VoucherForm(view.form(VoucherForm.fields(lines)), lines);
        return form.form()
                .submit(
                        typed -> form.read(ledger, view.lang()),
                        voucher -> {
                            var number = ledger.post(voucher);
                            return Redirect.to(VoucherPage.path(number)).saying("finance.voucher.posted", number);
                        },
                        again -> VoucherNew.of(new VoucherForm(again, lines), ledger, view));
    }

    @GetMapping("/finance/vouchers/{year:\\d{4}}/{number:\\d{1,9}}/reverse")
    @Requires(POST)
    Answer askReversal(@PathVariable int year, @PathVariable int number, View view) {
        var voucher = vouchers.on(year, number, view);
        if (voucher.head().reversedBy() != null) {
            throw new NotFoundException("voucher " + year + "-" + number + " to reverse");
        }
        return new VoucherReversal(VoucherReversal.suggested(suggestedDay(voucher, view.today())), voucher);
    }

    @PostMapping("/finance/vouchers/{year:\\d{4}}/{number:\\d{1,9}}/reverse")
    @Requires(POST)
    Answer reverse(@PathVariable int year, @PathVariable int number, View view) {
        var voucher = vouchers.on(year, number, view);
        return view.form(VoucherReversal.FIELDS)
                .submit(
                        form -> new Reversal(form.date("datedOn"), form.text("reason", 500)),
                        command -> {
                            var reversal = ledger.reverse(voucher.head().number(), command.on(), command.reason());
                            return Redirect.to(VoucherPage.path(reversal))
                                    .saying(
                                            "finance.voucher.wasReversed",
                                            voucher.head().number(),
                                            reversal);
                        },
                        again -> new VoucherReversal(again, voucher));
    }

    private record Reversal(LocalDate on, String reason) {}

    /// Today where that is in an open year, else the last day of the newest open year.
    private LocalDate suggestedDay(VoucherPage voucher, LocalDate today) {
        var day = ledger.years().stream()
                .filter(FiscalYear::isOpen)
                .findFirst()
                .map(year -> today.isAfter(year.lastDay()) ? year.lastDay() : today)
                .orElse(today);
        var first = voucher.head().datedOn();
        return day.isBefore(first) ? first : day;
    }
}
