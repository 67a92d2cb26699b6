package dk.digit.benefits;

import dk.digit.platform.duty.Duty;
import java.time.LocalDate;
import java.util.List;

/// What a part of this room asks to be done: one bean tells of the room's duties, and asks these.
public interface DutySource {

    /// Seen from `day`, in a fixed number of queries.
    List<Duty> on(LocalDate day);
}
