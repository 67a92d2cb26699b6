package dk.digit.finance.imports;

import tools.jackson.databind.json.JsonMapper;

/// What an import job is given.
///
/// @param file id of the stored file
/// @param name the file's name
public record ImportOrder(String file, String name, boolean dryRun) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ImportOrder read(String json) {
        return JSON.readValue(json, ImportOrder.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
