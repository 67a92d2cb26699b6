package dk.digit.platform.web;

/// Under which terms the product and what it ships may be used.
public record Licences() implements Page {

    @Override
    public String titleKey() {
        return "platform.licences.title";
    }
}
