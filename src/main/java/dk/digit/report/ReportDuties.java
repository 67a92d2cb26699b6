package dk.digit.report;

import dk.digit.association.WorkFunction;
import dk.digit.meetings.OrdinaryAssembly;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// The annual report of a year with books is to be written, and approved by the ordinary assembly of the
/// year after.
@Component
class ReportDuties implements Duties {

    private static final Assignee HEAD = new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);

    private final Editions editions;
    private final ReportTexts texts;
    private final AccountsOfYear accounts;
    private final OrdinaryAssembly assembly;

    ReportDuties(Editions editions, ReportTexts texts, AccountsOfYear accounts, OrdinaryAssembly assembly) {
        this.editions = editions;
        this.texts = texts;
        this.accounts = accounts;
        this.assembly = assembly;
    }

    /// The board reads the texts in April.
    private static LocalDate textsDue(int year) {
        return LocalDate.of(year + 1, 4, 1);
    }

    @Override
    public String room() {
        return "report";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        Map<Integer, Edition> stored = new HashMap<>();
        editions.all().forEach(edition -> stored.put(edition.year(), edition));
        var years = new TreeSet<>(accounts.years());
        years.addAll(stored.keySet());
        var duties = new ArrayList<Duty>();
        for (int year : years) {
            var edition = stored.get(year);
            boolean approved = edition != null && edition.isApproved();
            if (year < day.getYear() && !approved) {
                duties.addAll(asked(year, edition));
            }
        }
        return duties;
    }

    private List<Duty> asked(int year, @org.jspecify.annotations.Nullable Edition edition) {
        var duties = new ArrayList<Duty>();
        int number = edition == null ? 1 : edition.number();
        if (edition == null || !allFinal(edition)) {
            duties.add(duty("texts", "report.duty.texts", year, number, "/texts", textsDue(year)));
        }
        var by = assembly.of(year + 1).day();
        duties.add(duty("approval", "report.duty.approval", year, number, "", by));
        return duties;
    }

    private boolean allFinal(Edition edition) {
        var written = texts.of(edition).values();
        return written.size() == TextSection.values().length * Lang.values().length
                && written.stream().allMatch(text -> text.words().isFinal());
    }

    private static Duty duty(String what, String words, int year, int edition, String path, LocalDate due) {
        return new Duty(
                what + "/" + year + "/" + edition,
                Texts.both(words, String.valueOf(year)),
                "annual-report",
                String.valueOf(year),
                "/report/years/" + year + path,
                HEAD,
                due);
    }
}
