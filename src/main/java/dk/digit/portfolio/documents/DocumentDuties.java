package dk.digit.portfolio.documents;

import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.ActivityRole;
import dk.digit.portfolio.DutySource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whoever leads an activity sees to it that its documents do not lie in review.
@Component
class DocumentDuties implements DutySource {

    private static final int PATIENCE = 14;

    private final InReview waiting;

    DocumentDuties(InReview waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Duty> on(LocalDate day) {
        return waiting.since(day.minusDays(PATIENCE), day).stream()
                .map(one -> new Duty(
                        "document/" + one.id() + "/" + one.since(),
                        Texts.both(
                                "portfolio.duty.document", one.activityName(), one.title(), Formats.date(one.since())),
                        ActivityLocator.KIND,
                        one.activity(),
                        "/portfolio/activities/" + one.activity() + "/documents/" + one.id(),
                        new Assignee.OfRecord(ActivityRole.LEAD.name()),
                        one.since().plusDays(PATIENCE),
                        one.audience()))
                .toList();
    }
}
