package dk.digit.demo;

import dk.digit.association.BodyPattern;
import dk.digit.association.bylaws.Bylaws;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// The bylaws, of which the facts tell little: the rest is assumed, and says so.
@Component
final class BylawsDemo implements Chapter {

    private final Bylaws bylaws;

    BylawsDemo(Bylaws bylaws) {
        this.bylaws = bylaws;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public void tell(Facts facts) {
        bylaws.beginAsInDigit(firstMembership(facts), BodyPattern.ids());
    }

    private static LocalDate firstMembership(Facts facts) {
        return facts.rows("members").stream()
                .map((CSVRecord row) -> LocalDate.parse(row.get("member_from")))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
