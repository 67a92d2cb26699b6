package dk.digit.meetings.minutes;

import static dk.digit.meetings.MeetingsRules.READ;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Minutes for programs.
@RestController
class MinutesApi {

    private final MeetingHead.Query heads;
    private final MinutesBook book;
    private final Composition composition;

    MinutesApi(MeetingHead.Query heads, MinutesBook book, Composition composition) {
        this.heads = heads;
        this.book = book;
        this.composition = composition;
    }

    /// @param sha256 fingerprint of what was approved
    record MinutesLine(
            String id,
            String meeting,
            int edition,
            String state,
            @Nullable String reason,
            @Nullable LocalDate approvedOn,
            @Nullable String sha256,
            @Nullable Instant lockedAt,
            List<MinutesText.Entry> items) {}

    /// The editions of a meeting's minutes, the newest first; only the newest with its words.
    @GetMapping("/api/v1/meetings/minutes")
    @Requires(READ)
    ResponseEntity<List<MinutesLine>> minutes(View view) {
        var head = heads.on(Objects.requireNonNullElse(view.param("meeting"), ""), view);
        var all = book.of(head.meeting().id());
        var lines = all.stream()
                .map(one -> line(
                        one,
                        one.equals(all.getFirst()) ? composition.of(head, one).entries() : List.of()))
                .toList();
        return ApiList.answer(view, lines, MinutesLine::id);
    }

    private static MinutesLine line(Minutes one, List<MinutesText.Entry> items) {
        return new MinutesLine(
                one.meeting() + "/" + one.edition(),
                one.meeting().value(),
                one.edition(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.reason(),
                one.approvedOn(),
                one.sha256(),
                one.lockedAt(),
                items);
    }
}
