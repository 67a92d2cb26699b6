package dk.digit.portfolio.ideas;

import java.time.LocalDate;

/// The members were asked for their interest.
public record Question(LocalDate askedOn, LocalDate answerBy) {}
