package dk.digit.benefits.measuring;

import static dk.digit.benefits.BenefitsRules.MEASURE;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Typed;
import dk.digit.portfolio.ActivityId;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How benefits stand, and what is measured, for programs. Numbers that are measured are decimal strings.
@RestController
class MeasurementsApi {

    private static final int MOST = 10_000;

    private final Measurements measurements;
    private final Parts parts;
    private final Rights rights;
    private final JsonMapper json;

    MeasurementsApi(Measurements measurements, Parts parts, Rights rights, JsonMapper json) {
        this.measurements = measurements;
        this.parts = parts;
        this.rights = rights;
        this.json = json;
    }

    /// @param effect how much better than the baseline, in the unit
    /// @param share of what the target asks
    /// @param yearlyWorth of the effect, in kroner
    /// @param committed what the target is worth in a year, in kroner
    record Line(
            String activity,
            String benefit,
            String name,
            String type,
            String better,
            String unit,
            boolean cash,
            boolean example,
            String municipality,
            @Nullable LocalDate start,
            @Nullable String baseline,
            @Nullable LocalDate targetOn,
            @Nullable String target,
            @Nullable LocalDate measuredOn,
            @Nullable String measured,
            @Nullable String effect,
            @Nullable String share,
            @Nullable String yearlyWorth,
            @Nullable String committed,
            boolean accepted,
            String state,
            @Nullable String reason,
            @Nullable LocalDate missingSince) {}

    /// @param benefit its code within the activity
    /// @param municipality its four digits
    /// @param value as a number, or as a string with a point before the decimals
    /// @param confirmed why the value holds although it looks wrong beside earlier ones
    record Sent(
            @Nullable String activity,
            @Nullable String benefit,
            @Nullable String municipality,
            @Nullable String measuredOn,
            @Nullable String value,
            @Nullable String remark,
            @Nullable String confirmed) {}

    record Taken(int created, int unchanged) {}

    @GetMapping("/api/v1/benefits/standings")
    @Requires(READ)
    ResponseEntity<List<Line>> standings(View view) {
        var activity = view.param("activity");
        var id = activity == null ? null : ActivityId.parse(activity).orElseThrow(() -> wrong("activity"));
        var municipality = municipality(view.param("municipality"));
        var lines = measurements.standings(id, view.asOf()).stream()
                .filter(one -> municipality == null || one.municipality().equals(municipality))
                .map(one -> line(one, view.lang()))
                .toList();
        return ApiList.answer(
                view, lines, line -> MeasuredPart.key(line.activity(), line.benefit(), line.municipality()));
    }

    private static @Nullable MunicipalityCode municipality(@Nullable String code) {
        if (code == null) {
            return null;
        }
        if (!code.matches("\\d{4}")) {
            throw wrong("municipality");
        }
        return new MunicipalityCode(code);
    }

