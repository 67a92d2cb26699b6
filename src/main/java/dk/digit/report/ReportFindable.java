package dk.digit.report;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// Annual reports with their texts.
@Component
class ReportFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("report.report", "report.found.report", ReportRules.READ));
    }
}
