package dk.digit.benefits;

import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What benefits ask of those who own and measure them.
@Component
class BenefitsDuties implements Duties {

    private final List<DutySource> sources;

    BenefitsDuties(List<DutySource> sources) {
        this.sources = sources;
    }

    @Override
    public String room() {
        return "benefits";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        return sources.stream().flatMap(source -> source.on(day).stream()).toList();
    }
}
