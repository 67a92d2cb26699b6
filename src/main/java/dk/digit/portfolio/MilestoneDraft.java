package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;

/// What someone writes down about a milestone.
public record MilestoneDraft(MilestoneKind kind, RoughDate due, Bilingual text, boolean done) {}
