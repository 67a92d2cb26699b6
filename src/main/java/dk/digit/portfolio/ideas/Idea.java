package dk.digit.portfolio.ideas;

import dk.digit.association.MunicipalityCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An idea as it stands on a day.
///
/// @param reference what it is called where a file brought it from
/// @param author account that wrote it
/// @param municipality where it comes from; null for the secretariat
/// @param number of the version that its words are
/// @param since the day of that version
/// @param version counts the changes of its words
public record Idea(
        long id,
        @Nullable String reference,
        String author,
        @Nullable MunicipalityCode municipality,
        LocalDate madeOn,
        int number,
        LocalDate since,
        IdeaText text,
        Standing standing,
        int version) {

    public static final String KIND = "idea";

    public static final String LIST = "/portfolio/ideas";

    public IdeaState state() {
        return standing.state();
    }

    public String path() {
        return path(id);
    }

    public static String path(long id) {
        return LIST + "/" + id;
    }

    /// Reads what stands in an address; -1 when it can't be the number of an idea.
    static long id(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : -1;
    }
}
