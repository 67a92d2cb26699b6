package dk.digit.portfolio.model;

import static dk.digit.portfolio.db.Tables.MODEL_CHECK;
import static dk.digit.portfolio.db.Tables.MODEL_DOCUMENT;
import static dk.digit.portfolio.db.Tables.MODEL_PHASE;
import static dk.digit.portfolio.db.Tables.MODEL_ROLE;
import static dk.digit.portfolio.db.Tables.MODEL_TOLERANCE;
import static dk.digit.portfolio.db.Tables.MODEL_VERSION;
import static dk.digit.portfolio.db.Tables.PROJECT_MODEL;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.DocumentKind;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored project models, read whole: six queries however many there are.
@Component
class ProjectModels {

    private final DSLContext sql;

    ProjectModels(DSLContext sql) {
        this.sql = sql;
    }

    /// Every version of every model: models in their order, each one's newest version first.
    List<ModelVersion> all() {
        return read(noCondition(), table -> noCondition());
    }

    Optional<ModelVersion> find(String model, int version) {
        return read(
                        MODEL_VERSION.MODEL.eq(model).and(MODEL_VERSION.VERSION.eq((short) version)),
                        of -> of.model.eq(model).and(of.version.eq((short) version)))
                .stream()
                .findFirst();
    }

    /// The versions of one model, newest first.
    List<ModelVersion> of(String model) {
        return read(MODEL_VERSION.MODEL.eq(model), of -> of.model.eq(model));
    }

