package dk.digit.portfolio.model;

import dk.digit.platform.web.Page;
import java.util.List;

/// The project models with their versions, newest first, and how many activities follow each today.
public record ModelList(List<Model> models) implements Page {

    static final String PATH = "/portfolio/models";

    /// @param versions of one model, newest first
    public record Model(List<Version> versions) {
        public ModelVersion newest() {
            return versions.getFirst().version();
        }
    }

    public record Version(ModelVersion version, long followers) {}

    @Override
    public String titleKey() {
        return "portfolio.models.title";
    }
}
