package dk.digit.setup;

import dk.digit.association.BodyPattern;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.List;

/// A new association as somebody wants it.
///
/// @param first the members' first day
/// @param bodies the chosen ones of the pattern, by the names that they shall have
record SetupRequest(
        String code,
        String name,
        String shortName,
        LocalDate first,
        List<MunicipalityCode> members,
        List<NamedBody> bodies,
        Administrator administrator) {

    record NamedBody(BodyPattern pattern, Bilingual name) {}

    record Administrator(String username, String displayName, String password, Lang lang) {}
}