    /// Takes a list, all or none. What is refused is told by its index, counted from 0.
    @PostMapping(value = "/api/v1/benefits/measurements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(value = MEASURE, anywhere = true)
    ResponseEntity<?> enter(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Sent.class))))
                    @RequestBody
                    String body,
            View view) {
        var sent = read(body);
        var known = new HashMap<String, MeasuredPart>();
        parts.on(view.today()).forEach(part -> known.put(part.key(), part));
        var refused = new ArrayList<Intake.Refused>();
        var rows = new ArrayList<Intake.Row>();
        for (int i = 0; i < sent.size(); i++) {
            take(i, sent.get(i), known, view, rows, refused);
        }
        if (refused.isEmpty()) {
            var looked = measurements.enterAll(rows, CameBy.API);
            if (looked.refused().isEmpty()) {
                return ResponseEntity.ok(
                        new Taken(looked.news().size(), looked.unchanged().size()));
            }
            refused.addAll(looked.refused());
        }
        return refusal(refused, view);
    }

    private List<Sent> read(String body) {
        try {
            var sent = json.readValue(body, new TypeReference<List<@Nullable Sent>>() {});
            if (sent == null || sent.isEmpty() || sent.size() > MOST || sent.contains(null)) {
                throw wrong("body");
            }
            return List.copyOf(sent);
        } catch (JacksonException e) {
            throw wrong("body");
        }
    }

    private void take(
            int index,
            Sent sent,
            Map<String, MeasuredPart> known,
            View view,
            List<Intake.Row> rows,
            List<Intake.Refused> refused) {
        var key = MeasuredPart.key(
                String.valueOf(sent.activity()), String.valueOf(sent.benefit()), String.valueOf(sent.municipality()));
        var part = known.get(key);
        var value = value(sent.value());
        var day = day(sent.measuredOn());
        if (part == null) {
            refused.add(new Intake.Refused(
                    index, Refusal.of("benefits.refused.unknownPart", key).at("part")));
        } else if (!rights.may(view.actor(), MEASURE, part.rightsTarget())) {
            refused.add(new Intake.Refused(
                    index,
                    Refusal.of("benefits.refused.notYours", part.municipalityName())
                            .at("part")));
        }
        if (value == null) {
            refused.add(new Intake.Refused(
                    index,
                    Refusal.of("benefits.refused.notAValue", String.valueOf(sent.value()))
                            .at("value")));
        }
        if (day == null) {
            refused.add(new Intake.Refused(
                    index,
                    Refusal.of("platform.form.notADate", String.valueOf(sent.measuredOn()))
                            .at("on")));
        }
        if (part != null && value != null && day != null) {
            rows.add(new Intake.Row(index, part, new Entry(day, value, words(sent.remark()), words(sent.confirmed()))));
        }
    }

    private static @Nullable String words(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\0", "");
    }

    private static @Nullable BigDecimal value(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(text) : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        // as anywhere else where somebody types a day
        return text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}") ? null : Typed.date(text);
    }

    private static ResponseEntity<ProblemDetail> refusal(List<Intake.Refused> refused, View view) {
        var detail = ProblemDetail.forStatus(HttpStatus.CONFLICT);
        detail.setTitle(Texts.of(view.lang(), "benefits.measure.api.refused"));
        detail.setDetail(Texts.of(
                view.lang(),
                "benefits.measure.api.refusedDetail",
                refused.stream().map(Intake.Refused::number).distinct().count()));
        detail.setInstance(URI.create(view.path()));
        detail.setProperty(
                "errors", refused.stream().map(one -> error(one, view.lang())).toList());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static Map<String, Object> error(Intake.Refused refused, Lang lang) {
        var error = new LinkedHashMap<String, Object>();
        error.put("index", refused.number());
        error.put("field", field(refused.reason().field()));
        error.put("message", refused.reason().text(lang));
        return error;
    }

    private static String field(@Nullable String field) {
        return switch (MeasurementColumn.ofField(field)) {
            case VALUE -> "value";
            case DAY -> "measuredOn";
            case REMARK -> "remark";
            case CONFIRMED -> "confirmed";
            default -> "benefit";
        };
    }

    private static Line line(BenefitStanding one, Lang lang) {
        var target = one.target();
        var last = one.last();
        return new Line(
                one.activity().value(),
                one.code(),
                one.name().in(lang),
                slug(one.type()),
                slug(one.better()),
                one.unit(),
                one.cash(),
                one.example(),
                one.municipality().value(),
                one.start(),
                plain(one.baseline()),
                target == null ? null : target.due(),
                target == null ? null : plain(target.value()),
                last == null ? null : last.on(),
                last == null ? null : plain(last.value()),
                plain(one.effect()),
                plain(one.share()),
                money(one.yearlyWorth()),
                money(one.committed()),
                one.accepted(),
                slug(one.state()),
                one.reason() == null ? null : one.reason().in(lang),
                one.missingSince());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String money(@Nullable Money money) {
        return money == null ? null : money.toApi();
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseStatusException wrong(String what) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, what);
    }
}
