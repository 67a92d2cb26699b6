package dk.digit.benefits.exchange;

import dk.digit.benefits.cases.CaseHead;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A business case as a workbook: out, and back in. What a workbook would change is shown first; the button takes it.
///
/// @param trial null before a workbook was sent
/// @param packed what was read of it, to be sent again with the button; null where there is nothing to take
public record WorkbookPage(
        CaseHead head,
        Form form,
        @Nullable WorkbookTrial trial,
        @Nullable String packed,
        WorkbookWords words) implements Page {

    static final Fields FIELDS = Fields.of("file", "benefits.workbook.file", "benefits.workbook.fileHint");

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.workbook.title");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public @Nullable RecordKey record() {
        return head.record();
    }

    public String path() {
        return head.path(head.part());
    }
}
