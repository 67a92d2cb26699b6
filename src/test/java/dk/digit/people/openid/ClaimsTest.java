package dk.digit.people.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    @Test
    void a_claim_may_be_one_text_or_a_list_of_them() {
        var claims = new Claims(Map.of("one", " a ", "many", List.of("a", "b", "a", "")));
        assertThat(claims.all("one")).containsExactly("a");
        assertThat(claims.all("many")).containsExactly("a", "b");
        assertThat(claims.all("none")).isEmpty();
        assertThat(claims.all(null)).isEmpty();
    }

    @Test
    void a_name_with_points_leads_into_an_object_unless_it_is_a_name_itself() {
        var claims = new Claims(Map.of(
                "realm_access",
                Map.of("roles", List.of("chief")),
                "https://data.gov.dk/concept/core/nsis/loa",
                "Substantial"));
        assertThat(claims.all("realm_access.roles")).containsExactly("chief");
        assertThat(claims.one("https://data.gov.dk/concept/core/nsis/loa")).isEqualTo("Substantial");
        assertThat(claims.all("realm_access.roles.deeper")).isEmpty();
    }

    @Test
    void two_municipalities_are_as_good_as_none() {
        assertThat(new Claims(Map.of("cvr", List.of("29189404", "29188505"))).one("cvr"))
                .isNull();
    }

    @Test
    void a_level_of_assurance_is_read_as_providers_write_it() {
        assertThat(AssuranceLevel.of("Substantial")).isEqualTo(AssuranceLevel.SUBSTANTIAL);
        assertThat(AssuranceLevel.of("betydelig")).isEqualTo(AssuranceLevel.SUBSTANTIAL);
        assertThat(AssuranceLevel.of("https://data.gov.dk/concept/core/nsis/loa/Low"))
                .isEqualTo(AssuranceLevel.LOW);
        assertThat(AssuranceLevel.of("Høj")).isEqualTo(AssuranceLevel.HIGH);
        assertThat(AssuranceLevel.of("4")).isNull();
    }

    @Test
    void a_user_name_is_readable_and_never_one_that_is_taken() {
        assertThat(name("Digitaliseringschef", Set.of())).isEqualTo("digitaliseringschef-roskilde");
        assertThat(name("Digitaliseringschef", Set.of("digitaliseringschef-roskilde")))
                .isEqualTo("digitaliseringschef-roskilde-2");
        assertThat(name("admin", Set.of("admin"))).isEqualTo("admin-roskilde");
        assertThat(name("chef@roskilde.example", Set.of())).isEqualTo("chef@roskilde.example");
        assertThat(name("Økonomi & løn", Set.of())).isEqualTo("oekonomi-loen-roskilde");
        assertThat(name(null, Set.of())).isEqualTo("person-roskilde");
        assertThat(name("x".repeat(200), Set.of())).hasSizeLessThan(60);
    }

    private static String name(String login, Set<String> taken) {
        return Usernames.free(login, "roskilde", taken::contains);
    }
}
