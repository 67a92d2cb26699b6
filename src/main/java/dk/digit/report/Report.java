package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.form.StaleException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// The annual report of any year and language, and its way from draft to approved.
///
/// A draft is composed anew each time from what the rooms know. An approved report is what was kept when
/// it was approved: the same bytes, whatever changes after.
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Report {

    private final Composition composition;
    private final Editions editions;
    private final ReportTexts texts;
    private final LockedReports locked;
    private final Readiness readiness;
    private final Clock clock;

    Report(
            Composition composition,
            Editions editions,
            ReportTexts texts,
            LockedReports locked,
            Readiness readiness,
            Clock clock) {
        this.composition = composition;
        this.editions = editions;
        this.texts = texts;
        this.locked = locked;
        this.readiness = readiness;
        this.clock = clock;
    }

    // ---- the report

    /// @throws RefusedException when nothing at all is known of the year
    public byte[] as(Format format, int year, Lang lang) {
        var edition = edition(year);
        if (edition.isApproved() && !format.isKept()) {
            throw new RefusedException(Refusal.of("report.refused.notKept", String.valueOf(year)));
        }
        if (edition.isApproved()) {
            return locked.find(edition, lang, format).orElseThrow();
        }
        return Press.as(format, draft(edition, lang), clock.instant());
    }

    public byte[] pdf(int year, Lang lang) {
        return as(Format.PDF, year, lang);
    }

    public byte[] html(int year, Lang lang) {
        return as(Format.HTML, year, lang);
    }

    public byte[] json(int year, Lang lang) {
        return as(Format.JSON, year, lang);
    }

    public byte[] docx(int year, Lang lang) {
        return as(Format.DOCX, year, lang);
    }

    /// @throws RefusedException when nothing at all is known of the year
    public void write(int year, Lang lang, Format format, OutputStream out) throws IOException {
        out.write(as(format, year, lang));
    }

    /// What the report is called as a file: `aarsrapport-2023.pdf`, a draft with `udkast` in it.
    public String fileName(int year, Lang lang, Format format) {
        var name = lang == Lang.DA ? "aarsrapport-" : "annual-report-";
        var draft = edition(year).isApproved() ? "" : lang == Lang.DA ? "-udkast" : "-draft";
        return name + year + draft + "." + format.extension();
    }

    /// The years that something is known of, newest first.
    public Set<Integer> years() {
        var years = new TreeSet<Integer>(java.util.Comparator.reverseOrder());
        years.addAll(composition.years());
        editions.all().forEach(edition -> years.add(edition.year()));
        return years;
    }

    Edition edition(int year) {
        return editions.latest(year).orElseGet(() -> Edition.notBegun(year));
    }

    private AnnualReport draft(Edition edition, Lang lang) {
        var report = composition.of(edition, lang, texts.of(edition));
        if (report.saysNothing()) {
            throw new RefusedException(Refusal.of("report.refused.nothing", String.valueOf(edition.year())));
        }
        return report;
    }

    // ---- its texts

    /// Saves a text as its next version.
    ///
    /// @param after the version that the writer started from, 0 for none
    /// @throws StaleException when somebody else saved another version since
    @Transactional
    public void write(int year, Lang lang, TextSection section, int after, String text, TextState state) {
        if (edition(year).isApproved()) {
            throw new RefusedException(Refusal.of("report.refused.approved", String.valueOf(year)));
        }
        editions.begin(year);
        var key = new ReportText.Key(year, edition(year).number(), lang, section);
        if (!texts.add(key, after + 1, text.strip(), state)) {
            throw stale(key);
        }
    }

    private StaleException stale(ReportText.Key key) {
        var theirs = texts.latest(key).orElseThrow();
        return new StaleException(
                theirs.writtenBy(),
                theirs.writtenAt(),
                Map.of("text", theirs.text(), "state", theirs.state().name()),
                theirs.version());
    }

    // ---- its approval

    /// What is missing before the year's report can be approved; nothing when it can.
    public List<Refusal> missing(int year) {
        return readiness.of(edition(year)).stream().map(Readiness.Missing::what).toList();
    }

    /// Everything that speaks against recording this approval.
    List<Refusal> against(int year, Approving approving) {
        return readiness.against(edition(year), approving);
    }

    /// Records that the general assembly has approved the year's report, and keeps the report in both
    /// languages as it is now.
    ///
    /// @throws RefusedException when something is missing, or it is approved already
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void approve(int year, Approving approving) {
        editions.begin(year);
        var edition = editions.hold(year);
        var against = readiness.against(edition, approving);
        if (!against.isEmpty()) {
            throw new RefusedException(against);
        }
        var approved = editions.approved(edition, approving);
        var written = texts.of(edition);
        for (var lang : Lang.values()) {
            var report = composition.of(approved, lang, written);
            Press.kept(report, clock.instant())
                    .forEach((format, content) -> locked.keep(edition, lang, format, content));
        }
        editions.store(approved);
    }
}
