package dk.digit.platform.search;

/// A kind of record that can be found.
///
/// @param kind `<room>.<noun>`, as in the index
/// @param words message key of what one such record is called
/// @param right what it takes to see such records at all: the right of the page that a hit leads to. Who
///     has it nowhere never hears of the kind; which records somebody sees is the database's to say
public record FoundKind(String kind, String words, String right) {}
