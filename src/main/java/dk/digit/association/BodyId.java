package dk.digit.association;

import dk.digit.platform.text.Slug;

/// The short name that a body has in addresses: `board`, `executive-committee`.
public record BodyId(String value) {

    public BodyId {
        Slug.checked(value, 60);
    }

    @Override
    public String toString() {
        return value;
    }
}
