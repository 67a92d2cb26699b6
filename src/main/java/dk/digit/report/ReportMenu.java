package dk.digit.report;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ReportMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Section.REPORT, 10, "/report", "report.years.title", ReportRules.READ));
    }
}
