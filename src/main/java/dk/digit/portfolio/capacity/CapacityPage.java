package dk.digit.portfolio.capacity;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.people.People;
import dk.digit.platform.chart.Matrix;
import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.ProjectRole;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Work against hours, quarter by quarter: of municipalities, of the roles of one of them, of activities, or of
/// the people themselves; every figure leads to the engagements behind it.
///
/// @param offersPath where the reader says what hours there are
/// @param drawn the picture: those with most over-load, or most to do; null when there is nothing
public record CapacityPage(
        Look look,
        List<Quarter> quarters,
        List<Row> rows,
        Row total,
        @Nullable Matrix drawn,
        Choices choices,
        String offersPath,
        LocalDate asOf)
        implements Page {

    private static final int DRAWN = 14;

    /// What the reader looks at.
    record Look(
            LoadBy by,
            @Nullable String holder,
            @Nullable ProjectRole role,
            @Nullable ActivityId activity,
            Quarter from,
            int quarters) {

        LoadFilter filter() {
            return new LoadFilter(holder, role, activity);
        }

        Params params() {
            var params = Params.NONE.with("by", by.name());
            params = holder == null ? params : params.with("municipality", holder);
            params = role == null ? params : params.with("role", role.name());
            params = activity == null ? params : params.with("activity", activity.value());
            return params.with("from", from.iso()).with("quarters", String.valueOf(quarters));
        }
    }

    /// What may be chosen.
    record Choices(List<Choice> holders, List<Choice> activities, List<Choice> quarters) {}

    /// @param href where the row is taken apart, or null for the finest
    /// @param cells one for each quarter
    public record Row(String key, String name, @Nullable String href, List<Cell> cells) {

        public boolean isOver() {
            return cells.stream().anyMatch(cell -> cell.figure().over() > 0);
        }

        long over() {
            return cells.stream().mapToLong(cell -> cell.figure().over()).sum();
        }

        long allocated() {
            return cells.stream().mapToLong(cell -> cell.figure().allocated()).sum();
        }
    }

    /// @param href the engagements behind it
    public record Cell(LoadFigure figure, String href) {

        public LoadLevel level() {
            return figure.level();
        }

        /// Whether the level is worth a word beside the figures.
        public boolean isWarned() {
            return level() != LoadLevel.NOTHING && level() != LoadLevel.ROOM;
        }

        /// A sign that tells the level where colours cannot.
        public String mark() {
            return switch (level()) {
                case OVER -> "!";
                case OVER_IF_ALLOCATED -> "\u25b3";
                case TIGHT -> "\u25d0";
                case ROOM -> "\u2713";
                case NOT_STATED, NOTHING -> "\u25cb";
            };
        }

        public String badge() {
            return switch (figure.level()) {
                case OVER -> "error";
                case OVER_IF_ALLOCATED, TIGHT -> "warning";
                case ROOM -> "success";
                case NOT_STATED, NOTHING -> "plain";
            };
        }
    }

    @Override
    public String titleKey() {
        return "portfolio.capacity.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String rowsWord() {
        return Texts.key(look.by());
    }

    public boolean is(String parameter, String value) {
        return value.equals(look.params().get(parameter));
    }

    public List<Choice> holders() {
        return choices.holders();
    }

    public List<Choice> activities() {
        return choices.activities();
    }

    public List<Choice> starts() {
        return choices.quarters();
    }

    public List<Choice> roles() {
        return Choice.of(ProjectRole.class);
    }

    public List<Choice> kinds() {
        return Choice.of(LoadBy.class);
    }

    public List<String> spans() {
        return List.of("4", "8", "12");
    }

    public long overRows() {
        return rows.stream().filter(Row::isOver).count();
    }

    /// The engagements behind all of it.
    public String listPath() {
        return LoadList.href(look, null, quarters);
    }

    @Component
    static class Query {

        private static final int QUARTERS = 4;
        private static final int MOST = 12;

        private final Loads loads;
        private final HolderNames names;
        private final Portfolio portfolio;
        private final People people;
        private final Association association;

        Query(Loads loads, HolderNames names, Portfolio portfolio, People people, Association association) {
            this.association = association;
            this.loads = loads;
            this.names = names;
            this.portfolio = portfolio;
            this.people = people;
        }

        @Transactional(readOnly = true)
        public CapacityPage on(View view) {
            var known = names.read();
            var activities = portfolio.activities();
            var look = look(view);
            var quarters = look.from().andNext(look.quarters());
            var figures = loads.by(look.by(), look.filter(), quarters, view.asOf());
            var words = words(look.by(), figures, known, activities, view.lang());
            var danish = Collator.getInstance(Locale.of("da"));
            var rows = figures.entrySet().stream()
                    .map(entry -> row(entry.getKey(), words, entry.getValue(), look, quarters))
                    .sorted(Comparator.comparing(Row::name, danish))
                    .toList();
            return new CapacityPage(
                    look,
                    quarters,
                    rows,
                    total(rows, look, quarters, view.lang()),
                    draw(rows, quarters, look, view.lang()),
                    choices(view, activities, look),
                    offers(view, look),
                    view.asOf());
        }

        /// Of the municipality that is looked at, the reader's own, or the secretariat.
        private String offers(View view, Look look) {
            var holder = look.holder();
            var own = view.actor().municipality();
            var code = own == null ? holder : own;
            var slug = code == null || !code.matches("\\d{4}")
                    ? java.util.Optional.<String>empty()
                    : association.municipality(new MunicipalityCode(code)).map(Municipality::slug);
            return "/portfolio/capacity/offers/" + slug.orElse("secretariat");
        }

        private Choices choices(View view, List<Activity> activities, Look look) {
            var danish = Collator.getInstance(Locale.of("da"));
            var now = Quarter.of(view.asOf());
            return new Choices(
                    Stream.concat(names.members(view.asOf()).stream(), names.bodies(view.asOf(), view.lang()).stream())
                            .toList(),
                    activities.stream()
                            .map(one ->
                                    Choice.named(one.id().value(), one.name().in(view.lang())))
                            .sorted(Comparator.comparing(Choice::words, danish))
                            .toList(),
                    Stream.concat(now.plus(-4).andNext(13).stream(), Stream.of(look.from()))
                            .distinct()
                            .sorted()
                            .map(quarter -> Choice.named(quarter.iso(), quarter.text(view.lang())))
                            .toList());
        }

        static Look look(View view) {
            var from = view.param("from");
            var activity = view.param("activity");
            var count = view.param("quarters");
            int quarters = count == null || !count.matches("\\d{1,2}") ? QUARTERS : Integer.parseInt(count);
            return new Look(
                    Objects.requireNonNullElse(constant(LoadBy.class, view.param("by")), LoadBy.MUNICIPALITY),
                    view.param("municipality"),
                    constant(ProjectRole.class, view.param("role")),
                    activity == null ? null : ActivityId.parse(activity).orElse(null),
                    (from == null ? java.util.Optional.<Quarter>empty() : Quarter.parse(from))
                            .orElse(Quarter.of(view.asOf())),
                    Math.clamp(quarters, 1, MOST));
        }

        private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static Row row(
                String key,
                Map<String, String> words,
                Map<Quarter, LoadFigure> figures,
                Look look,
                List<Quarter> quarters) {
            var none = new LoadFigure(0, 0, null, 0, 0);
            return new Row(
                    key,
                    words.getOrDefault(key, key),
                    drill(key, look),
                    quarters.stream()
                            .map(quarter -> new Cell(
                                    figures.getOrDefault(quarter, none), LoadList.href(look, key, List.of(quarter))))
                            .toList());
        }

        /// A municipality is taken apart by role, a role by person; an activity by role.
        private static @Nullable String drill(String key, Look look) {
            var params = look.params();
            return switch (look.by()) {
                case MUNICIPALITY ->
                    params.with("by", LoadBy.ROLE.name())
                            .with("municipality", key)
                            .on("/portfolio/capacity");
                case ROLE ->
                    params.with("by", LoadBy.PERSON.name()).with("role", key).on("/portfolio/capacity");
                case ACTIVITY ->
                    params.with("by", LoadBy.ROLE.name()).with("activity", key).on("/portfolio/capacity");
                case PERSON -> null;
            };
        }

        private Map<String, String> words(
                LoadBy by,
                Map<String, Map<Quarter, LoadFigure>> figures,
                HolderNames.Known known,
                List<Activity> activities,
                Lang lang) {
            return switch (by) {
                case MUNICIPALITY ->
                    figures.keySet().stream()
                            .collect(Collectors.toMap(
                                    key -> key, key -> known.name(key).in(lang)));
                case ROLE ->
                    figures.keySet().stream()
                            .collect(Collectors.toMap(key -> key, key -> Texts.of(lang, ProjectRole.valueOf(key))));
                case ACTIVITY ->
                    activities.stream()
                            .collect(Collectors.toMap(
                                    one -> one.id().value(), one -> one.name().in(lang)));
                case PERSON -> persons(figures, known, lang);
            };
        }

        private Map<String, String> persons(
                Map<String, Map<Quarter, LoadFigure>> figures, HolderNames.Known known, Lang lang) {
            var accounts = people.names(figures.keySet().stream()
                    .filter(key -> key.startsWith("@"))
                    .map(key -> key.substring(1, key.indexOf('|')))
                    .toList());
            return figures.keySet().stream().collect(Collectors.toMap(key -> key, key -> {
                var who = key.substring(0, key.indexOf('|'));
                var words = who.startsWith("@")
                        ? accounts.getOrDefault(who.substring(1), who.substring(1))
                        : who.equals("?") ? Texts.of(lang, "portfolio.capacity.notNamed") : who;
                return words + ", "
                        + known.name(key.substring(key.indexOf('|') + 1)).in(lang);
            }));
        }

        private static Row total(List<Row> rows, Look look, List<Quarter> quarters, Lang lang) {
            return new Row(
                    "",
                    Texts.of(lang, "portfolio.capacity.total"),
                    null,
                    Stream.iterate(0, place -> place < quarters.size(), place -> place + 1)
                            .map(place -> new Cell(
                                    rows.stream()
                                            .map(row -> row.cells().get(place).figure())
                                            .reduce(new LoadFigure(0, 0, null, 0, 0), Query::plus),
                                    LoadList.href(look, null, List.of(quarters.get(place)))))
                            .toList());
        }

        /// Hours are left out: those who have not said theirs would be held against those of the others.
        private static LoadFigure plus(LoadFigure one, LoadFigure other) {
            return new LoadFigure(
                    one.allocated() + other.allocated(),
                    one.requested() + other.requested(),
                    null,
                    one.over() + other.over(),
                    one.overIfAllocated() + other.overIfAllocated());
        }

        private static @Nullable Matrix draw(List<Row> rows, List<Quarter> quarters, Look look, Lang lang) {
            if (rows.isEmpty()) {
                return null;
            }
            var danish = Collator.getInstance(Locale.of("da"));
            var most = rows.stream()
                    .sorted(Comparator.comparingLong(Row::over)
                            .thenComparingLong(Row::allocated)
                            .reversed())
                    .limit(DRAWN)
                    .sorted(Comparator.comparing(Row::name, danish))
                    .toList();
            long over = rows.stream().filter(Row::isOver).count();
            return new Matrix(
                    Texts.of(lang, "portfolio.capacity.matrix"),
                    Texts.of(lang, "portfolio.capacity.matrixWords", String.valueOf(rows.size()), String.valueOf(over)),
                    Texts.of(lang, look.by()),
                    quarters.stream().map(quarter -> quarter.text(lang)).toList(),
                    most.stream()
                            .map(row -> new Matrix.Row(
                                    row.name(),
                                    row.cells().stream()
                                            .map(cell -> cell(cell.figure(), lang))
                                            .toList()))
                            .toList());
        }

        private static Matrix.Cell cell(LoadFigure figure, Lang lang) {
            var capacity = figure.capacity();
            var state = new Matrix.State(Texts.of(lang, figure.level()), symbol(figure.level()), tone(figure.level()));
            return new Matrix.Cell(
                    state,
                    capacity == null
                            ? Texts.of(lang, "portfolio.capacity.figure", Hours.text(lang, figure.allocated()))
                            : Texts.of(
                                    lang,
                                    "portfolio.capacity.figureOf",
                                    Hours.text(lang, figure.allocated()),
                                    Hours.text(lang, capacity)));
        }

        private static Symbol symbol(LoadLevel level) {
            return switch (level) {
                case OVER -> Symbol.WARNING;
                case OVER_IF_ALLOCATED -> Symbol.TRIANGLE;
                case TIGHT -> Symbol.HALF;
                case ROOM -> Symbol.CHECK;
                case NOT_STATED -> Symbol.RING;
                case NOTHING -> Symbol.DASH;
            };
        }

        private static Tone tone(LoadLevel level) {
            return switch (level) {
                case OVER -> Tone.RED;
                case OVER_IF_ALLOCATED, TIGHT -> Tone.AMBER;
                case ROOM -> Tone.MINT;
                case NOT_STATED -> Tone.PALE;
                case NOTHING -> Tone.HOLLOW;
            };
        }
    }
}
