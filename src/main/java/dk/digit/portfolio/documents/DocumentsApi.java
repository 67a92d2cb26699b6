package dk.digit.portfolio.documents;

import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.ApiList;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Governing documents for programs.
@RestController
class DocumentsApi {

    private final ActivityDocuments.Query documents;

    DocumentsApi(ActivityDocuments.Query documents) {
        this.documents = documents;
    }

    /// @param version the newest
    record DocumentLine(
            long id,
            String kind,
            String title,
            String lang,
            String state,
            LocalDate since,
            int version,
            int openComments,
            @Nullable ApprovalLine approved) {}

    /// What is in force on the day.
    record ApprovalLine(
            int version,
            int edition,
            LocalDate on,
            String by,
            @Nullable String decision,
            String pdf) {}

    @GetMapping("/api/v1/portfolio/activities/{id}/documents")
    @Requires(READ)
    ResponseEntity<List<DocumentLine>> documents(@PathVariable String id, View view) {
        var lines = documents.on(id, view).documents().stream()
                .map(DocumentsApi::line)
                .toList();
        return ApiList.answer(view, lines, line -> String.valueOf(line.id()));
    }

    private static DocumentLine line(GoverningDocument document) {
        var approval = document.approval();
        return new DocumentLine(
                document.id().value(),
                api(document.kind()),
                document.title(),
                document.lang().code(),
                api(document.state()),
                document.since(),
                document.version(),
                document.openComments(),
                approval == null
                        ? null
                        : new ApprovalLine(
                                approval.version(),
                                approval.edition(),
                                approval.on(),
                                api(approval.approver()),
                                approval.decision() == null
                                        ? null
                                        : approval.decision().value(),
                                document.path() + "/versions/" + approval.version() + "/document.pdf"));
    }

    private static String api(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
