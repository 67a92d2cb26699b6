package dk.digit.platform.store;

import java.time.Instant;
import java.util.UUID;

/// What is known of a file without reading it. Its content never changes.
///
/// @param sha256 of the content, 64 hexadecimal digits
/// @param createdBy username
public record StoredFile(
        UUID id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy) {}
