package dk.digit.portfolio.documents;

/// The colours that go with the words for how far a document has come.
public final class DocumentLook {

    private DocumentLook() {}

    static String badge(DocumentProgress progress) {
        return switch (progress) {
            case MISSING -> "error";
            case DRAFT -> "warning";
            case IN_REVIEW -> "info";
            case APPROVED -> "success";
        };
    }

    public static String badge(DocumentState state) {
        return badge(DocumentProgress.valueOf(state.name()));
    }
}
