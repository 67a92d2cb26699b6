package dk.digit.benefits.shared;

import static dk.digit.benefits.BenefitsRules.SHARE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Figures from a file.
@Controller
class FigureImportPages {

    private static final long LARGEST = 20L << 20;

    private final FigureImport figures;
    private final StoredFigures stored;

    FigureImportPages(FigureImport figures, StoredFigures stored) {
        this.figures = figures;
        this.stored = stored;
    }

    @GetMapping("/benefits/figures/import")
    @Requires(SHARE)
    Answer ask() {
        return new FigureImportPage(
                FigureImportPage.FIELDS.filled(Map.of("figure", FigureImport.INHABITANTS)), stored.all(), null);
    }

    @PostMapping("/benefits/figures/import")
    @Requires(SHARE)
    Answer bring(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, View view)
            throws IOException {
        var form = view.form(FigureImportPage.FIELDS);
        var figure = form.text("figure", 40);
        if (!figure.isEmpty() && stored.find(figure).isEmpty()) {
            form.refuse("figure", "platform.form.notAChoice", figure);
        }
        if (file == null || file.isEmpty()) {
            form.refuse("file", "platform.form.missing");
        } else if (file.getSize() > LARGEST) {
            form.refuse("file", "benefits.figures.tooLarge");
        }
        if (form.refused() || file == null) {
            return new PageWithStatus(new FigureImportPage(form, stored.all(), null), 422);
        }
        try (var in = file.getInputStream()) {
            var outcome = figures.run(
                    figure,
                    in,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "folk1a.csv"),
                    !view.params().has("bring"),
                    rows -> {});
            if (outcome.accepted() && !outcome.dryRun()) {
                return Redirect.to(FigureList.PATH + "/" + figure)
                        .saying(
                                "benefits.figures.brought",
                                Formats.number(view.lang(), outcome.created()),
                                Formats.number(view.lang(), outcome.changed()),
                                Formats.number(view.lang(), outcome.unchanged()),
                                Formats.number(view.lang(), FigureImportPage.passedOver(outcome)));
            }
            var page = new FigureImportPage(form, stored.all(), outcome);
            return outcome.accepted() ? page : new PageWithStatus(page, 422);
        }
    }
}
