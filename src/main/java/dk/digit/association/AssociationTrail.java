package dk.digit.association;

import dk.digit.association.bylaws.Matter;
import dk.digit.association.bylaws.Occasion;
import dk.digit.association.bylaws.Provision;
import dk.digit.association.bylaws.ProvisionKind;
import dk.digit.association.rotation.WishKind;
import dk.digit.platform.access.Role;
import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How changes of members, bodies and seats read.
@Component
class AssociationTrail implements TrailWords {

    private final Municipalities municipalities;
    private final Bodies bodies;
    private final Seats seats;

    AssociationTrail(Municipalities municipalities, Bodies bodies, Seats seats) {
        this.municipalities = municipalities;
        this.bodies = bodies;
        this.seats = seats;
    }

    @Override
    public String room() {
        return "association";
    }

    @Override
    public String keys() {
        return "association.trail.";
    }

    @Override
    public Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("kind", new Reading.OneOf(BodyKind.class)),
                Map.entry("provision.kind", new Reading.OneOf(ProvisionKind.class)),
                Map.entry("rotation_wish.kind", new Reading.OneOf(WishKind.class)),
                Map.entry("matter", new Reading.OneOf(Matter.class)),
                Map.entry("occasion", new Reading.OneOf(Occasion.class)),
                Map.entry("base", new Reading.OneOf(Provision.Majority.Base.class)),
                Map.entry("tie", new Reading.OneOf(Provision.Ties.Tie.class)),
                Map.entry("settlement", new Reading.OneOf(Provision.ExitSettlement.Settlement.class)),
                Map.entry("other_body", new Reading.Named("body")),
                Map.entry("function", new Reading.Named("function")),
                Map.entry("municipality", new Reading.Named("municipality")),
                Map.entry("body", new Reading.Named("body")),
                Map.entry("parent", new Reading.Named("body")),
                Map.entry("account", new Reading.Named("account")),
                Map.entry("start_reason", new Reading.OneOf(StartReason.class)),
                Map.entry("end_reason", new Reading.OneOf(EndReason.class)),
                Map.entry("population", new Reading.Number()),
                Map.entry("filled_by_function", new Reading.OneOf(WorkFunction.class)),
                Map.entry("seat_role", new Reading.OneOf(Role.class)));
    }

    @Override
    public Map<String, Function<Collection<String>, Map<String, Bilingual>>> names() {
        return Map.of(
                "municipality", codes -> municipalities.names(codes),
                "body", ids -> bodies.names(ids),
                "function",
                        ids -> seats.functions().stream()
                                .collect(Collectors.toMap(SeatFunction::id, SeatFunction::name)));
    }

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "body" -> "/association/bodies/" + key;
            case "provision" -> "/association/bylaws/provisions/" + key;
            case "municipality" ->
                municipalities
                        .byCode(new MunicipalityCode(key))
                        .map(municipality -> "/association/members/" + municipality.slug())
                        .orElse(null);
            default -> null;
        };
    }
}
