package dk.digit.people.notices;

import dk.digit.platform.text.Bilingual;

/// Something to tell one person.
///
/// @param kind the message with the words for its kind, `people.notice.task`; decides which [Sight] is asked
/// @param dedupeKey what is told once: a second notice to the same person under the same key is none
/// @param words a whole sentence, made for this person: nothing that the person may not see
/// @param path where it leads, from `/` on
public record NewNotice(
        String username, String kind, String dedupeKey, Bilingual words, String path, Urgency urgency) {}
