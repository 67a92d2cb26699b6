package dk.digit.portfolio.risks;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The register as a file, in and out.
@Controller
class RiskImportPages {

    private static final long LARGEST = 20L << 20;

    private final RiskImport risks;
    private final RiskExport export;

    RiskImportPages(RiskImport risks, RiskExport export) {
        this.risks = risks;
        this.export = export;
    }

    @GetMapping("/portfolio/risks/import")
    @Requires(EDIT)
    Answer ask() {
        return new RiskImportPage(RiskImportPage.FIELDS.empty(), null);
    }

    @GetMapping("/portfolio/risks/register.xlsx")
    @Requires(READ)
    Answer register(View view) {
        return Download.of("risici-" + view.asOf() + ".xlsx", Download.XLSX, out -> export.write(out, view.asOf()));
    }

    @PostMapping("/portfolio/risks/import")
    @Requires(EDIT)
    Answer bring(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, View view)
            throws IOException {
        var form = view.form(RiskImportPage.FIELDS);
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            form.refuse("file", file == null || file.isEmpty() ? "platform.form.missing" : "portfolio.import.tooLarge");
            return new PageWithStatus(new RiskImportPage(form, null), 422);
        }
        try (var in = file.getInputStream()) {
            var outcome = risks.run(
                    in,
                    Objects.requireNonNullElse(file.getOriginalFilename(), "risici"),
                    !view.params().has("bring"),
                    rows -> {});
            if (outcome.accepted() && !outcome.dryRun()) {
                return Redirect.to(PortfolioRisks.PATH)
                        .saying(
                                "portfolio.risks.brought",
                                String.valueOf(outcome.created()),
                                String.valueOf(outcome.changed()),
                                String.valueOf(outcome.unchanged()));
            }
            var page = new RiskImportPage(form, outcome);
            return outcome.accepted() ? page : new PageWithStatus(page, 422);
        }
    }
}
