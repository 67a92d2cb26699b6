package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.WorkbookFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.Side;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// For any case: out and in again changes nothing; with some numbers changed, exactly those.
class WorkbookPropertyTest {

    private static final String ODD = "abcæøå ÆØÅ123=+-@;,.\"'<>&%[]()\n\t€–“";

    @Property(tries = 60)
    void what_went_out_unchanged_comes_back_unchanged(@ForAll long seed) throws IOException {
        var model = any(new Random(seed));
        var grid = grid(model);

        assertThat(refused(grid)).isEmpty();
        assertThat(told(differences(model, grid).mine())).isEmpty();
        assertThat(differences(model, Grid.unpacked(grid.packed()).orElseThrow())
                        .theirs())
                .isEmpty();
    }

    @Property(tries = 60)
    void exactly_the_numbers_that_were_changed_come_back_changed(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var model = any(random);
        var edited = Edited.of(grid(model));
        int changed = 0;
        var rows = edited.grid().sheets().get(3).rows();
        for (Grid.Row row : rows.subList(1, rows.size())) {
            if (!row.cell(8).isEmpty() && random.nextInt(3) == 0) {
                var best = row.cell(8).number().subtract(BigDecimal.valueOf(1 + random.nextInt(9), 6));
                edited.number("1.a", row.number(), "Optimistisk", best.toPlainString());
                changed++;
            }
        }
        var differences = differences(model, edited.turnRoundRows("1.a").grid());

        assertThat(refused(edited.grid())).isEmpty();
        assertThat(differences.mine()).hasSize(changed).allSatisfy(one -> {
            assertThat(one.key().kind()).isEqualTo(RowKind.VALUE);
            assertThat(one.fields().stream().map(Difference.Field::field)).containsExactly(CaseField.OPTIMISTIC);
        });
    }

    private static CaseModel any(Random random) {
        var assumptions = new ArrayList<Assumption>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            var values = new ArrayList<AssumptionValue>();
            var places = random.nextBoolean() ? List.of(GREVE, ROSKILDE) : List.of(KOEGE);
            values.add(points(random, null));
            places.forEach(place -> values.add(points(random, place)));
            boolean derived = random.nextInt(4) == 0;
            assumptions.add(new Assumption(
                    i,
                    "a" + i,
                    new dk.digit.platform.text.Bilingual(
                            "x" + words(random), words(random).strip()),
                    random.nextBoolean() ? "%" : words(random).strip(),
                    random.nextBoolean() ? Side.COST : Side.BENEFIT,
                    derived ? "=" + words(random) : null,
                    dk.digit.benefits.cases.Spread.TRIANGULAR,
                    derived ? List.of() : values,
                    dk.digit.platform.text.Bilingual.ofNullable("y" + words(random), null),
                    null,
                    null,
                    java.time.Instant.EPOCH,
                    "",
                    1));
        }
        var lines = new ArrayList<CaseLine>();
        for (int i = 0; i < random.nextInt(8); i++) {
            var natures = Nature.values();
            lines.add(line(
                    i,
                    1 + random.nextInt(3),
                    "l" + i,
                    natures[random.nextInt(natures.length)],
                    "f" + words(random),
                    random.nextBoolean() ? "kr." : "u" + words(random),
                    null));
        }
        return model(assumptions, lines);
    }

    private static AssumptionValue points(Random random, dk.digit.association.MunicipalityCode place) {
        var likely = BigDecimal.valueOf(random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L, random.nextInt(7));
        return new AssumptionValue(
                place,
                place == null ? null : 2027,
                random.nextBoolean() ? null : 2030,
                likely.add(BigDecimal.valueOf(random.nextInt(1000), 2)),
                likely,
                likely.subtract(BigDecimal.valueOf(random.nextInt(1000), 3)));
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            words.append(ODD.charAt(random.nextInt(ODD.length())));
        }
        return words.toString();
    }
}
