package dk.digit.association;

import java.time.LocalDate;

/// A municipality became a member from `from` on.
public record MemberAdmitted(MunicipalityCode municipality, LocalDate from) {}
