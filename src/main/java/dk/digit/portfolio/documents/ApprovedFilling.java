package dk.digit.portfolio.documents;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.ProseTable;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells documents which others are approved: `{{documents}}`.
@Component
class ApprovedFilling implements DocumentFilling {

    private final StoredDocuments documents;

    ApprovedFilling(StoredDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Placeholder> placeholders() {
        return List.of(new Placeholder("documents", "portfolio.filling.documents"));
    }

    @Override
    public String markdown(String key, Activity activity, LocalDate day, Lang lang) {
        var table = ProseTable.of(
                Texts.of(lang, "portfolio.documents.title"),
                Texts.of(lang, "portfolio.documents.edition"),
                Texts.of(lang, "portfolio.documents.approvedOn"),
                Texts.of(lang, "portfolio.documents.approver"));
        documents.of(activity.id(), day).forEach(document -> {
            var approval = document.approval();
            if (approval != null) {
                table.row(
                        document.title(),
                        String.valueOf(approval.edition()),
                        Formats.date(approval.on()),
                        Texts.of(lang, approval.approver()));
            }
        });
        return table.isEmpty() ? Texts.of(lang, "portfolio.documents.noneApproved") : table.toString();
    }
}
