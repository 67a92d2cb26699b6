package dk.digit.portfolio.plan.exchange;

import static dk.digit.portfolio.PortfolioRules.EDIT;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityHead;
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.plan.MeasuredPlan;
import dk.digit.portfolio.plan.Plans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Plans as files, out and in.
@Controller
class PlanExchangePages {

    private final ActivityHead.Query heads;
    private final MeasuredPlan.Query measured;
    private final Plans plans;
    private final PlanFiles files;
    private final PlanTaking taking;

    PlanExchangePages(
            ActivityHead.Query heads, MeasuredPlan.Query measured, Plans plans, PlanFiles files, PlanTaking taking) {
        this.heads = heads;
        this.measured = measured;
        this.plans = plans;
        this.files = files;
        this.taking = taking;
    }

    @GetMapping("/portfolio/activities/{id}/plan/project.xml")
    @Requires(READ)
    Answer project(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        var plan = measured.of(head.id(), view.asOf());
        return Download.of(
                head.id() + ".xml",
                "application/xml",
                out -> ProjectXmlWriter.write(plan, head.activity().name().da(), out));
    }

    @GetMapping("/portfolio/activities/{id}/plan/plan.xlsx")
    @Requires(READ)
    Answer sheet(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        var items = plans.of(head.id());
        var links = plans.links(head.id());
        return Download.of(head.id() + "-plan.xlsx", Download.XLSX, out -> files.write(items, links, view.lang(), out));
    }

    @GetMapping("/portfolio/activities/{id}/plan/upload")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer blank(@PathVariable String id, View view) {
        return new PlanUpload(PlanUpload.FIELDS.empty(), heads.on(id, view), null, null, "");
    }

    @PostMapping("/portfolio/activities/{id}/plan/upload")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer upload(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            View view)
            throws IOException {
        var head = heads.on(id, view);
        if (file == null || file.isEmpty() || file.getSize() > PlanFiles.LARGEST) {
            var form = view.form(PlanUpload.FIELDS);
            form.refuse(
                    file == null || file.isEmpty()
                            ? Refusal.of("portfolio.exchange.noFile").at("file")
                            : Refusal.of("platform.table.tooLarge", PlanFiles.LARGEST >> 20)
                                    .at("file"));
            return new PageWithStatus(new PlanUpload(form, head, null, null, ""), 422);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "plan");
        return trial(head, file.getBytes(), name);
    }

    private Answer trial(ActivityHead head, byte[] bytes, String name) throws IOException {
        var trial = taking.take(head.id(), files.read(new ByteArrayInputStream(bytes), name), true);
        var form = PlanUpload.FIELDS.empty();
        if (!trial.accepted()) {
            return new PageWithStatus(new PlanUpload(form, head, trial, null, name), 422);
        }
        var packed = trial.changes().isEmpty() ? null : Packed.pack(bytes).orElse(null);
        if (packed == null && !trial.changes().isEmpty()) {
            form.refuse(Refusal.of("portfolio.exchange.tooLargeToTry").at("file"));
        }
        return new PlanUpload(form, head, trial, packed, name);
    }

    @PostMapping("/portfolio/activities/{id}/plan/upload/take")
    @Requires(value = EDIT, about = ActivityLocator.KIND)
    Answer take(@PathVariable String id, View view) throws IOException {
        var head = heads.on(id, view);
        var name = Objects.requireNonNullElse(view.param("name"), "plan");
        var bytes = Packed.unpack(Objects.requireNonNullElse(view.param("packed"), ""));
        var taken = taking.take(head.id(), files.read(new ByteArrayInputStream(bytes), name), false);
        if (!taken.accepted()) {
            return new PageWithStatus(new PlanUpload(PlanUpload.FIELDS.empty(), head, taken, null, name), 422);
        }
        return Redirect.to(head.path() + "/plan")
                .saying("portfolio.exchange.taken", taken.changes().size());
    }
}
