package dk.digit.portfolio.risks;

import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a register is brought in, and what came of the one that was just sent.
///
/// @param outcome null before one is sent
public record RiskImportPage(Form form, @Nullable Outcome outcome) implements Page {

    static final String PATH = PortfolioRisks.PATH + "/import";

    static final Fields FIELDS = Fields.of("file", "portfolio.risks.file", "portfolio.risks.fileHint");

    @Override
    public String titleKey() {
        return "portfolio.risks.import";
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.ofPortfolio();
    }
}
