package dk.digit.platform.web;

/// Slot: tells the history of a record. The layout shows it below every page that says which record it is
/// about ([Page#record]).
public interface Histories {
    History of(RecordKey record, View view);
}
