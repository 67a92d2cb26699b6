package dk.digit.portfolio;

import dk.digit.association.AssociationFixture;
import dk.digit.meetings.MeetingsFixture;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// A portfolio on a database of a test's own, and what most tests say to it.
public final class PortfolioFixture {

    public static final ActivityId ERP = new ActivityId("erp");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-02T12:00:00Z"), ZoneOffset.UTC);

    private final Portfolio portfolio;
    private final HolderNames names;
    private final List<Object> announced = new ArrayList<>();

    private PortfolioFixture(DSLContext sql) {
        names = new HolderNames(AssociationFixture.on(sql).association(), CLOCK);
        var roles = new Roles(sql, names);
        var milestones = new Milestones(sql);
        portfolio = new Portfolio(
                new Activities(sql),
                new Phases(sql),
                roles,
                milestones,
                new Narratives(sql),
                new ActivityDecisions(sql),
                new PhaseGates(sql, MeetingsFixture.on(sql)),
                new Pauses(sql),
                new Overviews(sql, roles, milestones),
                announced::add);
    }

    public static PortfolioFixture on(DSLContext sql) {
        return new PortfolioFixture(sql);
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    public HolderNames names() {
        return names;
    }

    public List<Object> announced() {
        return announced;
    }

    /// A project in procurement since a day that nobody wrote down.
    public PortfolioFixture erp() {
        take(ERP, ActivityKind.PROJECT, Phase.PROCUREMENT, null);
        return this;
    }

    public void take(ActivityId id, ActivityKind kind, Phase phase, String from) {
        portfolio.take(
                new ActivityDraft(id, new Bilingual("Aktivitet " + id, "Activity " + id), kind, null, null, null),
                change(id, phase, from));
    }

    public static PhaseChange change(ActivityId id, Phase phase, String from) {
        return new PhaseChange(id, phase, from == null ? null : RoughDate.parse(from), null, null);
    }
}
