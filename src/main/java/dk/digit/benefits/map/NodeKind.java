package dk.digit.benefits.map;

/// The columns of a benefit map, from left to right; links lead to the right only.
public enum NodeKind {
    DELIVERABLE,
    BEHAVIOUR,
    OBJECTIVE,
    BENEFIT,
    PURPOSE;

    boolean leadsTo(NodeKind other) {
        return compareTo(other) < 0;
    }
}
