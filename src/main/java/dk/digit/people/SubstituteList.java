package dk.digit.people;

import dk.digit.platform.web.Page;
import java.time.LocalDate;
import java.util.List;

/// Who stands in for me, and for whom I do.
record SubstituteList(String username, List<Substitution> all, LocalDate today) implements Page {

    List<Substitution> given() {
        return all.stream().filter(one -> one.giver().equals(username)).toList();
    }

    List<Substitution> received() {
        return all.stream().filter(one -> one.substitute().equals(username)).toList();
    }

    boolean over(Substitution one) {
        var last = one.period().last();
        return last != null && last.isBefore(today);
    }

    @Override
    public String titleKey() {
        return "people.substitutes.title";
    }
}
