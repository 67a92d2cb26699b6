package dk.digit.portfolio;

import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.List;

/// Slot: facts about an activity that its governing documents ask for by a word in braces, `{{milestones}}`.
public interface DocumentFilling {

    /// The words that it answers to.
    List<Placeholder> placeholders();

    /// What stands for one of its words: Markdown as [dk.digit.platform.text.Prose] reads it; a dash where
    /// there is nothing to tell.
    String markdown(String key, Activity activity, LocalDate day, Lang lang);

    /// @param key small letters and hyphens: `milestones-ahead`
    /// @param label the message that says what it stands for
    record Placeholder(String key, String label) {}
}
