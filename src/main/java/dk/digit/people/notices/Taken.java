package dk.digit.people.notices;

import java.util.UUID;

/// A letter that this process has taken to send.
record Taken(UUID id, String username, MailPurpose purpose) {}
