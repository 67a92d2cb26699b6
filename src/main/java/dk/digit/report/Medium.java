package dk.digit.report;

/// Where the report is read. Page and paper are made from the same templates; few parts differ.
enum Medium {
    /// A page of the product: figures lead to what they consist of.
    SCREEN,
    /// Printed, or read as PDF: figures lead to the list of addresses at the end.
    PAPER
}
