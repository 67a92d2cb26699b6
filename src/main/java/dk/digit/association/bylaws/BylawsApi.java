package dk.digit.association.bylaws;

import static dk.digit.association.bylaws.BylawsRules.READ;

import dk.digit.association.BodyId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The bylaws of a day for programs: each provision as a sentence and as values.
@RestController
class BylawsApi {

    private final Bylaws bylaws;
    private final NamesInBylaws.Query names;

    BylawsApi(Bylaws bylaws, NamesInBylaws.Query names) {
        this.bylaws = bylaws;
        this.names = names;
    }

    /// @param body null for every body that has no provision of its own
    /// @param terms the values by name, as the kind has them
    record Line(
            String id,
            String kind,
            @Nullable String body,
            @Nullable String otherBody,
            @Nullable String matter,
            @Nullable String occasion,
            String text,
            Map<String, Object> terms,
            String paragraph,
            boolean assumed,
            String source,
            String decision,
            LocalDate from,
            boolean fromKnown,
            @Nullable LocalDate to) {}

    @GetMapping("/api/v1/association/bylaws")
    @Requires(READ)
    ResponseEntity<List<Line>> bylaws(View view) {
        var known = names.all();
        var lines = bylaws.on(view.asOf()).articles().stream()
                .map(article -> line(article, known, view))
                .toList();
        return ApiList.answer(view, lines, Line::id);
    }

    private static Line line(Article article, NamesInBylaws known, View view) {
        var place = article.place();
        var clause = article.provision().clause();
        return new Line(
                Objects.requireNonNull(clause.id()).toString(),
                lower(place.kind()),
                id(place.body()),
                id(place.other()),
                place.matter() == null ? null : lower(place.matter()),
                place.occasion() == null ? null : lower(place.occasion()),
                ProvisionWords.sentence(view.lang(), article, known),
                ProvisionColumns.terms(article.provision()),
                clause.paragraph(),
                clause.assumed(),
                clause.source().in(view.lang()),
                clause.decision(),
                clause.validFrom(),
                clause.validFromKnown(),
                article.period().last());
    }

    private static @Nullable String id(@Nullable BodyId body) {
        return body == null ? null : body.value();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
