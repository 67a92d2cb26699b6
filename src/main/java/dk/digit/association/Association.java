package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other rooms may ask of the association, and the changes that it takes.
///
/// Answers are as of a day. Commands refuse with a `RefusedException` that says in words what stands in
/// the way, and announce what happened in the same transaction: [MemberAdmitted], [MembershipEnded],
/// [SeatFilled], [SeatVacated].
@Component
public class Association {

    private final TheAssociation itself;
    private final Municipalities municipalities;
    private final Members members;
    private final Bodies bodies;
    private final Seats seats;
    private final Holdings holdings;
    private final Seatings seatings;
    private final MemberChanges memberChanges;
    private final BodyChanges bodyChanges;
    private final SeatChanges seatChanges;

    Association(
            TheAssociation itself,
            Municipalities municipalities,
            Members members,
            Bodies bodies,
            Seats seats,
            Holdings holdings,
            Seatings seatings,
            MemberChanges memberChanges,
            BodyChanges bodyChanges,
            SeatChanges seatChanges) {
        this.itself = itself;
        this.municipalities = municipalities;
        this.members = members;
        this.bodies = bodies;
        this.seats = seats;
        this.holdings = holdings;
        this.seatings = seatings;
        this.memberChanges = memberChanges;
        this.bodyChanges = bodyChanges;
        this.seatChanges = seatChanges;
    }

    // ---- the association and its members

    /// Empty before the association is set up.
    public Optional<Identity> identity() {
        return itself.find();
    }

    /// All of the country's municipalities by the Danish alphabet, members or not.
    public List<Municipality> municipalities() {
        return municipalities.all();
    }

    public Optional<Municipality> municipality(MunicipalityCode code) {
        return municipalities.byCode(code);
    }

    /// @param slug the name as it stands in an address: `hoeje-taastrup`
    public Optional<Municipality> municipality(String slug) {
        return municipalities.bySlug(slug);
    }

    /// The members of a day by the Danish alphabet.
    public List<Member> members(LocalDate asOf) {
        return members.asOf(asOf);
    }

    /// Memberships that had ended by then, of municipalities that were no members on that day.
    public List<Member> formerMembers(LocalDate asOf) {
        return members.formerOn(asOf);
    }

    /// Every membership that touches the period.
    public List<Member> membersDuring(Period period) {
        return members.during(period);
    }

    /// Every membership that a municipality has had, the first first.
    public List<Member> memberships(MunicipalityCode code) {
        return members.of(code);
    }

    // ---- bodies and seats

    public List<Body> bodies(LocalDate asOf) {
        return bodies.asOf(asOf);
    }

    /// As it is called today.
    public Optional<Body> body(BodyId id) {
        return bodies.find(id);
    }

    /// As it is called on `asOf`.
    public Optional<Body> body(BodyId id, LocalDate asOf) {
        return bodies.find(id, asOf);
    }

    /// The seats of a body on a day, held or vacant; those that follow from membership among them.
    public List<Seating> seats(BodyId body, LocalDate asOf) {
        return seatings.seatings(body, asOf);
    }

    /// Whoever left a seat of a body last before `day`, by seat.
    Map<SeatId, Holding> holdersBefore(BodyId body, LocalDate day) {
        return holdings.before(body, day);
    }

    /// The bodies of a day with all their seats: what an organisation chart shows.
    @Transactional(readOnly = true)
    public Organisation organisation(LocalDate asOf) {
        return seatings.organisation(asOf);
    }

    /// The alternates for the seats of a body on a day.
    public List<Alternate> alternates(BodyId body, LocalDate asOf) {
        return holdings.alternates(body, asOf);
    }

    /// Seats that changed hands, became vacant or were filled within the period, in order of time.
    /// Beginnings that nobody knows are no change.
    public List<SeatChange> seatHistory(Period period) {
        return seatings.changes(period);
    }

    /// Seats that a municipality holds or held, in the order of bodies and time.
    public List<HeldSeat> seatsOf(MunicipalityCode municipality) {
        return holdings.of(municipality);
    }

    /// Seats in which an account sits by name, on `day` or later.
    public List<HeldSeat> seatsOfAccount(String account, LocalDate day) {
        return holdings.ofAccount(account, day);
    }

