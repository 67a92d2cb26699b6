package dk.digit.people.openid;

import static dk.digit.people.openid.ProviderFixture.CVR_OF_NO_MEMBER;
import static dk.digit.people.openid.ProviderFixture.CVR_OF_ROSKILDE;
import static dk.digit.people.openid.ProviderFixture.CVR_OF_SLAGELSE;
import static dk.digit.people.openid.ProviderFixture.MEMBERS;
import static dk.digit.people.openid.ProviderFixture.broker;
import static dk.digit.people.openid.ProviderFixture.ofRoskilde;
import static dk.digit.people.openid.ProviderFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.people.openid.AdmissionRules.Believed;
import dk.digit.people.openid.AdmissionRules.NotBelieved;
import dk.digit.platform.text.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionRulesTest {

    @Test
    void a_broker_may_speak_for_every_member() {
        assertThat(home(broker(null), somebody(CVR_OF_ROSKILDE, null))).isEqualTo("Roskilde");
        assertThat(home(broker(null), somebody(CVR_OF_SLAGELSE, null))).isEqualTo("Slagelse");
    }

    @Test
    void a_broker_may_not_speak_for_who_is_no_member() {
        assertThat(refused(broker(null), somebody(CVR_OF_NO_MEMBER, null))).isEqualTo(Outcome.UNKNOWN_MUNICIPALITY);
        assertThat(refused(broker(null), somebody("not a number", null))).isEqualTo(Outcome.UNKNOWN_MUNICIPALITY);
    }

    @Test
    void a_broker_has_to_say_which_municipality() {
        assertThat(refused(broker(null), somebody(null, null))).isEqualTo(Outcome.NO_MUNICIPALITY);
    }

    @Test
    void a_municipality_s_own_provider_speaks_for_it_without_saying_so() {
        assertThat(home(ofRoskilde(null), somebody(null, null))).isEqualTo("Roskilde");
    }

    @Test
    void a_municipality_s_own_provider_may_not_speak_for_another() {
        assertThat(refused(ofRoskilde("cvr"), somebody(CVR_OF_SLAGELSE, null))).isEqualTo(Outcome.FOREIGN_MUNICIPALITY);
        assertThat(words(ofRoskilde("cvr"), somebody(CVR_OF_SLAGELSE, null)))
                .isEqualTo("Roskilde Kommune må kun logge folk ind fra Roskilde Kommune, men siger, at du kommer fra"
                        + " Slagelse Kommune.");
    }

    @Test
    void a_municipality_s_own_provider_that_should_say_the_number_has_to() {
        assertThat(refused(ofRoskilde("cvr"), somebody(null, null))).isEqualTo(Outcome.NO_MUNICIPALITY);
    }

    @Test
    void a_municipality_that_has_left_brings_nobody() {
        var verdict = AdmissionRules.judge(ofRoskilde(null), somebody(null, null), List.of(MEMBERS.get(1)));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        NotBelieved.class, no -> assertThat(no.outcome()).isEqualTo(Outcome.UNKNOWN_MUNICIPALITY));
    }

    @Test
    void a_level_that_is_too_low_is_refused_and_named() {
        var provider = broker(AssuranceLevel.SUBSTANTIAL);
        assertThat(refused(provider, somebody(CVR_OF_ROSKILDE, "Low"))).isEqualTo(Outcome.ASSURANCE_TOO_LOW);
        assertThat(words(provider, somebody(CVR_OF_ROSKILDE, "Low")))
                .startsWith("Du er logget ind på sikringsniveauet Lav. Her kræves mindst Betydelig.");
    }

    @Test
    void the_least_level_and_those_above_are_let_in() {
        var provider = broker(AssuranceLevel.SUBSTANTIAL);
        assertThat(home(provider, somebody(CVR_OF_ROSKILDE, "Substantial"))).isEqualTo("Roskilde");
        assertThat(home(provider, somebody(CVR_OF_ROSKILDE, "https://data.gov.dk/concept/core/nsis/loa/High")))
                .isEqualTo("Roskilde");
    }

    @Test
    void a_level_that_is_missing_or_unknown_is_not_taken_for_any() {
        var provider = broker(AssuranceLevel.LOW);
        assertThat(refused(provider, somebody(CVR_OF_ROSKILDE, null))).isEqualTo(Outcome.ASSURANCE_MISSING);
        assertThat(refused(provider, somebody(CVR_OF_ROSKILDE, "3"))).isEqualTo(Outcome.ASSURANCE_MISSING);
    }

    private static String home(IdentityProvider provider, Asserted asserted) {
        return ((Believed) AdmissionRules.judge(provider, asserted, MEMBERS))
                .home()
                .name();
    }

    private static Outcome refused(IdentityProvider provider, Asserted asserted) {
        return ((NotBelieved) AdmissionRules.judge(provider, asserted, MEMBERS)).outcome();
    }

    private static String words(IdentityProvider provider, Asserted asserted) {
        return ((NotBelieved) AdmissionRules.judge(provider, asserted, MEMBERS))
                .why()
                .text(Lang.DA);
    }
}
