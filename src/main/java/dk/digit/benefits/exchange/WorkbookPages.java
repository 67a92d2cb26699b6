package dk.digit.benefits.exchange;

import static dk.digit.benefits.BenefitsRules.EDIT;
import static dk.digit.benefits.BenefitsRules.READ;

import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.CaseHead;
import dk.digit.benefits.cases.CasePart;
import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityLocator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A business case as a workbook, out and in.
@Controller
class WorkbookPages {

    /// What fits into a form, as text.
    private static final int LONGEST = 1_900_000;

    private final CaseHead.Query heads;
    private final BusinessCases cases;
    private final WorkbookTaking taking;

    WorkbookPages(CaseHead.Query heads, BusinessCases cases, WorkbookTaking taking) {
        this.heads = heads;
        this.cases = cases;
        this.taking = taking;
    }

    @GetMapping("/benefits/cases/{activity}/workbook")
    @Requires(READ)
    Answer ask(@PathVariable String activity, View view) {
        return page(heads.on(activity, CasePart.WORKBOOK, view), view, null, null);
    }

    @GetMapping("/benefits/cases/{activity}/workbook/case.xlsx")
    @Requires(READ)
    Answer download(@PathVariable String activity, View view) {
        var head = heads.on(activity, CasePart.WORKBOOK, view);
        var model = cases.of(head.key(), view.asOf()).orElseThrow(() -> new NotFoundException(activity));
        var writer = new WorkbookWriter(
                view.lang(),
                taking.places(),
                WorkbookTaking.result(model),
                head.activity().activity().name().in(view.lang()));
        return Download.of("business-case-" + head.key() + ".xlsx", Download.XLSX, writer::write);
    }

    @PostMapping("/benefits/cases/{activity}/workbook")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer upload(
            @PathVariable String activity,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            View view)
            throws IOException {
        var head = heads.on(activity, CasePart.WORKBOOK, view);
        if (file == null || file.isEmpty() || file.getSize() > GridReader.LARGEST) {
            return refused(
                    head,
                    view,
                    file == null || file.isEmpty()
                            ? Refusal.of("benefits.workbook.refused.noFile")
                            : Refusal.of("benefits.workbook.refused.tooLarge", GridReader.LARGEST >> 20));
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "business-case.xlsx");
        try {
            var grid = GridReader.read(file.getBytes());
            return shown(head, view, grid, taking.attempt(head.key(), grid, name));
        } catch (RefusedException e) {
            return refused(head, view, e.refusals().toArray(Refusal[]::new));
        }
    }

    @PostMapping("/benefits/cases/{activity}/workbook/take")
    @Requires(value = EDIT, about = ActivityLocator.KIND, at = "activity")
    Answer take(@PathVariable String activity, View view) {
        var head = heads.on(activity, CasePart.WORKBOOK, view);
        var name = Objects.requireNonNullElse(view.param("name"), "");
        var grid = Grid.unpacked(Objects.requireNonNullElse(view.param("packed"), ""))
                .orElse(new Grid(List.of()));
        var state = Objects.requireNonNullElse(view.param("state"), "");
        var taken = taking.take(head.key(), grid, name, state);
        if (taken.accepted()) {
            return Redirect.to(head.path())
                    .saying("benefits.workbook.taken", taken.mine().size());
        }
        var again = taking.attempt(head.key(), grid, name);
        if (taken.state().equals(state) || !again.accepted()) {
            return shown(head, view, grid, taken);
        }
        var page = page(head, view, again, again.mine().isEmpty() ? null : grid.packed());
        taken.refused().forEach(trouble -> page.form().refuse(trouble.reason()));
        return new PageWithStatus(page, 409);
    }

    private Answer shown(CaseHead head, View view, Grid grid, WorkbookTrial trial) {
        if (!trial.accepted()) {
            return new PageWithStatus(page(head, view, trial, null), 422);
        }
        var packed = trial.mine().isEmpty() ? "" : grid.packed();
        if (packed.length() > LONGEST) {
            return refused(head, view, Refusal.of("benefits.workbook.refused.tooLongToTry"));
        }
        return page(head, view, trial, packed.isEmpty() ? null : packed);
    }

    private Answer refused(CaseHead head, View view, Refusal... reasons) {
        var page = page(head, view, null, null);
        for (Refusal reason : reasons) {
            page.form().refuse(reason.at("file"));
        }
        return new PageWithStatus(page, 422);
    }

    private WorkbookPage page(CaseHead head, View view, @Nullable WorkbookTrial trial, @Nullable String packed) {
        return new WorkbookPage(
                head, WorkbookPage.FIELDS.empty(), trial, packed, new WorkbookWords(taking.places(), view.lang()));
    }
}
