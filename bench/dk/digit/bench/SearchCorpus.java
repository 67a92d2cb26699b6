package dk.digit.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/// Records to search in, drawn from a given seed. Their words are Danish and stand as often as words do:
/// the small ones everywhere, the next as often as their rank says (Zipf), most hardly ever. One record in
/// ten is for some only.
final class SearchCorpus {

    private static final int CONTENT_WORDS = 60_000;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private static final List<String> SMALL = List.of(
            ("og i at er en til af på det for med den de der et som har om ikke var fra kan vil han jeg vi ved skal"
                            + " så men eller efter over ud op også når blev hvor være under mod kun alle sin")
                    .split(" "));

    private static final String[] FRONT =
            ("løn skat børne ældre sundheds miljø vej bolig skole kultur fritids borger data sags dokument økonomi"
                            + " regnskabs budget personale udbuds kontrakt leverandør system drifts sikkerheds netværks program"
                            + " projekt portefølje strategi digitaliserings it service analyse gevinst proces arbejds leder"
                            + " bestyrelses kommune regions stats revisions kontrol tilsyns planlægnings teknik vand affalds"
                            + " energi klima trafik tandpleje jord ejendoms plan bygge social familie integrations"
                            + " beskæftigelses jobcenter ydelses pensions velfærds omsorgs pleje hjemme læge psykiatri"
                            + " handicap specialundervisnings biblioteks arkiv journal post kommunikations presse web app"
                            + " mobil cloud server licens brugs adgangs rettigheds identitets certifikat snitflade melding")
                    .split(" ");

    private static final String[] BACK =
            ("system plan møde aftale kontrakt udbud leverance faktura konto rapport analyse projekt løsning platform"
                            + " drift support ydelse indkøb køb tilbud honorar bistand time licens abonnement kursus uddannelse"
                            + " konference rejse husleje møbel udstyr telefon forsikring revision rådgivning konsulent"
                            + " vejledning håndbog politik strategi proces opgave indsats model skema register arkiv portal"
                            + " tjeneste beslutning indstilling referat dagsorden bilag notat vurdering evaluering måling"
                            + " rettelse korrektion overførsel afregning opkrævning bidrag tilskud andel fordeling pulje ramme"
                            + " budget regnskab status opfølgning kontrol godkendelse underskrift frist varsel opsigelse"
                            + " fornyelse forlængelse option ændring anmodning henvendelse klage afgørelse tilladelse")
                    .split(" ");

    private static final String[] ENDINGS = {"", "et", "er", "erne", "s", "en", "ens"};
    private static final String[] ENDINGS_AFTER_E = {"", "t", "r", "rne", "s", "n", "ns"};

    private static final String[] KINDS = {
        "finance.voucher", "finance.voucher", "finance.voucher", "finance.voucher", "finance.voucher",
        "finance.voucher", "meetings.decision", "portfolio.milestone", "portfolio.text", "meetings.event"
    };

    private final Random random;
    private final List<String> words;
    private final int records;
    private int written;

    SearchCorpus(long seed, int records) {
        this.random = new Random(seed);
        this.records = records;
        this.words = words(random);
    }

    /// By rank: small words, single words, compounds in all their forms.
    private static List<String> words(Random random) {
        var content = new LinkedHashSet<String>();
        var single = new ArrayList<>(List.of(BACK));
        Collections.shuffle(single, random);
        content.addAll(single);
        var compounds = new ArrayList<String>();
        for (String front : FRONT) {
            for (String back : BACK) {
                for (String ending : endings(back)) {
                    compounds.add(front + back + ending);
                }
            }
        }
        for (String back : BACK) {
            for (String ending : endings(back)) {
                compounds.add(back + ending);
            }
        }
        Collections.shuffle(compounds, random);
        content.addAll(compounds);
        var all = new ArrayList<>(SMALL);
        content.stream().limit(CONTENT_WORDS).forEach(all::add);
        return all;
    }

    private static String[] endings(String word) {
        return word.endsWith("e") ? ENDINGS_AFTER_E : ENDINGS;
    }

    /// The content word of a rank, the most frequent is 0.
    String word(int rank) {
        return words.get(SMALL.size() + rank);
    }

    int contentWords() {
        return words.size() - SMALL.size();
    }

    /// Rows for `copy platform.found (kind, key, path, title_da, title_en, text_da, text_en, municipalities,
    /// on_day, audience)`, in the order in which records come in: by day, more or less.
    void write(BufferedWriter out, int rows) throws IOException {
        long days = ChronoUnit.DAYS.between(FIRST, LAST);
        for (int i = 0; i < rows; i++) {
            int number = written++;
            long at = days * number / records + random.nextInt(40) - 20;
            var day = FIRST.plusDays(Math.clamp(at, 0, days));
            out.write(KINDS[random.nextInt(KINDS.length)] + "\tbench-" + number + "\t/finance/vouchers\t"
                    + text(2 + random.nextInt(5), SMALL.size()) + "\t\t" + text(12 + random.nextInt(35), 0) + "\t\t"
                    + (random.nextInt(10) < 6 ? "{" + municipality() + "}" : "{}") + "\t" + day + "\t" + audience()
                    + "\n");
        }
    }

    private String text(int count, int from) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(text.isEmpty() ? "" : " ").append(draw(from));
        }
        return text.toString();
    }

    /// Ranks are spread so that their logarithms are even: the frequency of a rank falls with the rank.
    private String draw(int from) {
        double low = Math.log(from + 1.0);
        double high = Math.log(words.size() + 1.0);
        return words.get((int) Math.exp(low + random.nextDouble() * (high - low)) - 1);
    }

    static String municipality(int number) {
        return "%04d".formatted(101 + number * 7);
    }

    private String municipality() {
        return municipality(random.nextInt(98));
    }

    private String audience() {
        return switch (random.nextInt(20)) {
            case 0 -> "{person:p" + random.nextInt(400) + "}";
            case 1 -> random.nextBoolean() ? "{municipality:" + municipality() + "}" : "{body:board,role:AUDITOR}";
            default -> "\\N";
        };
    }
}
