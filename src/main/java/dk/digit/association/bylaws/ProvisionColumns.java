package dk.digit.association.bylaws;

import static dk.digit.association.db.Tables.PROVISION;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Which columns say what of a provision.
final class ProvisionColumns {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private ProvisionColumns() {}

    // ---- to the row

    static Map<Field<?>, @Nullable Object> values(Place place, Provision provision) {
        var values = new HashMap<Field<?>, @Nullable Object>();
        values.put(PROVISION.KIND, place.kind().name());
        values.put(PROVISION.BODY, text(place.body()));
        values.put(PROVISION.OTHER_BODY, text(place.other()));
        values.put(PROVISION.MATTER, name(place.matter()));
        values.put(PROVISION.OCCASION, name(place.occasion()));
        clause(provision.clause(), values);
        terms(provision, values);
        return values;
    }

    /// What it says, by the names of the columns: `more_than` is called `moreThan`.
    static Map<String, Object> terms(Provision provision) {
        var values = new HashMap<Field<?>, @Nullable Object>();
        terms(provision, values);
        var terms = new TreeMap<String, Object>();
        values.forEach((column, value) -> {
            if (value != null) {
                terms.put(camel(column.getName()), value);
            }
        });
        if (provision instanceof Provision.VotesPerMember votes) {
            var weights = new TreeMap<String, Integer>();
            votes.weights().forEach((code, number) -> weights.put(code.value(), number));
            terms.put("weights", weights);
        }
        return terms;
    }

