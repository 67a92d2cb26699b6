package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What came with a request of a voter. What cannot be read is a bad request.
record Sent(View view) {

    static VoteId id(String text) {
        if (!Slug.isOne(text) || text.length() > VoteId.LONGEST) {
            throw new NotFoundException(text);
        }
        return new VoteId(text);
    }

    MunicipalityCode municipality() {
        return read(() -> new MunicipalityCode(text("municipality")));
    }

    /// None marked is blank.
    Choice choice() {
        return read(() -> new Choice(view.params().all("choice").stream()
                .filter(mark -> !mark.isBlank())
                .map(Integer::valueOf)
                .toList()));
    }

    int number() {
        return read(() -> Integer.valueOf(text("number")));
    }

    byte[] bytes(String name) {
        return read(() -> HexFormat.of().parseHex(text(name)));
    }

    private String text(String name) {
        return Objects.requireNonNullElse(view.param(name), "");
    }

    private static <T> T read(java.util.function.Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "vote", e);
        }
    }
}
