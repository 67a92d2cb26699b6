package dk.digit.association.rotation;

/// How a search ended.
sealed interface SearchResult {

    /// @param holders the member for each open stretch
    record Found(int[] holders) implements SearchResult {}

    /// Everything was tried, or what was not is like something that was.
    record Impossible() implements SearchResult {}

    record GivenUp(long tried) implements SearchResult {}
}
