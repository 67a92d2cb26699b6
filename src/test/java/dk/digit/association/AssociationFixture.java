package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/// An association on a database of its own, and what most tests say to it.
public final class AssociationFixture {

    public static final MunicipalityCode HOLBAEK = new MunicipalityCode("0316");
    public static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    public static final MunicipalityCode LEJRE = new MunicipalityCode("0350");
    public static final BodyId BOARD = new BodyId("board");
    public static final BodyId EXECUTIVE_COMMITTEE = new BodyId("executive-committee");
    public static final BodyId ASSEMBLY = new BodyId("general-assembly");
    public static final BodyId SECRETARIAT = new BodyId("secretariat");
    public static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    private final Association association;
    private final List<Object> announced = new ArrayList<>();

    private AssociationFixture(DSLContext sql) {
        var municipalities = new Municipalities(sql);
        var members = new Members(sql);
        var bodies = new Bodies(sql);
        var seats = new Seats(sql);
        var holdings = new Holdings(sql);
        var seatChanges = new SeatChanges(municipalities, members, bodies, seats, holdings, announced::add);
        association = new Association(
                new TheAssociation(sql),
                municipalities,
                members,
                bodies,
                seats,
                holdings,
                new Seatings(members, bodies, holdings),
                new MemberChanges(municipalities, members, bodies, holdings, seatChanges, announced::add),
                new BodyChanges(bodies),
                seatChanges);
    }

    public static AssociationFixture on(DSLContext sql) {
        return new AssociationFixture(sql);
    }

    /// With Holbæk, Lejre and Roskilde as members since 2016, and the bodies of the pattern since 2023.
    public AssociationFixture founded() {
        association.found("Fælles IT", "FIT", false);
        for (MunicipalityCode code : List.of(HOLBAEK, LEJRE, ROSKILDE)) {
            association.admit(code, LocalDate.of(2016, 3, 17), Bilingual.EMPTY);
        }
        int place = 1;
        for (BodyPattern body : BodyPattern.DIGIT) {
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
                    Period.from(NEW_YEAR),
                    false));
        }
        return this;
    }

    public Association association() {
        return association;
    }

    public List<Object> announced() {
        return announced;
    }

    public SeatId seat(BodyId body, String function) {
        return association.createSeat(new SeatDraft(body, function, "", Period.from(NEW_YEAR), true, Bilingual.EMPTY));
    }

    public HoldingId fill(SeatId seat, MunicipalityCode municipality, String first, String last) {
        return association.fillSeat(new HoldingDraft(
                seat,
                municipality,
                Period.fromTo(LocalDate.parse(first), last == null ? null : LocalDate.parse(last)),
                true,
                true,
                false,
                null,
                Bilingual.EMPTY));
    }
}
