package dk.digit.association;

import dk.digit.platform.search.MunicipalityNames;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The names of all municipalities, for what knows only their codes.
@Component
class NamesByCode implements MunicipalityNames {

    private final Municipalities municipalities;

    NamesByCode(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public Map<String, String> names() {
        return municipalities.all().stream()
                .collect(Collectors.toMap(one -> one.code().value(), Municipality::name));
    }
}
