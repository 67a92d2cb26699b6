package dk.digit.meetings.attendance;

import dk.digit.association.Association;
import dk.digit.association.Holder;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.Seating;
import dk.digit.meetings.Meeting;
import dk.digit.platform.text.Lang;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The municipalities that sit in a meeting's body on its day.
@Component
public class Entitled {

    private final Association association;

    Entitled(Association association) {
        this.association = association;
    }

    /// By the Danish alphabet, each once however many seats it holds.
    public List<Holder.Municipal> of(Meeting meeting) {
        var byName = Collator.getInstance(Lang.DA.locale());
        return association.seats(meeting.body(), meeting.heldOn()).stream()
                .map(Seating::holding)
                .filter(Objects::nonNull)
                .map(holding -> holding.holder())
                .filter(Holder.Municipal.class::isInstance)
                .map(Holder.Municipal.class::cast)
                .distinct()
                .sorted(Comparator.comparing(Holder.Municipal::name, byName))
                .toList();
    }

    boolean sits(Meeting meeting, MunicipalityCode municipality) {
        return of(meeting).stream().anyMatch(one -> one.code().equals(municipality));
    }

    String name(MunicipalityCode code) {
        return association.municipality(code).map(one -> one.name()).orElse(code.value());
    }
}
