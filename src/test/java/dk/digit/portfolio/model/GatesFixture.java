package dk.digit.portfolio.model;

import dk.digit.association.AssociationFixture;
import dk.digit.meetings.MeetingsFixture;
import dk.digit.platform.text.Refusal;
import dk.digit.portfolio.FrozenTable;
import dk.digit.portfolio.Gate;
import dk.digit.portfolio.GateCondition;
import dk.digit.portfolio.PortfolioFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Project models and gates on a database of a test's own. What is missing in a test's own field is said by the
/// test.
final class GatesFixture implements GateCondition {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

    final Models models;
    final Gates gates;
    final List<Refusal> missing = new ArrayList<>();
    final List<FrozenTable> frozen = new ArrayList<>();

    GatesFixture(DSLContext sql, PortfolioFixture portfolio) {
        var stored = new ProjectModels(sql);
        models = new Models(portfolio.portfolio(), stored, new ModelDrafts(sql), new Followings(sql), CLOCK);
        var meetings = MeetingsFixture.on(sql);
        gates = new Gates(
                portfolio.portfolio(),
                models,
                new GateAnswers(sql),
                new GatePassages(sql),
                meetings,
                AssociationFixture.on(sql).association(),
                new FrozenParts(portfolio.portfolio(), meetings, stored),
                Optional.of(List.of(this)),
                CLOCK);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Refusal> missing(Gate gate) {
        return missing;
    }

    @Override
    public List<FrozenTable> frozen(Gate gate) {
        return frozen;
    }
}
