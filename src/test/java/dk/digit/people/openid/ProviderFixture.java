package dk.digit.people.openid;

import dk.digit.association.Cvr;
import dk.digit.association.Member;
import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;

/// Providers, members and statements for tests; each says only what matters.
final class ProviderFixture {

    static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    static final MunicipalityCode SLAGELSE = new MunicipalityCode("0330");
    static final String CVR_OF_ROSKILDE = "29189404";
    static final String CVR_OF_SLAGELSE = "29188505";
    static final String CVR_OF_NO_MEMBER = "64942212";

    static final List<Member> MEMBERS =
            List.of(member(ROSKILDE, "Roskilde", CVR_OF_ROSKILDE), member(SLAGELSE, "Slagelse", CVR_OF_SLAGELSE));

    private ProviderFixture() {}

    static Member member(MunicipalityCode code, String name, String cvr) {
        return new Member(
                1,
                code,
                name,
                name + " Kommune",
                "Region Sjælland",
                new Cvr(cvr),
                name.toLowerCase(),
                Period.from(LocalDate.of(2023, 1, 1)),
                Bilingual.EMPTY,
                1);
    }

    static IdentityProvider broker(AssuranceLevel least) {
        return new IdentityProvider(
                "broker",
                "Fælles log-ind",
                "https://broker.example.org",
                "digit",
                List.of("openid"),
                null,
                "cvr",
                "functions",
                "loa",
                least,
                true,
                1);
    }

    static IdentityProvider ofRoskilde(String municipalityClaim) {
        return new IdentityProvider(
                "roskilde",
                "Roskilde Kommune",
                "https://roskilde.example.org",
                "digit",
                List.of("openid"),
                ROSKILDE,
                municipalityClaim,
                "functions",
                null,
                null,
                true,
                1);
    }

    static Asserted somebody(String cvr, String assurance, String... functions) {
        return somebody("subject-1", cvr, assurance, functions);
    }

    static Asserted somebody(String subject, String cvr, String assurance, String... functions) {
        return new Asserted(
                "https://broker.example.org",
                subject,
                "Digitaliseringschef, Roskilde",
                "digitaliseringschef",
                cvr,
                List.of(functions),
                assurance);
    }

    static ClaimMapping everywhere(String value, WorkFunction function) {
        return new ClaimMapping(1, value, null, function, false);
    }

    static ClaimMapping in(MunicipalityCode municipality, String value, WorkFunction function) {
        return new ClaimMapping(2, value, municipality, function, false);
    }

    static ClaimMapping inSecretariat(MunicipalityCode from, String value, WorkFunction function) {
        return new ClaimMapping(3, value, from, function, true);
    }
}
