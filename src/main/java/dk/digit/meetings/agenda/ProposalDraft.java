package dk.digit.meetings.agenda;

import org.jspecify.annotations.Nullable;

/// A proposal as it is sent.
///
/// @param proposer `municipality:0265` or `body:board`
record ProposalDraft(
        String proposer,
        String title,
        String recommendation,
        @Nullable String reasons) {

    private static final String MUNICIPALITY = "municipality:";
    private static final String BODY = "body:";

    static String ofMunicipality(String code) {
        return MUNICIPALITY + code;
    }

    static String ofBody(String id) {
        return BODY + id;
    }

    @Nullable
    String municipality() {
        return proposer.startsWith(MUNICIPALITY) ? proposer.substring(MUNICIPALITY.length()) : null;
    }

    @Nullable
    String body() {
        return proposer.startsWith(BODY) ? proposer.substring(BODY.length()) : null;
    }
}
