package dk.digit.meetings.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A Popolo document, with the field names of the specification (popoloproject.com/specs) in the Java manner;
/// [PopoloJson] writes them in the specification's. Dates are as exact as they are known.
record Popolo(
        List<Organization> organizations,
        List<Person> persons,
        List<Post> posts,
        List<Membership> memberships,
        List<Event> events,
        List<Motion> motions,
        List<VoteEvent> voteEvents) {

    record Identifier(String scheme, String identifier) {}

    record Organization(
            String id,
            String name,
            String classification,
            @Nullable String parentId,
            @Nullable String foundingDate,
            @Nullable String dissolutionDate,
            List<Identifier> identifiers) {}

    /// A function in an organisation, whoever fills it.
    record Person(String id, String name) {}

    record Post(
            String id,
            String label,
            String role,
            String organizationId,
            @Nullable String startDate,
            @Nullable String endDate) {}

    /// @param onBehalfOfId the municipality for which the function sits there
    record Membership(
            String id,
            String label,
            String role,
            String personId,
            String organizationId,
            @Nullable String postId,
            @Nullable String onBehalfOfId,
            @Nullable String startDate,
            @Nullable String endDate) {}

    record Event(String id, String name, String classification, String organizationId, String startDate) {}

    record Motion(
            String id,
            String organizationId,
            @Nullable String legislativeSessionId,
            String text,
            String classification,
            @Nullable String date,
            @Nullable String requirement,
            @Nullable String result) {}

    record Count(String option, int value) {}

    record Vote(String voterId, String option, int weight) {}

    /// @param votes none where the vote was secret
    record VoteEvent(
            String id,
            String motionId,
            String organizationId,
            String legislativeSessionId,
            String classification,
            String startDate,
            @Nullable String endDate,
            @Nullable String result,
            List<Count> counts,
            List<Vote> votes) {}
}
