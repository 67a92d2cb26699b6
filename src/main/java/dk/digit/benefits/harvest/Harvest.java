package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.Measurements;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about benefits beside one another.
@Component
public class Harvest {

    private final KnownBenefits known;
    private final HarvestNames.Query names;
    private final Planned.Query planned;
    private final Measurements measurements;

    Harvest(KnownBenefits known, HarvestNames.Query names, Planned.Query planned, Measurements measurements) {
        this.known = known;
        this.names = names;
        this.planned = planned;
        this.measurements = measurements;
    }

    /// The benefits of a year as they stood at its end: empty while there are none but examples, which costs one
    /// query.
    @Transactional(readOnly = true)
    public Optional<HarvestOfYear> ofYear(int year, Lang lang) {
        var last = LocalDate.of(year, 12, 31);
        if (known.on(last).benefits(false) == 0) {
            return Optional.empty();
        }
        var look = new HarvestLook(null, null, null, year, false);
        var cut = HarvestRow.Cut.of(
                look,
                planned.of(false, last, year, year).amounts(),
                measurements.standings(null, last),
                names.read(),
                lang);
        return cut.standings().isEmpty()
                ? Optional.empty()
                : Optional.of(new HarvestOfYear(year, last, cut.all(), cut.byActivity(), cut.byMunicipality()));
    }
}