    public Optional<Seat> seat(SeatId id) {
        return seats.find(id);
    }

    public Optional<HeldSeat> holding(HoldingId id) {
        return holdings.find(id);
    }

    /// Vacancies that touch the period, in order of time; each in its full length.
    public List<Vacancy> vacancies(Period period) {
        return seats.vacantDuring(period);
    }

    public List<Vacancy> vacanciesOn(LocalDate day) {
        return seats.vacantOn(day);
    }

    /// The functions that a seat may have.
    public List<SeatFunction> functions() {
        return seats.functions();
    }

    // ---- changes

    /// Sets the association up, once.
    @Transactional
    public void found(String name, String shortName, boolean demonstration) {
        itself.found(name, shortName, demonstration);
    }

    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean rename(String name, String shortName, int version) {
        return itself.rename(name, shortName, version);
    }

    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean changeMunicipality(MunicipalityDraft draft, int version) {
        return memberChanges.change(draft, version);
    }

    @Transactional
    public void admit(MunicipalityCode code, LocalDate from, Bilingual remark) {
        memberChanges.admit(code, from, remark);
    }

    /// What it would mean that the member leaves after `last`.
    @Transactional(readOnly = true)
    public Leaving leaving(MunicipalityCode code, LocalDate last) {
        return memberChanges.leaving(code, last);
    }

    /// Ends the membership that runs on `last`.
    ///
    /// @param endSeats whether seats that it would hold longer end with it; without, they are a refusal
    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean endMembership(MunicipalityCode code, LocalDate last, boolean endSeats, int version) {
        return memberChanges.end(code, last, endSeats, version);
    }

    @Transactional
    public void createBody(BodyDraft draft) {
        bodyChanges.create(draft);
    }

    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean changeBody(BodyDraft draft, int version) {
        return bodyChanges.change(draft, null, version);
    }

    /// As [#changeBody(BodyDraft, int)]; with another name, the old one stays for the days before `nameFrom`.
    ///
    /// @param nameFrom null when the name is only put right, for all days
    @Transactional
    public boolean changeBody(BodyDraft draft, @Nullable LocalDate nameFrom, int version) {
        return bodyChanges.change(draft, nameFrom, version);
    }

    @Transactional
    public SeatId createSeat(SeatDraft draft) {
        return seats.add(draft);
    }

    /// Changes a seat within its body; its last day says that it is no longer there to be filled.
    ///
    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean changeSeat(SeatId id, SeatDraft draft, int version) {
        return seatChanges.change(id, draft, version);
    }

    /// Somebody takes a seat. Whoever carries over in it after the planned term leaves it the day before.
    @Transactional
    public HoldingId fillSeat(HoldingDraft draft) {
        return seatChanges.fill(draft);
    }

    /// Names an alternate for a seat. The rules of holding it are those of standing ready for it, too.
    @Transactional
    public HoldingId nameAlternate(AlternateDraft draft) {
        return seatChanges.nameAlternate(draft);
    }

    /// Lets an alternate act from `day` to the end of the vacancy, or as long as it is an alternate.
    ///
    /// @param alternate of [Alternate#id()], which [#endHolding] ends as well
    /// @return the acting holding
    @Transactional
    public HoldingId letAlternateAct(HoldingId alternate, LocalDate day, Bilingual remark) {
        return seatChanges.letAct(alternate, day, remark);
    }

    /// Somebody else of the same holder sits in a seat from `day` on.
    ///
    /// @param account null when nobody is named
    @Transactional
    public void sitInstead(HoldingId id, @Nullable String account, LocalDate day) {
        seatChanges.sitInstead(id, account, day);
    }

    /// Says when a holding ends or ended, and why.
    ///
    /// @return false when somebody else changed it since `version`
    @Transactional
    public boolean endHolding(HoldingId id, SeatEnd end, int version) {
        return seatChanges.end(id, end, version);
    }

    /// Ends a holding without a known reason.
    @Transactional
    public boolean endHolding(HoldingId id, LocalDate last, boolean lastKnown, Bilingual remark, int version) {
        return seatChanges.end(id, new SeatEnd(last, lastKnown, null, false, remark), version);
    }
}
