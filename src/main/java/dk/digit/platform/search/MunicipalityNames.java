package dk.digit.platform.search;

import java.util.Map;

/// Slot: what municipalities are called, by their codes.
public interface MunicipalityNames {
    Map<String, String> names();
}
