package dk.digit.portfolio.model;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.ProjectRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes the gate into a phase of a draft: who decides, the questions, a line for each, the documents by size of
/// project and the roles.
public record ModelPhaseForm(ModelVersion version, ModelPhase phase, Form form) implements Page {

    private static final int MOST_QUESTIONS = 40;
    private static final String BAR = "|";

    static final Fields FIELDS = Fields.of("decider", "portfolio.gate.decider", "portfolio.model.deciderHint")
            .and("assumed", "portfolio.model.assumedLabel")
            .and("questions", "portfolio.gate.questions", "portfolio.model.questionsHint")
            .and("documents", "portfolio.gate.documents")
            .and("roles", "portfolio.gate.roles");

    static Map<String, List<String>> values(ModelPhase phase) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put(
                "decider",
                phase.decider() == null ? List.of() : List.of(phase.decider().name()));
        values.put("assumed", phase.assumed() ? List.of("yes") : List.of());
        values.put(
                "questions",
                List.of(String.join(
                        "\n",
                        phase.questions().stream().map(ModelPhaseForm::line).toList())));
        values.put(
                "documents",
                documents().stream()
                        .map(Choice::value)
                        .filter(one -> phase.documents()
                                .getOrDefault(kind(one), Set.of())
                                .contains(size(one)))
                        .toList());
        values.put("roles", phase.roles().stream().sorted().map(Enum::name).toList());
        return values;
    }

    private static String line(GateQuestion question) {
        return question.words().da() + " " + BAR + " " + question.words().en()
                + (question.source() == null ? "" : " " + BAR + " " + question.source());
    }

    static ModelPhase read(Form form, ModelPhase phase) {
        var decider = form.optionalChoice("decider", Decider.class);
        var documents = new EnumMap<DocumentKind, Set<ProjectSize>>(DocumentKind.class);
        for (Choice choice : documents()) {
            if (form.has("documents", choice.value())) {
                documents
                        .computeIfAbsent(kind(choice.value()), kind -> EnumSet.noneOf(ProjectSize.class))
                        .add(size(choice.value()));
            }
        }
        var roles = EnumSet.noneOf(ProjectRole.class);
        for (ProjectRole role : ProjectRole.values()) {
            if (form.has("roles", role.name())) {
                roles.add(role);
            }
        }
        return new ModelPhase(
                phase.phase(),
                phase.place(),
                decider,
                phase.inWaves(),
                form.ticked("assumed"),
                questions(form),
                documents,
                roles);
    }

    private static List<GateQuestion> questions(Form form) {
        var typed = form.optionalText("questions", 20_000);
        var found = new ArrayList<GateQuestion>();
        if (typed == null) {
            return found;
        }
        int row = 0;
        for (String line : typed.lines().map(String::strip).toList()) {
            row++;
            if (line.isEmpty()) {
                continue;
            }
            var parts =
                    Arrays.stream(line.split("\\" + BAR, -1)).map(String::strip).toList();
            if (parts.size() < 2 || parts.size() > 3 || parts.stream().anyMatch(String::isEmpty)) {
                form.refuse("questions", "portfolio.model.refused.questionLine", String.valueOf(row));
            } else {
                found.add(new GateQuestion(
                        found.size() + 1,
                        new Bilingual(parts.get(0), parts.get(1)),
                        parts.size() == 3 ? parts.get(2) : null));
            }
        }
        if (found.size() > MOST_QUESTIONS) {
            form.refuse("questions", "portfolio.model.refused.questions", String.valueOf(MOST_QUESTIONS));
        }
        return found;
    }

    /// Each kind of document with each size of project.
    static List<Choice> documents() {
        var choices = new ArrayList<Choice>();
        for (DocumentKind kind : DocumentKind.values()) {
            for (ProjectSize size : ProjectSize.values()) {
                choices.add(Choice.named(kind.name() + "-" + size.name(), ""));
            }
        }
        return choices;
    }

    private static DocumentKind kind(String choice) {
        return DocumentKind.valueOf(choice.substring(0, choice.indexOf('-')));
    }

    private static ProjectSize size(String choice) {
        return ProjectSize.valueOf(choice.substring(choice.indexOf('-') + 1));
    }

    /// As [#documents], with their words.
    public List<Choice> documents(Lang lang) {
        return documents().stream()
                .map(one -> Choice.named(
                        one.value(),
                        Texts.of(lang, "portfolio.model.documentOf", kind(one.value()), size(one.value()))))
                .toList();
    }

    public List<Choice> deciders() {
        return Choice.of(Decider.class);
    }

    public List<Choice> roles() {
        return Choice.of(ProjectRole.class);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "portfolio.model.phaseOf", phase.phase(), ModelPage.title(version, lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return ModelPage.crumbsBelow(version);
    }

    public String action() {
        return ModelPage.path(version) + "/phases/" + phase.phase().name().toLowerCase(java.util.Locale.ROOT);
    }
}
