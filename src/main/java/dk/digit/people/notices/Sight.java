package dk.digit.people.notices;

import dk.digit.platform.access.Actor;

/// Slot: whether somebody may see what a notice is about, where the right to open its path does not say
/// everything. Asked when the mail is about to leave, which may be days after the notice was made.
public interface Sight {

    /// Kinds of notices that it judges begin so.
    String kind();

    boolean sees(Actor reader, String path);
}
