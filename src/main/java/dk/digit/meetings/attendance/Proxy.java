package dk.digit.meetings.attendance;

import dk.digit.association.MunicipalityCode;
import java.time.LocalDate;

/// One municipality's power to vote for another at one meeting. It rests while the giver is there itself.
public record Proxy(long id, MunicipalityCode giver, MunicipalityCode holder, LocalDate givenOn, boolean written) {}
