package dk.digit.portfolio.ideas;

import java.util.List;

/// The columns of a file with ideas, each by the headings that it may have.
enum IdeaColumn {
    REFERENCE(true, "reference", "kilde-id"),
    TITLE(true, "titel", "idé", "title"),
    NEED(true, "behov", "need"),
    VALUE(true, "værdi", "value"),
    MUNICIPALITY(false, "kommune", "municipality"),
    SENT_ON(false, "sendt ind", "sent in"),
    VALUE_LOW(false, "årlig værdi, lav", "yearly value, low"),
    VALUE_LIKELY(false, "årlig værdi, sandsynlig", "yearly value, likely"),
    VALUE_HIGH(false, "årlig værdi, høj", "yearly value, high"),
    COST_ONCE(false, "engangsudgift", "cost, once"),
    COST_YEARLY(false, "årlig udgift", "cost, yearly"),
    AREA(false, "forretningsområde", "business area"),
    URGENCY(false, "hvorfor nu", "why now"),
    LAW_ON(false, "lovens dag", "day of the law"),
    OTHERS(false, "andre kommuner", "other municipalities");

    private final boolean required;
    private final List<String> headings;

    IdeaColumn(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    boolean isRequired() {
        return required;
    }

    List<String> headings() {
        return headings;
    }
}
