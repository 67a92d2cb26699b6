package dk.digit.benefits.measuring;

import static dk.digit.benefits.BenefitsRules.MEASURE;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.platform.access.Requires;
import dk.digit.platform.access.Rights;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Measurements out as a workbook to be filled in, and back from it.
@Controller
class MeasurementFilePages {

    private final Parts parts;
    private final Association association;
    private final MeasurementImport importer;
    private final Rights rights;

    MeasurementFilePages(Parts parts, Association association, MeasurementImport importer, Rights rights) {
        this.parts = parts;
        this.association = association;
        this.importer = importer;
        this.rights = rights;
    }

    /// What is asked of a municipality or in an activity, as far as whoever fetches it may measure it.
    @GetMapping("/benefits/measurements/template")
    @Requires(value = MEASURE, anywhere = true)
    Answer template(View view) {
        var which = PartsOn.ASKED_ON.isNotNull();
        var slug = view.param("municipality");
        if (slug != null) {
            var municipality = association.municipality(slug).orElseThrow(() -> new NotFoundException(slug));
            which = which.and(PartsOn.MUNICIPALITY.eq(municipality.code().value()));
        }
        var activity = view.param("activity");
        which = which.and(activity == null ? noCondition() : PartsOn.ACTIVITY.eq(activity));
        var asked = mine(view, which);
        return Download.of(
                view.t("benefits.measure.file.name") + "-" + view.today() + ".xlsx",
                Download.XLSX,
                out -> new MeasurementTemplate(view.lang()).write(asked, out));
    }

    /// What is missing longest first.
    private List<MeasuredPart> mine(View view, Condition which) {
        return parts.on(view.today(), which).stream()
                .filter(part -> rights.may(view.actor(), MEASURE, part.rightsTarget()))
                .sorted(Comparator.comparing(
                        part -> Objects.requireNonNull(part.asked()).inBy()))
                .toList();
    }

    @GetMapping("/benefits/measurements/import")
    @Requires(value = MEASURE, anywhere = true)
    Answer askFile() {
        return MeasurementImportPage.of(MeasurementImportPage.FIELDS.empty(), null);
    }

    @PostMapping("/benefits/measurements/import")
    @Requires(value = MEASURE, anywhere = true)
    Answer bring(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, View view)
            throws IOException {
        var form = view.form(MeasurementImportPage.FIELDS);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "platform.form.missing");
            return new PageWithStatus(MeasurementImportPage.of(form, null), 422);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        boolean trial = view.params().has("try");
        try (var in = file.getInputStream()) {
            var brought = importer.bring(in, name, trial, rows -> {});
            var outcome = brought.outcome();
            return outcome.accepted() && !trial
                    ? Redirect.to(MeasurementList.PATH)
                            .saying("benefits.measure.file.did", outcome.created(), outcome.unchanged())
                    : new PageWithStatus(MeasurementImportPage.of(form, brought), outcome.accepted() ? 200 : 422);
        }
    }
}
