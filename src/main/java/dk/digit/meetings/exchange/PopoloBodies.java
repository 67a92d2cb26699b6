package dk.digit.meetings.exchange;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.Holder;
import dk.digit.association.Holding;
import dk.digit.association.Member;
import dk.digit.association.Organisation;
import dk.digit.association.Seating;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Slug;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The association's side of a Popolo document: who it consists of and who sits where on a day.
@Component
class PopoloBodies {

    private static final String ASSOCIATION = "association";

    private final Association association;

    PopoloBodies(Association association) {
        this.association = association;
    }

    List<Popolo.Organization> organizations(LocalDate day, Lang lang) {
        var own = association
                .identity()
                .map(identity -> new Popolo.Organization(
                        ASSOCIATION, identity.name(), "association", null, null, null, List.of()));
        return Stream.of(
                        own.stream(),
                        association.members(day).stream().map(PopoloBodies::municipality),
                        association.bodies(day).stream().map(body -> body(body, lang)))
                .flatMap(organizations -> organizations)
                .toList();
    }

    private static Popolo.Organization municipality(Member member) {
        return new Popolo.Organization(
                municipalityId(member.code().value()),
                member.officialName(),
                "municipality",
                null,
                null,
                null,
                List.of(
                        new Popolo.Identifier("kommunekode", member.code().value()),
                        new Popolo.Identifier("CVR", member.cvr().value())));
    }

    private static Popolo.Organization body(Body body, Lang lang) {
        return new Popolo.Organization(
                bodyId(body.id().value()),
                body.name().in(lang),
                body.kind().name().toLowerCase(Lang.EN.locale()),
                body.parent() == null ? ASSOCIATION : bodyId(body.parent().value()),
                body.startKnown() ? start(body.period()) : null,
                last(body.period()),
                List.of());
    }

    /// Seats, whoever sits there and in what capacity.
    record Seated(List<Popolo.Post> posts, List<Popolo.Membership> memberships, List<Popolo.Person> persons) {}

    Seated seated(LocalDate day, Lang lang) {
        var posts = new ArrayList<Popolo.Post>();
        var memberships = new ArrayList<Popolo.Membership>();
        var persons = new LinkedHashMap<String, Popolo.Person>();
        for (Organisation.Unit unit : association.organisation(day).units()) {
            for (Seating seating : unit.seatings()) {
                var post = post(unit.body(), seating, lang);
                posts.add(post);
                if (seating.holding() != null) {
                    var person = person(unit.body(), seating, seating.holding().holder(), lang);
                    persons.putIfAbsent(person.id(), person);
                    memberships.add(membership(post, person, seating.holding(), lang));
                }
            }
        }
        return new Seated(posts, memberships, List.copyOf(persons.values()));
    }

    private static Popolo.Post post(Body body, Seating seating, Lang lang) {
        var period = seating.seat() == null ? body.period() : seating.seat().period();
        boolean startKnown =
                seating.seat() == null ? body.startKnown() : seating.seat().startKnown();
        return new Popolo.Post(
                "post-" + body.id() + "-" + seating.number(),
                body.name().in(lang) + ", " + seating.function().in(lang) + " " + seating.number(),
                seating.function().in(lang),
                bodyId(body.id().value()),
                startKnown ? start(period) : null,
                last(period));
    }

    /// A municipality sends a function of its own: "Kommunaldirektør, Holbæk". Where nobody says which, it is
    /// who holds that seat: "Formand, Holbæk".
    private static Popolo.Person person(Body body, Seating seating, Holder holder, Lang lang) {
        var function = body.meaning().filledBy();
        return switch (holder) {
            case Holder.Municipal municipal
            when function != null ->
                new Popolo.Person(
                        "function-" + Slug.of(function.name().replace('_', ' ')) + "-" + municipal.code(),
                        Texts.of(lang, function) + ", " + municipal.name());
            case Holder.Municipal municipal ->
                new Popolo.Person(
                        "function-" + body.id() + "-" + seating.number() + "-" + municipal.code(),
                        seating.function().in(lang) + ", " + municipal.name());
            case Holder.Own own ->
                new Popolo.Person(
                        "function-" + body.id() + "-" + seating.number(),
                        seating.function().in(lang) + ", " + own.name());
        };
    }

    private static Popolo.Membership membership(Popolo.Post post, Popolo.Person person, Holding holding, Lang lang) {
        var municipality = holding.holder().municipality();
        return new Popolo.Membership(
                "membership-" + post.id() + "-" + (municipality == null ? "own" : municipality),
                person.name() + ", " + post.label(),
                post.role(),
                person.id(),
                post.organizationId(),
                post.id(),
                municipality == null ? null : municipalityId(municipality.value()),
                holding.startKnown() ? start(holding.period()) : null,
                last(holding.period()));
    }

    static String municipalityId(String code) {
        return "municipality-" + code;
    }

    static String bodyId(String id) {
        return "body-" + id;
    }

    private static @Nullable String start(Period period) {
        return period.start() == null ? null : period.start().toString();
    }

    private static @Nullable String last(Period period) {
        return period.last() == null ? null : period.last().toString();
    }
}
