package dk.digit.benefits.shared;

import dk.digit.association.MunicipalityCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/// A row of a file of figures that concerns a municipality.
///
/// @param number of the row in the file
/// @param time as the file has it: `2023K1`
record FigureRow(long number, MunicipalityCode municipality, LocalDate from, String time, BigDecimal value) {}
