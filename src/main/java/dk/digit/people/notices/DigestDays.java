package dk.digit.people.notices;

import dk.digit.platform.time.Holidays;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The days on which digests are sent: those on which offices work.
@Component
class DigestDays {

    private final Holidays holidays;

    DigestDays(Holidays holidays) {
        this.holidays = holidays;
    }

    boolean isOne(LocalDate day) {
        return holidays.workingDays().isWorkingDay(day);
    }
}
