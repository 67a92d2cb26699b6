package dk.digit.portfolio.model;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;

/// What changes from one version of a model to another.
public record ModelDifferences(ModelVersion from, ModelVersion to, List<ModelDifference> all) implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "portfolio.model.differences",
                to.name().in(lang),
                String.valueOf(from.version()),
                String.valueOf(to.version()));
    }

    @Override
    public List<Crumb> crumbs() {
        return ModelPage.crumbsBelow(to);
    }
}
