package dk.digit.portfolio.capacity;

/// What the rows of a load stand for.
public enum LoadBy {
    MUNICIPALITY("e.holder"),
    ROLE("e.role"),
    ACTIVITY("e.activity"),
    /// An account, or a function where nobody has one.
    PERSON("coalesce('@' || e.account, e.person, '?') || '|' || e.holder");

    private final String key;

    LoadBy(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
