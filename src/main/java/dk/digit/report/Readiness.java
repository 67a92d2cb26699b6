package dk.digit.report;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The rules for approving, in one list: the year is over, its books are closed, and every text is final in
/// both languages. There is no way around them, because what is approved cannot be mended.
@Component
class Readiness {

    private final ReportTexts texts;
    private final PortfolioOfYear portfolio;
    private final AccountsOfYear accounts;
    private final Clock clock;

    Readiness(ReportTexts texts, PortfolioOfYear portfolio, AccountsOfYear accounts, Clock clock) {
        this.texts = texts;
        this.portfolio = portfolio;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @param path where it is put right
    record Missing(Refusal what, String path) {}

    List<Missing> of(Edition edition) {
        var missing = new ArrayList<Missing>();
        int year = edition.year();
        if (!Zone.today(clock).isAfter(LocalDate.of(year, 12, 31))) {
            missing.add(new Missing(Refusal.of("report.missing.yearOver", text(year)), path(year)));
        }
        if (!accounts.closed(year)) {
            missing.add(new Missing(Refusal.of("report.missing.closed", text(year)), "/finance/years/" + year));
        }
        texts(edition, missing);
        narratives(year, missing);
        return missing;
    }

    private void texts(Edition edition, List<Missing> missing) {
        var written = texts.of(edition);
        for (var section : TextSection.values()) {
            for (var lang : Lang.values()) {
                var text = written.get(new ReportText.Key(edition.year(), edition.number(), lang, section));
                if (text == null || !text.words().isFinal()) {
                    missing.add(new Missing(
                            Refusal.of(lang == Lang.DA ? "report.missing.text.da" : "report.missing.text.en", section),
                            ReportTextEdit.path(edition.year(), section, lang)));
                }
            }
        }
    }

    private void narratives(int year, List<Missing> missing) {
        var unfinished = portfolio.unfinished(year);
        if (unfinished.isEmpty()) {
            return;
        }
        var names = portfolio.names();
        for (var key : unfinished) {
            var name = names.getOrDefault(
                    key.activity(),
                    new Bilingual(key.activity().value(), key.activity().value()));
            missing.add(new Missing(
                    Refusal.of(
                            key.lang() == Lang.DA ? "report.missing.narrative.da" : "report.missing.narrative.en",
                            name.in(key.lang())),
                    "/portfolio/activities/" + key.activity()));
        }
    }

    /// Everything that speaks against recording this approval.
    List<Refusal> against(Edition edition, Approving approving) {
        if (edition.isApproved()) {
            return List.of(Refusal.of("report.refused.approved", text(edition.year())));
        }
        var against = new ArrayList<Refusal>();
        var last = LocalDate.of(edition.year(), 12, 31);
        if (!approving.on().isAfter(last)) {
            against.add(Refusal.of("report.refused.approvedTooEarly", Formats.date(last))
                    .at("on"));
        }
        if (approving.on().isAfter(Zone.today(clock))) {
            against.add(Refusal.of("report.refused.approvedInFuture").at("on"));
        }
        of(edition).forEach(missing -> against.add(missing.what()));
        return against;
    }

    private static String path(int year) {
        return "/report/years/" + year;
    }

    private static String text(int year) {
        return String.valueOf(year);
    }
}
