package dk.digit.finance;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;

/// A note to the accounts.
public record Note(int number, Bilingual text) {
    public String text(Lang lang) {
        return text.in(lang);
    }
}
