package dk.digit.meetings.votes;

import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Prepares a vote, or changes one that has not been opened.
///
/// @param id of the vote that is changed, null for a new one
/// @param items of the meeting's agenda
public record VoteForm(
        Form form, MeetingId meeting, @Nullable VoteId id, List<Choice> items) implements Page {

    static final Fields FIELDS = Fields.of("item", "meetings.votes.item")
            .and("questionDa", "meetings.votes.question", "meetings.votes.questionHint")
            .and("questionEn", "meetings.votes.questionEn")
            .and("matter", "meetings.votes.matter", "meetings.votes.matterHint")
            .and("method", "meetings.votes.method")
            .and("candidates", "meetings.votes.candidates", "meetings.votes.candidatesHint")
            .and("seats", "meetings.votes.seats", "meetings.votes.seatsHint");

    public VoteForm {
        items = List.copyOf(items);
    }

    static Map<String, String> values(Vote vote) {
        return Map.of(
                "item", Long.toString(vote.item()),
                "questionDa", vote.question().da(),
                "questionEn", Objects.requireNonNullElse(vote.question().enOrNull(), ""),
                "matter", vote.matter().name(),
                "method", vote.method().name(),
                "candidates", String.join("\n", vote.candidates()),
                "seats", vote.seats() == null ? "" : vote.seats().toString());
    }

    /// Candidates make it an election; of one seat, where nothing else is said.
    static NewVote read(Form form, MeetingId meeting) {
        var candidates = Arrays.stream(Objects.requireNonNullElse(form.optionalText("candidates", 8000), "")
                        .split("\\R"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        var seats = form.optionalNumber("seats", 1, 50);
        if (candidates.isEmpty() && seats != null) {
            form.refuse("candidates", "meetings.votes.refused.noCandidates");
        }
        return new NewVote(
                meeting,
                item(form.text("item", 18)),
                Bilingual.of(form.text("questionDa", 500), form.optionalText("questionEn", 500)),
                form.choice("matter", Matter.class),
                form.choice("method", VoteMethod.class),
                candidates.isEmpty() ? null : seats == null ? Integer.valueOf(1) : seats,
                candidates);
    }

    private static long item(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    @Override
    public String titleKey() {
        return id == null ? "meetings.votes.new" : "meetings.votes.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/meetings/meetings", "meetings.meetings.title"),
                Crumb.of("/meetings/meetings/" + meeting, "meetings.votes.meeting"));
    }

    public String action() {
        return id == null ? "/meetings/meetings/" + meeting + "/votes/new" : back() + "/edit";
    }

    public String back() {
        return id == null ? "/meetings/meetings/" + meeting : "/meetings/votes/" + id;
    }

    public List<Choice> methods() {
        return Choice.of(VoteMethod.class);
    }

    public List<Choice> matters() {
        return Choice.of(Matter.class);
    }
}
