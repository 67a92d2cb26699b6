package dk.digit.demo;

import static java.util.stream.Collectors.groupingBy;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionDraft;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.CaseChange;
import dk.digit.benefits.cases.CaseDraft;
import dk.digit.benefits.cases.CaseVersions;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.LineDraft;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A business case to look at: dental care for the eleven municipalities, from 2027. The material of 2023 has none, so
/// every figure is invented; the case is marked as an example, says so on each of its pages, and enters no report.
@Component
class BusinessCaseDemo implements Chapter {

    static final ActivityId DENTAL = new ActivityId("dental");

    private static final Bilingual SOURCE = new Bilingual("Eksempel", "Example");

    private final BusinessCases cases;
    private final CaseVersions versions;
    private final Clock clock;

    BusinessCaseDemo(BusinessCases cases, CaseVersions versions, Clock clock) {
        this.cases = cases;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void tell(Facts facts) {
        var municipalities = facts.rows("members").stream()
                .map(row -> new MunicipalityCode(row.get("code")))
                .toList();
        long id = cases.create(
                DENTAL,
                new CaseDraft(
                        2027,
                        2027,
                        8,
                        new Bilingual(
                                "Elleve kommuner kan skaffe et system til tandplejen hver for sig eller sammen."
                                        + " Eksemplet viser, hvordan en business case regnes.",
                                "Eleven municipalities can acquire a system for dental care each on its own or"
                                        + " together. The example shows how a business case is computed."),
                        10,
                        15),
                municipalities,
                true);
        var changes = new ArrayList<CaseChange>();
        var values = facts.rows("example-case-values").stream().collect(groupingBy(row -> row.get("code")));
        facts.rows("example-case-assumptions")
                .forEach(row -> changes.add(new CaseChange.AddAssumption(assumption(row, values))));
        changes.add(new CaseChange.Correlations(
                List.of(new CorrelationOf("minutter_sparet", "færre_udeblivelser", new BigDecimal("0.5")))));
        facts.rows("example-case-lines").forEach(row -> changes.add(new CaseChange.AddLine(line(row))));
        cases.make(id, changes);
        versions.freeze(DENTAL, Zone.today(clock), "Første udkast (eksempel)");
    }

    private static AssumptionDraft assumption(CSVRecord row, Map<String, List<CSVRecord>> values) {
        var code = row.get("code");
        var own = new ArrayList<AssumptionValue>();
        var dated = values.getOrDefault(code, List.of()).stream()
                .anyMatch(one -> one.get("municipality").isEmpty());
        if (row.get("formula").isEmpty() && !dated) {
            own.add(value(row, null, null, null));
        }
        values.getOrDefault(code, List.of())
                .forEach(one ->
                        own.add(value(one, text(one, "municipality"), whole(one.get("from")), whole(one.get("to")))));
        var home = text(row, "municipality");
        return new AssumptionDraft(
                code,
                new Bilingual(row.get("name_da"), row.get("name_en")),
                row.get("unit"),
                Side.valueOf(row.get("side")),
                text(row, "formula"),
                Spread.valueOf(row.get("spread")),
                own,
                SOURCE,
                new Assumption.Owner(
                        WorkFunction.valueOf(row.get("owner")), home == null ? null : new MunicipalityCode(home), null),
                Bilingual.ofNullable(text(row, "remark_da"), text(row, "remark_en")));
    }

    private static AssumptionValue value(
            CSVRecord row, @Nullable String municipality, @Nullable Integer from, @Nullable Integer to) {
        return new AssumptionValue(
                municipality == null ? null : new MunicipalityCode(municipality),
                from,
                to,
                new BigDecimal(row.get("pessimistic")),
                new BigDecimal(row.get("likely")),
                new BigDecimal(row.get("optimistic")));
    }

    private static LineDraft line(CSVRecord row) {
        var offset = whole(row.get("offset"));
        return new LineDraft(
                row.get("option"),
                row.get("code"),
                new Bilingual(row.get("name_da"), row.get("name_en")),
                Nature.valueOf(row.get("nature")),
                row.get("recurring").equals("yes"),
                row.get("formula"),
                row.get("unit"),
                Sharing.valueOf(row.get("sharing")),
                text(row, "shared_by"),
                LineStart.CASE,
                offset == null ? 0 : offset,
                whole(row.get("lasts")),
                text(row, "obtains"),
                null,
                null);
    }

    private static @Nullable String text(CSVRecord row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer whole(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
