package dk.digit.portfolio.waves;

import dk.digit.association.MunicipalityCode;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What municipalities tell of themselves, entered as one change each.
@Component
class LocalReports {

    private final Waves waves;
    private final LocalEfforts efforts;

    LocalReports(Waves waves, LocalEfforts efforts) {
        this.waves = waves;
        this.efforts = efforts;
    }

    void report(Readiness readiness) {
        waves.report(readiness);
    }

    @Transactional
    public void lead(ActivityId activity, MunicipalityCode municipality, LocalLead lead) {
        efforts.lead(activity, municipality, lead);
    }

    @Nullable
    LocalHours hours(ActivityId activity, MunicipalityCode municipality, LocalDate quarter) {
        return efforts.hours(activity, municipality, quarter);
    }

    /// @return false when somebody changed the quarter since `hours.version()`
    @Transactional
    public boolean put(ActivityId activity, MunicipalityCode municipality, LocalHours hours) {
        return efforts.put(activity, municipality, hours);
    }
}