    private static String camel(String column) {
        return UNDERSCORE.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static void clause(Clause clause, Map<Field<?>, @Nullable Object> values) {
        values.put(PROVISION.START_KNOWN, clause.validFromKnown());
        values.put(PROVISION.PARAGRAPH, clause.paragraph());
        values.put(PROVISION.ASSUMED, clause.assumed());
        values.put(PROVISION.SOURCE_DA, clause.source().da());
        values.put(PROVISION.SOURCE_EN, clause.source().en());
        values.put(PROVISION.DECISION, clause.decision());
        values.put(PROVISION.REASON, clause.reason());
    }

    private static void terms(Provision provision, Map<Field<?>, @Nullable Object> values) {
        switch (provision) {
            case Provision.VotesPerMember votes -> values.put(PROVISION.VOTES, votes.each());
            case Provision.Quorum quorum -> share(quorum.share(), quorum.moreThan(), values);
            case Provision.Majority majority -> {
                share(majority.share(), majority.moreThan(), values);
                values.put(PROVISION.BASE, majority.base().name());
                values.put(PROVISION.RELATIVE, majority.relative());
            }
            case Provision.Proxies proxies -> {
                values.put(PROVISION.PROXIES, proxies.perHolder());
                values.put(PROVISION.IN_WRITING, proxies.inWriting());
            }
            case Provision.Notice notice -> {
                values.put(PROVISION.NOTICE_DAYS, notice.days());
                values.put(PROVISION.AGENDA_DAYS, notice.agendaDays());
                values.put(PROVISION.PROPOSAL_DAYS, notice.proposalDays());
                values.put(PROVISION.WORKING_DAY, notice.workingDay());
            }
            case Provision.Ties ties -> values.put(PROVISION.TIE, ties.tie().name());
            case Provision.Signatories signatories ->
                values.put(
                        PROVISION.SIGNATORIES,
                        signatories.all().stream().map(Enum::name).toArray(String[]::new));
            case Provision.Rotation rotation -> {
                values.put(PROVISION.MONTHS, rotation.months());
                values.put(PROVISION.SEATS, rotation.seats());
            }
            case Provision.Incompatibility _ -> {}
            case Provision.ContributionKey key -> share(key.equalPart(), null, values);
            case Provision.Withdrawal withdrawal -> {
                values.put(PROVISION.MONTHS, withdrawal.months());
                values.put(PROVISION.YEAR_END, withdrawal.yearEnd());
            }
            case Provision.ExitSettlement exit ->
                values.put(PROVISION.SETTLEMENT, exit.settlement().name());
        }
    }

    private static void share(Share share, @Nullable Boolean moreThan, Map<Field<?>, @Nullable Object> values) {
        values.put(PROVISION.NUMERATOR, share.numerator());
        values.put(PROVISION.DENOMINATOR, share.denominator());
        values.put(PROVISION.MORE_THAN, moreThan);
    }

    // ---- from the row

    /// @param weights `0265=3` for each member with a number of its own
    static Article read(Record row, String[] weights) {
        var place = place(row);
        return new Article(
                place,
                provision(place.kind(), clause(row), row, weights),
                row.get(PROVISION.PERIOD),
                row.get(PROVISION.SET_ASIDE_AT) != null,
                row.get(PROVISION.VERSION));
    }

    private static Place place(Record row) {
        var matter = row.get(PROVISION.MATTER);
        var occasion = row.get(PROVISION.OCCASION);
        return new Place(
                ProvisionKind.valueOf(row.get(PROVISION.KIND)),
                body(row.get(PROVISION.BODY)),
                body(row.get(PROVISION.OTHER_BODY)),
                matter == null ? null : Matter.valueOf(matter),
                occasion == null ? null : Occasion.valueOf(occasion));
    }

    private static Clause clause(Record row) {
        Period period = row.get(PROVISION.PERIOD);
        return new Clause(
                new ProvisionId(row.get(PROVISION.ID)),
                row.get(PROVISION.PARAGRAPH),
                Objects.requireNonNull(period.start()),
                row.get(PROVISION.START_KNOWN),
                row.get(PROVISION.ASSUMED),
                new Bilingual(row.get(PROVISION.SOURCE_DA), row.get(PROVISION.SOURCE_EN)),
                row.get(PROVISION.DECISION),
                row.get(PROVISION.REASON));
    }

    private static Provision provision(ProvisionKind kind, Clause clause, Record row, String[] weights) {
        return switch (kind) {
            case VOTES -> new Provision.VotesPerMember(clause, row.get(PROVISION.VOTES), weights(weights));
            case QUORUM -> new Provision.Quorum(clause, share(row), row.get(PROVISION.MORE_THAN));
            case MAJORITY ->
                new Provision.Majority(
                        clause,
                        share(row),
                        row.get(PROVISION.MORE_THAN),
                        Provision.Majority.Base.valueOf(row.get(PROVISION.BASE)),
                        row.get(PROVISION.RELATIVE));
            case PROXIES -> new Provision.Proxies(clause, row.get(PROVISION.PROXIES), row.get(PROVISION.IN_WRITING));
            case NOTICE ->
                new Provision.Notice(
                        clause,
                        row.get(PROVISION.NOTICE_DAYS),
                        row.get(PROVISION.AGENDA_DAYS),
                        row.get(PROVISION.PROPOSAL_DAYS),
                        row.get(PROVISION.WORKING_DAY));
            case TIES -> new Provision.Ties(clause, Provision.Ties.Tie.valueOf(row.get(PROVISION.TIE)));
            case SIGNATORIES ->
                new Provision.Signatories(
                        clause,
                        Arrays.stream(row.get(PROVISION.SIGNATORIES))
                                .map(Provision.Signatories.Signatory::valueOf)
                                .collect(Collectors.toSet()));
            case ROTATION -> new Provision.Rotation(clause, row.get(PROVISION.MONTHS), row.get(PROVISION.SEATS));
            case INCOMPATIBILITY -> new Provision.Incompatibility(clause);
            case CONTRIBUTION_KEY -> new Provision.ContributionKey(clause, share(row));
            case WITHDRAWAL -> new Provision.Withdrawal(clause, row.get(PROVISION.MONTHS), row.get(PROVISION.YEAR_END));
            case EXIT_SETTLEMENT ->
                new Provision.ExitSettlement(
                        clause, Provision.ExitSettlement.Settlement.valueOf(row.get(PROVISION.SETTLEMENT)));
        };
    }

    private static Share share(Record row) {
        return new Share(row.get(PROVISION.NUMERATOR), row.get(PROVISION.DENOMINATOR));
    }

    private static Map<MunicipalityCode, Integer> weights(String[] pairs) {
        return Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> new MunicipalityCode(pair[0]), pair -> Integer.valueOf(pair[1])));
    }

    private static @Nullable BodyId body(@Nullable String id) {
        return id == null ? null : new BodyId(id);
    }

    static @Nullable String text(@Nullable BodyId id) {
        return id == null ? null : id.value();
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
