package dk.digit.meetings.recommendations;

import dk.digit.meetings.DutySource;
import dk.digit.meetings.Owner;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Recommendations that are due are their owner's to carry out.
@Component
class RecommendationDuties implements DutySource {

    private static final int DAYS_AHEAD = 60;

    private final StoredRecommendations recommendations;

    RecommendationDuties(StoredRecommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<Duty> on(LocalDate day) {
        return recommendations.all(day).stream()
                .filter(one -> one.standing().state().isOpen())
                .filter(one -> one.due() != null && !one.due().last().isAfter(day.plusDays(DAYS_AHEAD)))
                .map(RecommendationDuties::duty)
                .toList();
    }

    private static Duty duty(Recommendation one) {
        return new Duty(
                "recommendation/" + one.id(),
                Texts.both("meetings.duty.recommendation", one.text()),
                RecommendationLocator.KIND,
                one.id(),
                RecommendationList.PATH + "/" + one.id(),
                Owner.assignee(one.owner()),
                Objects.requireNonNull(one.due()).last());
    }
}
