package dk.digit.portfolio.model;

import static dk.digit.portfolio.PortfolioRules.READ;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The project models to read: all of them, one version, and what differs between two.
@Controller
class ModelPages {

    private final Models models;

    ModelPages(Models models) {
        this.models = models;
    }

    @GetMapping("/portfolio/models")
    @Requires(READ)
    Answer all(View view) {
        var followers = models.followed(view.today()).stream()
                .collect(groupingBy(one -> one.model() + " " + one.version(), counting()));
        return new ModelList(models.all().stream()
                .collect(groupingBy(
                        ModelVersion::model,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                one -> new ModelList.Version(
                                        one, followers.getOrDefault(one.model() + " " + one.version(), 0L)),
                                Collectors.toList())))
                .values()
                .stream()
                .map(ModelList.Model::new)
                .toList());
    }

    @GetMapping("/portfolio/models/{model}/{version:\\d{1,4}}")
    @Requires(READ)
    Answer one(@PathVariable String model, @PathVariable int version) {
        return new ModelPage(
                find(model, version), models.find(model, version - 1).orElse(null), ModelPage.PUBLISHING.empty());
    }

    @GetMapping("/portfolio/models/{model}/{version:\\d{1,4}}/differences/{from:\\d{1,4}}")
    @Requires(READ)
    Answer differences(@PathVariable String model, @PathVariable int version, @PathVariable int from) {
        var was = find(model, from);
        var is = find(model, version);
        return new ModelDifferences(was, is, ModelDifference.between(was, is));
    }

    private ModelVersion find(String model, int version) {
        return models.find(model, version).orElseThrow(() -> new NotFoundException(model + " " + version));
    }
}
