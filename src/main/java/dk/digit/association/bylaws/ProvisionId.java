package dk.digit.association.bylaws;

/// Names one provision as it read for a period: what a judgement can point at for ever.
public record ProvisionId(long value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
