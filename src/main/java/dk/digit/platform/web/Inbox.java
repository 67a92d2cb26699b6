package dk.digit.platform.web;

import dk.digit.platform.access.Actor;

/// Slot: the messages that wait for a reader, told at the top of every page. Asked once for a page, with
/// one statement over an index of what is unread: a reader learns of what is new wherever they are.
public interface Inbox {

    /// Where they are read.
    String path();

    int unread(Actor actor);
}
