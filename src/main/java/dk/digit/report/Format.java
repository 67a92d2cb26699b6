package dk.digit.report;

/// What the report can be had as.
public enum Format {
    PDF("pdf", "application/pdf"),
    HTML("html", "text/html;charset=UTF-8"),
    JSON("json", "application/json"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// Whether an approved report is kept in it. A Word file is for those who must edit; edited, it would
    /// still look approved.
    boolean isKept() {
        return this != DOCX;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
