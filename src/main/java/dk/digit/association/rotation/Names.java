package dk.digit.association.rotation;

import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What bodies and municipalities are called.
record Names(Map<BodyId, Bilingual> bodies, Map<MunicipalityCode, Municipality> municipalities) {

    static Names of(List<Body> bodies, List<Municipality> municipalities) {
        return new Names(
                bodies.stream().collect(Collectors.toMap(Body::id, Body::name)),
                municipalities.stream().collect(Collectors.toMap(Municipality::code, Function.identity())));
    }

    String of(MunicipalityCode code) {
        var municipality = municipalities.get(code);
        return municipality == null ? code.value() : municipality.name();
    }

    Bilingual of(BodyId id) {
        return bodies.getOrDefault(id, Bilingual.of(id.value(), null));
    }
}
