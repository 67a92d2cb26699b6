package dk.digit.meetings.exchange;

import dk.digit.meetings.MeetingsRules;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Bodies, seats, motions and votes of a day in Popolo, for programs.
@RestController
class PopoloApi {

    private final PopoloDocument document;

    PopoloApi(PopoloDocument document) {
        this.document = document;
    }

    @GetMapping("/api/v1/meetings/popolo")
    @Requires(MeetingsRules.READ)
    ResponseEntity<byte[]> popolo(View view) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(PopoloJson.of(document.on(view.asOf(), view.lang())));
    }
}
