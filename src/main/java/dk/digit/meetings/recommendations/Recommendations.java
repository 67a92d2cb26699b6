package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Evidence;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask of recommendations, and how these are recorded.
@Component
public class Recommendations {

    private final Analyses analyses;
    private final StoredRecommendations stored;

    Recommendations(Analyses analyses, StoredRecommendations stored) {
        this.analyses = analyses;
        this.stored = stored;
    }

    public Optional<Analysis> analysis(String id) {
        return analyses.find(id);
    }

    /// Newest first.
    public List<Analysis> analyses() {
        return analyses.all();
    }

    /// Those that were made by a day, by analysis and number, each with what had become of it.
    public List<Recommendation> all(LocalDate asOf) {
        return stored.all(asOf);
    }

    public Optional<Recommendation> find(String id, LocalDate asOf) {
        return stored.find(id, asOf);
    }

    public List<Recommendation> of(String analysis, LocalDate asOf) {
        return stored.of(analysis, asOf);
    }

    /// The recommendations that a decision came of.
    public List<Recommendation> behind(DecisionId decision, LocalDate asOf) {
        return stored.behind(decision, asOf);
    }

    List<Standing> history(String id, LocalDate asOf) {
        return stored.history(id, asOf);
    }

    Optional<Evidence.Attachment> evidence(String id, UUID file) {
        return stored.evidence(id, file);
    }

    @Transactional
    public void record(AnalysisDraft analysis) {
        analyses.add(analysis);
    }

    /// @return false when somebody changed the analysis since `version`
    @Transactional
    public boolean change(AnalysisDraft analysis, long version) {
        return analyses.change(analysis, version);
    }

    /// Records a recommendation; it is open from the day of its analysis.
    ///
    /// @return its id
    @Transactional
    public String record(String analysis, RecommendationDraft draft) {
        var source = analyses.find(analysis)
                .orElseThrow(() -> new RefusedException(Refusal.of("meetings.refused.noAnalysis")));
        var id = stored.free(analysis);
        stored.add(id, analysis, draft);
        stored.add(id, new NewStanding(DecisionState.OPEN, source.madeOn(), null, null));
        return id;
    }

    /// @return false when somebody changed the recommendation since `version`
    @Transactional
    public boolean change(String id, RecommendationDraft draft, long version) {
        return stored.change(id, draft, version);
    }

    /// @throws RefusedException when it closes the recommendation and nothing shows that
    @Transactional
    public void record(String id, NewStanding standing) {
        if (!standing.state().isOpen() && standing.evidence() == null) {
            throw new RefusedException(Refusal.of("meetings.refused.noEvidence").at("evidenceDa"));
        }
        stored.add(id, standing);
    }
}
