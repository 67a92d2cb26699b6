package dk.digit.portfolio.capacity;

import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;

/// Hours that a municipality or a body makes available for a role in a quarter.
public record CapacityOffer(RoleHolder holder, ProjectRole role, Quarter quarter, int hours) {

    Offers.Key key() {
        var municipality = holder.municipality();
        var body = holder.body();
        return new Offers.Key(
                municipality != null ? municipality.value() : body == null ? "" : body.value(), role, quarter);
    }
}
