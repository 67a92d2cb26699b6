package dk.digit.portfolio.documents;

/// Names a governing document in addresses: a number.
public record DocumentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
