package dk.digit.finance.imports;

import static dk.digit.finance.FinanceRules.IMPORT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.jobs.Job;
import dk.digit.platform.jobs.Jobs;
import dk.digit.platform.store.StoredFiles;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing postings in from a file, on screen.
@Controller
class ImportPages {

    private static final long LARGEST = 300L << 20;
    private static final int NEWEST = 25;
    private static final String EXAMPLE = """
            \uFEFFBilagsnr;Tekst;Konto;Aktivitet;Dato;Beløb
            K-1001;Ekstern rådgivning;4030;ERP;15-01-2024;12.500,00
            K-1001;Ekstern rådgivning;9010;;15-01-2024;-12.500,00
            K-1002;Husleje;3010;;31-01-2024;20.000,00
            K-1002;Husleje;9010;;31-01-2024;-20.000,00
            """;

    private final Jobs jobs;
    private final StoredFiles files;

    ImportPages(Jobs jobs, StoredFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    @GetMapping("/finance/imports")
    @Requires(IMPORT)
    Answer imports() {
        return page(ImportList.FIELDS.empty());
    }

    private ImportList page(dk.digit.platform.web.form.Form form) {
        return new ImportList(
                form,
                jobs.newest(PostingImportJob.KIND, NEWEST).stream()
                        .map(ImportRun::of)
                        .toList());
    }

    @GetMapping("/finance/imports/example.csv")
    @Requires(IMPORT)
    Answer example() {
        return Download.of(
                "posteringer-eksempel.csv", "text/csv;charset=UTF-8", EXAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/finance/imports")
    @Requires(IMPORT)
    Answer upload(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, View view)
            throws IOException {
        var form = view.form(ImportList.FIELDS);
        if (file == null || file.isEmpty()) {
            form.refuse(
                    "file",
                    file == null
                                    || Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                            .isEmpty()
                            ? "finance.import.noFile"
                            : "platform.table.empty");
            return new PageWithStatus(page(form), 422);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "posteringer");
        try (var in = file.getInputStream()) {
            var stored = files.store(name, "application/octet-stream", in, LARGEST);
            return start(
                    new ImportOrder(stored.id().toString(), name, !view.params().has("post")));
        } catch (RefusedException e) {
            e.refusals().forEach(refusal -> form.refuse(refusal.at("file")));
            return new PageWithStatus(page(form), 422);
        }
    }

    private Answer start(ImportOrder order) {
        return Redirect.to("/finance/imports/" + jobs.start(PostingImportJob.KIND, order.json()));
    }

    @GetMapping("/finance/imports/{id:[0-9a-f-]{36}}")
    @Requires(IMPORT)
    Answer run(@PathVariable UUID id) {
        return ImportRun.of(find(id));
    }

    /// Posts the file that was tried.
    @PostMapping("/finance/imports/{id:[0-9a-f-]{36}}/post")
    @Requires(IMPORT)
    Answer post(@PathVariable UUID id) {
        var tried = ImportOrder.read(find(id).input());
        return start(new ImportOrder(tried.file(), tried.name(), false));
    }

    private Job find(UUID id) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(PostingImportJob.KIND))
                .orElseThrow(() -> new NotFoundException("import " + id));
    }
}
