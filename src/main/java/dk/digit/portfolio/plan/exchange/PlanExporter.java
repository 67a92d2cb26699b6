package dk.digit.portfolio.plan.exchange;

import dk.digit.platform.tabular.Exporter;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Download;
import dk.digit.portfolio.plan.Plans;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// `./digit export plan`: the plans of all activities as one spreadsheet, which `import plan` takes back.
@Component
class PlanExporter implements Exporter {

    private final Plans plans;
    private final PlanFiles files;

    PlanExporter(Plans plans, PlanFiles files) {
        this.plans = plans;
        this.files = files;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public String mediaType() {
        return Download.XLSX;
    }

    @Override
    @Transactional(readOnly = true)
    public void write(OutputStream out, LocalDate asOf) throws IOException {
        files.write(plans.all(), plans.allLinks(), Lang.DA, out);
    }
}