    /// The newest published version of each model on a day, for activities of a kind.
    List<ModelVersion> usable(boolean network, LocalDate day) {
        return all().stream()
                .filter(one -> one.network() == network)
                .filter(one -> one.validFrom() != null && !one.validFrom().isAfter(day))
                .collect(groupingBy(ModelVersion::model, java.util.LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private record Key(String model, int version) {}

    private record OfPhase(Key version, String phase) {}

    /// A table of a model's parts, by the version that they belong to.
    private record Part(
            Table<?> table, TableField<?, String> model, TableField<?, Short> version, TableField<?, String> phase) {}

    private static final Part PHASES = new Part(MODEL_PHASE, MODEL_PHASE.MODEL, MODEL_PHASE.VERSION, MODEL_PHASE.PHASE);
    private static final Part CHECKS = new Part(MODEL_CHECK, MODEL_CHECK.MODEL, MODEL_CHECK.VERSION, MODEL_CHECK.PHASE);
    private static final Part DOCUMENTS =
            new Part(MODEL_DOCUMENT, MODEL_DOCUMENT.MODEL, MODEL_DOCUMENT.VERSION, MODEL_DOCUMENT.PHASE);
    private static final Part ROLES = new Part(MODEL_ROLE, MODEL_ROLE.MODEL, MODEL_ROLE.VERSION, MODEL_ROLE.PHASE);

    private List<ModelVersion> read(Condition which, Function<Part, Condition> parts) {
        var questions = questions(parts.apply(CHECKS));
        var documents = documents(parts.apply(DOCUMENTS));
        var roles = roles(parts.apply(ROLES));
        var phases = phases(parts.apply(PHASES), questions, documents, roles);
        var tolerances = tolerances();
        return sql.select(
                        MODEL_VERSION.MODEL,
                        MODEL_VERSION.VERSION,
                        MODEL_VERSION.VALID_FROM,
                        MODEL_VERSION.NOTE_DA,
                        MODEL_VERSION.NOTE_EN,
                        MODEL_VERSION.EDITS,
                        PROJECT_MODEL.NAME_DA,
                        PROJECT_MODEL.NAME_EN,
                        PROJECT_MODEL.ABOUT_DA,
                        PROJECT_MODEL.ABOUT_EN,
                        PROJECT_MODEL.NETWORK)
                .from(MODEL_VERSION)
                .join(PROJECT_MODEL)
                .on(PROJECT_MODEL.ID.eq(MODEL_VERSION.MODEL))
                .where(which)
                .orderBy(PROJECT_MODEL.PLACE, MODEL_VERSION.MODEL, MODEL_VERSION.VERSION.desc())
                .fetch(row -> {
                    var key = new Key(row.get(MODEL_VERSION.MODEL), row.get(MODEL_VERSION.VERSION));
                    return version(row, phases.getOrDefault(key, List.of()), tolerances.getOrDefault(key, List.of()));
                });
    }

    private static ModelVersion version(Record row, List<ModelPhase> phases, List<Tolerance> tolerances) {
        return new ModelVersion(
                row.get(MODEL_VERSION.MODEL),
                Bilingual.of(row.get(PROJECT_MODEL.NAME_DA), row.get(PROJECT_MODEL.NAME_EN)),
                Bilingual.of(row.get(PROJECT_MODEL.ABOUT_DA), row.get(PROJECT_MODEL.ABOUT_EN)),
                row.get(PROJECT_MODEL.NETWORK),
                row.get(MODEL_VERSION.VERSION),
                row.get(MODEL_VERSION.VALID_FROM),
                Bilingual.of(row.get(MODEL_VERSION.NOTE_DA), row.get(MODEL_VERSION.NOTE_EN)),
                phases,
                tolerances,
                row.get(MODEL_VERSION.EDITS));
    }

    private Map<Key, List<ModelPhase>> phases(
            Condition which,
            Map<OfPhase, List<GateQuestion>> questions,
            Map<OfPhase, Map<DocumentKind, Set<ProjectSize>>> documents,
            Map<OfPhase, Set<ProjectRole>> roles) {
        record Placed(Key version, ModelPhase phase) {}
        return sql
                .select(
                        MODEL_PHASE.MODEL,
                        MODEL_PHASE.VERSION,
                        MODEL_PHASE.PHASE,
                        MODEL_PHASE.PLACE,
                        MODEL_PHASE.DECIDED_BY,
                        MODEL_PHASE.IN_WAVES,
                        MODEL_PHASE.ASSUMED)
                .from(MODEL_PHASE)
                .where(which)
                .orderBy(MODEL_PHASE.MODEL, MODEL_PHASE.VERSION, MODEL_PHASE.PLACE)
                .fetch(row -> {
                    var key = key(PHASES, row);
                    return new Placed(
                            key.version(),
                            new ModelPhase(
                                    Phase.valueOf(row.get(MODEL_PHASE.PHASE)),
                                    row.get(MODEL_PHASE.PLACE),
                                    decider(row.get(MODEL_PHASE.DECIDED_BY)),
                                    row.get(MODEL_PHASE.IN_WAVES),
                                    row.get(MODEL_PHASE.ASSUMED),
                                    questions.getOrDefault(key, List.of()),
                                    documents.getOrDefault(key, Map.of()),
                                    roles.getOrDefault(key, Set.of())));
                })
                .stream()
                .collect(groupingBy(Placed::version, mapping(Placed::phase, toList())));
    }

    private static @Nullable Decider decider(@Nullable String name) {
        return name == null ? null : Decider.valueOf(name);
    }

    private static OfPhase key(Part part, Record row) {
        return new OfPhase(new Key(row.get(part.model), row.get(part.version)), row.get(part.phase));
    }

    private Map<OfPhase, List<GateQuestion>> questions(Condition which) {
        return sql.select(
                        MODEL_CHECK.MODEL,
                        MODEL_CHECK.VERSION,
                        MODEL_CHECK.PHASE,
                        MODEL_CHECK.PLACE,
                        MODEL_CHECK.QUESTION_DA,
                        MODEL_CHECK.QUESTION_EN,
                        MODEL_CHECK.SOURCE)
                .from(MODEL_CHECK)
                .where(which)
                .orderBy(MODEL_CHECK.MODEL, MODEL_CHECK.VERSION, MODEL_CHECK.PHASE, MODEL_CHECK.PLACE)
                .fetchGroups(
                        row -> key(CHECKS, row),
                        row -> new GateQuestion(
                                row.get(MODEL_CHECK.PLACE),
                                Bilingual.of(row.get(MODEL_CHECK.QUESTION_DA), row.get(MODEL_CHECK.QUESTION_EN)),
                                row.get(MODEL_CHECK.SOURCE)));
    }

    private Map<OfPhase, Map<DocumentKind, Set<ProjectSize>>> documents(Condition which) {
        return sql
                .select(
                        MODEL_DOCUMENT.MODEL,
                        MODEL_DOCUMENT.VERSION,
                        MODEL_DOCUMENT.PHASE,
                        MODEL_DOCUMENT.DOCUMENT,
                        MODEL_DOCUMENT.SIZE)
                .from(MODEL_DOCUMENT)
                .where(which)
                .stream()
                .collect(groupingBy(
                        row -> key(DOCUMENTS, row),
                        groupingBy(
                                row -> DocumentKind.valueOf(row.get(MODEL_DOCUMENT.DOCUMENT)),
                                mapping(row -> ProjectSize.valueOf(row.get(MODEL_DOCUMENT.SIZE)), toSet()))));
    }

    private Map<OfPhase, Set<ProjectRole>> roles(Condition which) {
        return sql
                .select(MODEL_ROLE.MODEL, MODEL_ROLE.VERSION, MODEL_ROLE.PHASE, MODEL_ROLE.ROLE)
                .from(MODEL_ROLE)
                .where(which)
                .stream()
                .collect(groupingBy(
                        row -> key(ROLES, row),
                        mapping(row -> ProjectRole.valueOf(row.get(MODEL_ROLE.ROLE)), toSet())));
    }

    private Map<Key, List<Tolerance>> tolerances() {
        return sql.select(
                        MODEL_TOLERANCE.MODEL,
                        MODEL_TOLERANCE.VERSION,
                        MODEL_TOLERANCE.FIELD,
                        MODEL_TOLERANCE.YELLOW,
                        MODEL_TOLERANCE.RED)
                .from(MODEL_TOLERANCE)
                .orderBy(MODEL_TOLERANCE.MODEL, MODEL_TOLERANCE.VERSION, MODEL_TOLERANCE.FIELD)
                .fetchGroups(
                        row -> new Key(row.get(MODEL_TOLERANCE.MODEL), row.get(MODEL_TOLERANCE.VERSION)),
                        row -> new Tolerance(
                                ToleranceField.valueOf(row.get(MODEL_TOLERANCE.FIELD)),
                                row.get(MODEL_TOLERANCE.YELLOW),
                                row.get(MODEL_TOLERANCE.RED)));
    }
}
