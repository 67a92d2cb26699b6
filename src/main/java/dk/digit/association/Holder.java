package dk.digit.association;

import org.jspecify.annotations.Nullable;

/// Who holds a seat: a member municipality, or the association itself through its own staff.
public sealed interface Holder {

    record Municipal(MunicipalityCode code, String name, String slug) implements Holder {}

    /// @param name the association's short name
    record Own(String name) implements Holder {}

    String name();

    default @Nullable MunicipalityCode municipality() {
        return switch (this) {
            case Municipal municipal -> municipal.code();
            case Own own -> null;
        };
    }
}
