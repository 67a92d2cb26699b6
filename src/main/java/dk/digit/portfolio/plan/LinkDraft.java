package dk.digit.portfolio.plan;

/// That one thing shall wait for another.
public record LinkDraft(PlanItemId from, PlanItemId to, LinkKind kind, int lag) {}
