package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;

/// What a seat's holder does: chair, member, contract manager.
public record SeatFunction(String id, Bilingual name) {

    /// With what it is about, where it is about one thing: contract manager (SSO).
    Bilingual about(String subject) {
        return subject.isEmpty()
                ? name
                : new Bilingual(name.in(Lang.DA) + " (" + subject + ")", name.in(Lang.EN) + " (" + subject + ")");
    }
}
