package dk.digit.portfolio.relations;

import dk.digit.platform.time.Period;

/// What somebody writes down about a relation.
///
/// @param strength 1 to 3
public record RelationDraft(Relation.End end, RelationKind kind, int strength, String why, Period period) {}
