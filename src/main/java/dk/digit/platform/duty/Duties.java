package dk.digit.platform.duty;

import java.time.LocalDate;
import java.util.List;

/// Slot: what a room's facts ask to be done. Asked often, so it costs a fixed, small number of queries.
public interface Duties {

    /// The room, as its schema is called; one bean for each.
    String room();

    /// Everything that is to be done as the facts are, seen from `day`. What was stated before and is
    /// missing now counts as done.
    List<Duty> on(LocalDate day);
}
