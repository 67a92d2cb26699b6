package dk.digit.meetings.agenda;

import java.util.UUID;

/// An annex of an item.
///
/// @param number its place among the item's annexes
/// @param size bytes
public record ItemDocument(long id, int number, String name, UUID file, String mediaType, long size) {

    boolean isPdf() {
        return mediaType.equals("application/pdf");
    }
}
