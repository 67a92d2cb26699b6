package dk.digit.portfolio.waves;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A municipality in the roll-out of an activity, and what it tells of itself.
@Controller
class LocalPages {

    private final LocalPage.Query one;
    private final Reporting reporting;
    private final LocalForms forms;
    private final LocalReports reports;
    private final Overtaken overtaken;

    LocalPages(LocalPage.Query one, Reporting reporting, LocalForms forms, LocalReports reports, Overtaken overtaken) {
        this.one = one;
        this.reporting = reporting;
        this.forms = forms;
        this.reports = reports;
        this.overtaken = overtaken;
    }

    @GetMapping("/portfolio/activities/{id}/waves/of/{municipality}")
    @Requires(READ)
    Answer one(@PathVariable String id, @PathVariable String municipality, View view) {
        return one.on(id, municipality, view);
    }

    @GetMapping("/portfolio/activities/{id}/waves/of/{municipality}/readiness")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer askReadiness(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        return forms.readiness(
                local.head(), local.municipality(), LocalForms.READINESS.filled(LocalForms.today(view, "on")), view);
    }

    @PostMapping("/portfolio/activities/{id}/waves/of/{municipality}/readiness")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer reportReadiness(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        return view.form(LocalForms.READINESS)
                .submit(
                        form -> LocalForms.readReadiness(form, local),
                        readiness -> {
                            reports.report(readiness);
                            return Redirect.to(LocalPage.path(local.head(), local.municipality()))
                                    .saying("portfolio.readiness.saved");
                        },
                        again -> forms.readiness(local.head(), local.municipality(), again, view));
    }

    @GetMapping("/portfolio/activities/{id}/waves/of/{municipality}/lead")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer askLead(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        return forms.lead(
                local.head(), local.municipality(), LocalForms.LEAD.filled(LocalForms.today(view, "from")), view);
    }

    @PostMapping("/portfolio/activities/{id}/waves/of/{municipality}/lead")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer lead(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        return view.form(LocalForms.LEAD)
                .submit(
                        LocalForms::readLead,
                        lead -> {
                            reports.lead(local.head().id(), local.municipality().code(), lead);
                            return Redirect.to(LocalPage.path(local.head(), local.municipality()))
                                    .saying("portfolio.lead.saved");
                        },
                        again -> forms.lead(local.head(), local.municipality(), again, view));
    }

    @GetMapping("/portfolio/activities/{id}/waves/of/{municipality}/hours")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer askHours(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        var quarter = LocalForms.quarter(view.param("quarter"));
        var known = quarter == null
                ? null
                : reports.hours(local.head().id(), local.municipality().code(), quarter);
        var form = known == null
                ? LocalForms.HOURS.filled(Map.of(
                        "quarter",
                        Objects.requireNonNullElse(quarter, LocalHours.quarterOf(view.asOf()))
                                .toString()))
                : LocalForms.HOURS.filled(LocalForms.values(known), known.version());
        return forms.hours(local.head(), local.municipality(), form, view);
    }

    @PostMapping("/portfolio/activities/{id}/waves/of/{municipality}/hours")
    @Requires(value = WaveRules.REPORT, anywhere = true)
    Answer hours(@PathVariable String id, @PathVariable String municipality, View view) {
        var local = reporting.on(id, municipality, view);
        return view.form(LocalForms.HOURS)
                .submit(
                        LocalForms::readHours,
                        hours -> {
                            var activity = local.head().id();
                            var code = local.municipality().code();
                            if (!reports.put(activity, code, hours)) {
                                LocalDate quarter = hours.quarter();
                                var now = Objects.requireNonNull(reports.hours(activity, code, quarter));
                                throw overtaken.by(
                                        "portfolio",
                                        "local_hours",
                                        activity + "/" + code + "/" + quarter,
                                        LocalForms.values(now),
                                        now.version());
                            }
                            return Redirect.to(LocalPage.path(local.head(), local.municipality()))
                                    .saying("portfolio.hours.saved");
                        },
                        again -> forms.hours(local.head(), local.municipality(), again, view));
    }
}
