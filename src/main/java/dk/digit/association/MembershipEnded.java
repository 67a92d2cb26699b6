package dk.digit.association;

import java.time.LocalDate;

/// A municipality is a member until and with `last`.
public record MembershipEnded(MunicipalityCode municipality, LocalDate last) {}
