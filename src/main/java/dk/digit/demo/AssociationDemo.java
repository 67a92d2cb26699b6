package dk.digit.demo;

import dk.digit.association.Association;
import dk.digit.association.BodyDraft;
import dk.digit.association.BodyId;
import dk.digit.association.BodyPattern;
import dk.digit.association.EndReason;
import dk.digit.association.HoldingDraft;
import dk.digit.association.Mandate;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.SeatDraft;
import dk.digit.association.SeatId;
import dk.digit.association.StartReason;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Members, bodies and seats. Where the facts only say who sat at the end of 2023, the seat and its
/// holder begin with that year and say that the beginning is unknown; a last day in doubt says so too.
@Component
final class AssociationDemo implements Chapter {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final String ITSELF = "DIGIT";
    private static final Pattern FUNCTION = Pattern.compile("(acting )?([^(]+?)(?: \\(([^)]+)\\))?");

    private final Association association;

    AssociationDemo(Association association) {
        this.association = association;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void tell(Facts facts) {
        association.found("DIGIT – Digitaliseringsforening Sjælland", ITSELF, true);
        var remarks = remarks(facts);
        var codes = admitMembers(facts, remarks);
        createBodies();
        fillSeats(facts, remarks, codes);
    }

    private Map<String, MunicipalityCode> admitMembers(Facts facts, Map<String, Told> remarks) {
        var codes = new HashMap<String, MunicipalityCode>();
        for (CSVRecord row : facts.rows("members")) {
            var code = new MunicipalityCode(row.get("code"));
            codes.put(row.get("name"), code);
            association.admit(
                    code,
                    LocalDate.parse(row.get("member_from")),
                    told(row, remarks).words());
        }
        return codes;
    }

    private void createBodies() {
        int place = 1;
        for (BodyPattern body : BodyPattern.DIGIT) {
            boolean sinceTheBeginning = body.id().value().equals("general-assembly");
            association.createBody(new BodyDraft(
                    body.id(),
                    body.name(),
                    body.kind(),
                    body.everyMember(),
                    body.membersOnly(),
                    body.filledBy(),
                    body.incompatibleWith(),
                    body.rotation(),
                    place++,
                    body.parent(),
                    body.meaning(),
                    Period.from(sinceTheBeginning ? LocalDate.of(2016, 3, 17) : FIRST_DAY),
                    sinceTheBeginning));
        }
    }

    private void fillSeats(Facts facts, Map<String, Told> remarks, Map<String, MunicipalityCode> codes) {
        for (List<Sitting> sittings : seats(facts, remarks, codes)) {
            var first = sittings.getFirst();
            var seat = association.createSeat(new SeatDraft(
                    first.body(),
                    first.function(),
                    first.subject(),
                    Period.from(first.from() == null ? FIRST_DAY : first.from()),
                    false,
                    Bilingual.EMPTY));
            sittings.forEach(sitting -> association.fillSeat(sitting.in(seat)));
        }
    }

    /// The rows put together by seat. A function is one seat that changes hands, but members of a body
    /// have a seat each; the one whom Guldborgsund followed is told of in the remark on Slagelse.
    private static List<List<Sitting>> seats(
            Facts facts, Map<String, Told> remarks, Map<String, MunicipalityCode> codes) {
        var seats = new LinkedHashMap<String, List<Sitting>>();
        int row = 0;
        for (CSVRecord fact : facts.rows("seats")) {
            var sitting = sitting(fact, remarks, codes);
            var seat = sitting.body() + "/" + sitting.function() + "/" + sitting.subject()
                    + (sitting.function().equals("member") ? "/" + row++ : "");
            var sittings = seats.computeIfAbsent(seat, key -> new ArrayList<>());
            if (sitting.function().equals("member") && sitting.from() != null) {
                sittings.add(before(sitting, codes));
            }
            sittings.add(sitting);
        }
        return List.copyOf(seats.values());
    }

    private static Sitting before(Sitting follower, Map<String, MunicipalityCode> codes) {
        return new Sitting(
                follower.body(),
                follower.function(),
                follower.subject(),
                false,
                codes.get("Slagelse"),
                "slagelse",
                null,
                LocalDate.of(2023, 8, 31),
                true,
                new Told(
                        new Bilingual("Blev formand 1. september 2023.", "Became chair on 1 September 2023."),
                        Mandate.UNKNOWN.ended(EndReason.OTHER_SEAT, false)));
    }

    private static Sitting sitting(CSVRecord fact, Map<String, Told> remarks, Map<String, MunicipalityCode> codes) {
        Matcher function = FUNCTION.matcher(fact.get("function"));
        if (!function.matches()) {
            throw new IllegalArgumentException(fact.get("function"));
        }
        var subject = function.group(3);
        var last = fact.get("to").isEmpty() ? null : RoughDate.parse(fact.get("to"));
        boolean vacatedAtSomeTime = fact.get("remark").startsWith("vacant");
        return new Sitting(
                new BodyId(fact.get("body")),
                function.group(2).toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                subject == null ? "" : subject,
                function.group(1) != null,
                fact.get("member").equals(ITSELF) ? null : codes.get(fact.get("member")),
                PeopleDemo.slug(fact.get("member")),
                fact.get("from").isEmpty() ? null : LocalDate.parse(fact.get("from")),
                last != null ? last.last() : vacatedAtSomeTime ? LAST_DAY : null,
                last != null ? !last.doubtful() : !vacatedAtSomeTime,
                told(fact, remarks));
    }

    private static Told told(CSVRecord row, Map<String, Told> remarks) {
        return remarks.getOrDefault(row.get("remark"), Told.NOTHING);
    }

    private static Map<String, Told> remarks(Facts facts) {
        var remarks = new HashMap<String, Told>();
        for (CSVRecord row : facts.rows("seat-remarks")) {
            remarks.put(row.get("remark"), Told.read(row));
        }
        return remarks;
    }

    /// What a remark of the facts says: in words, and of the reasons.
    private record Told(Bilingual words, Mandate mandate) {

        static final Told NOTHING = new Told(Bilingual.EMPTY, Mandate.UNKNOWN);

        static Told read(CSVRecord row) {
            var came = row.get("came");
            var left = row.get("left");
            return new Told(
                    new Bilingual(row.get("remark_da"), row.get("remark_en")),
                    new Mandate(
                            came.isEmpty() ? null : StartReason.valueOf(came),
                            Boolean.parseBoolean(row.get("came_early")),
                            null,
                            left.isEmpty() ? null : EndReason.valueOf(left),
                            Boolean.parseBoolean(row.get("left_early"))));
        }
    }

    /// @param from null when the first day is unknown
    /// @param last null when it goes on
    private record Sitting(
            BodyId body,
            String function,
            String subject,
            boolean acting,
            @Nullable MunicipalityCode municipality,
            String member,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            boolean lastKnown,
            Told told) {

        /// The example account of whoever is sent there.
        private @Nullable String account() {
            if (municipality == null) {
                return null;
            }
            return switch (body.value()) {
                case "board" -> municipality.value().equals("0316") ? "board" : null;
                case "executive-committee" -> "chief-" + member;
                default -> null;
            };
        }

        HoldingDraft in(SeatId seat) {
            return new HoldingDraft(
                    seat,
                    municipality,
                    Period.fromTo(from == null ? FIRST_DAY : from, last),
                    from != null,
                    lastKnown,
                    acting,
                    account(),
                    told.mandate(),
                    told.words());
        }
    }
}
