package dk.digit.people.notices;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// The days on which digests are sent.
final class DigestDays {

    private DigestDays() {}

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
