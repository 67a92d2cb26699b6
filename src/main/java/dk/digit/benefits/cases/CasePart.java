package dk.digit.benefits.cases;

/// A page of a business case that its own navigation leads to, in the order of the navigation.
public enum CasePart {
    RESULT(""),
    MUNICIPALITIES("/municipalities"),
    ASSUMPTIONS("/assumptions"),
    LINES("/lines"),
    OPTIONS("/options"),
    RISKS("/risks"),
    UNCERTAINTY("/uncertainty"),
    ACTUAL("/actual"),
    VERSIONS("/versions"),
    WORKBOOK("/workbook");

    private final String path;

    CasePart(String path) {
        this.path = path;
    }

    /// What follows the address of the case.
    public String path() {
        return path;
    }
}
