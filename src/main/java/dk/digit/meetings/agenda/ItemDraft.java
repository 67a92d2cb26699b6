package dk.digit.meetings.agenda;

import dk.digit.meetings.ItemKind;
import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// What an item shall say.
record ItemDraft(
        ItemKind kind,
        @Nullable String matter,
        Bilingual title,
        CaseText text,
        @Nullable String presenter,
        @Nullable Integer minutes) {}
