package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.ideas.IdeaRules.ASSESS;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
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

/// Ideas from a file, tried first or brought in at once.
@Controller
class IdeaImportPages {

    private final IdeaImport importer;

    IdeaImportPages(IdeaImport importer) {
        this.importer = importer;
    }

    @GetMapping("/portfolio/ideas/import")
    @Requires(ASSESS)
    Answer askFile() {
        return new IdeaImportPage(IdeaImportPage.FIELDS.empty(), null);
    }

    @PostMapping("/portfolio/ideas/import")
    @Requires(ASSESS)
    Answer bring(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, View view)
            throws IOException {
        var form = view.form(IdeaImportPage.FIELDS);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "platform.form.missing");
            return new PageWithStatus(new IdeaImportPage(form, null), 422);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        boolean trial = view.params().has("try");
        try (var in = file.getInputStream()) {
            var outcome = importer.run(in, name, trial, rows -> {});
            return outcome.accepted() && !trial
                    ? Redirect.to(Idea.LIST)
                            .saying(
                                    "portfolio.ideas.import.did",
                                    outcome.created(),
                                    outcome.changed(),
                                    outcome.unchanged())
                    : new PageWithStatus(new IdeaImportPage(form, outcome), outcome.accepted() ? 200 : 422);
        }
    }
}
