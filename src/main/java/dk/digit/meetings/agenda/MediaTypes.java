package dk.digit.meetings.agenda;

import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/// What a file is, told by its name alone: what the sender's browser says of it is not relied on. It is
/// always saved, never shown by the browser itself, so that a wrong ending does no harm.
final class MediaTypes {

    private MediaTypes() {}

    static String of(String name) {
        return MediaTypeFactory.getMediaType(name)
                .orElse(MediaType.APPLICATION_OCTET_STREAM)
                .toString();
    }
}
