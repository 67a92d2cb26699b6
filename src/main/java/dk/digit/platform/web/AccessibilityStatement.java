package dk.digit.platform.web;

/// How the pages are made usable for everyone, and whom to tell when they are not.
public record AccessibilityStatement() implements Page {

    @Override
    public String titleKey() {
        return "platform.accessibility.title";
    }
}
