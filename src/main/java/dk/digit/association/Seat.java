package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;

/// A numbered place in a body, whoever holds it.
///
/// @param function what its holder does, with what it is about: contract manager (SSO)
/// @param subject what the function is about, or empty
/// @param period as long as the seat itself exists
/// @param startKnown false when the period merely begins with the first day that anything is known of
public record Seat(
        SeatId id,
        BodyId body,
        Bilingual bodyName,
        int number,
        String functionId,
        Bilingual function,
        String subject,
        Period period,
        boolean startKnown,
        Bilingual remark,
        int version) {

    /// With its body and its number there: `Bestyrelse, plads 1 (Formand)`.
    public Bilingual words() {
        return new Bilingual(words(Lang.DA), words(Lang.EN));
    }

    private String words(Lang lang) {
        return Texts.of(lang, "association.seat.named", bodyName.in(lang), number, function.in(lang));
    }
}
