package dk.digit.platform.access;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// The record that a request is about, as far as rights go.
///
/// @param kind such as `activity`, the same word that responsibilities use
/// @param words its name, for explanations
/// @param municipality code of the municipality whose own record it is, or null
/// @param body id of the body whose own record it is, or null
public record Target(
        String kind,
        String key,
        Bilingual words,
        @Nullable String municipality,
        @Nullable String body) {

    public static Target record(String kind, String key, Bilingual words) {
        return new Target(kind, key, words, null, null);
    }

    public static Target ofMunicipality(String kind, String key, Bilingual words, String municipality) {
        return new Target(kind, key, words, municipality, null);
    }

    public static Target ofBody(String kind, String key, Bilingual words, String body) {
        return new Target(kind, key, words, null, body);
    }

    boolean is(String otherKind, String otherKey) {
        return kind.equals(otherKind) && key.equals(otherKey);
    }
}
