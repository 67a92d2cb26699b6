package dk.digit.platform.mail;

import dk.digit.platform.text.Lang;
import java.time.Instant;
import java.util.UUID;

/// A mail before it is sent: to one address, in one language, the same words as plain text and as HTML.
///
/// @param id stays the same however often sending is tried; the Message-ID is made from it
/// @param at when it was written, for its date
public record Letter(UUID id, String to, Lang lang, MailText text, Instant at) {}
