package dk.digit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.people.factor.SecondFactor.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class HalfwayLoginTest {

    private static final Instant NOON = Instant.parse("2023-06-02T10:00:00Z");

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void a_password_is_remembered_for_ten_minutes() {
        new HalfwayLogin("anna", Step.CODE, NOON).keep(request);

        assertThat(HalfwayLogin.of(request, Step.CODE, NOON.plus(Duration.ofMinutes(9))))
                .isNotNull();
        assertThat(HalfwayLogin.of(request, Step.CODE, NOON.plus(Duration.ofMinutes(10))))
                .isNull();
    }

    @Test
    void who_has_to_show_a_code_cannot_connect_a_telephone_instead() {
        new HalfwayLogin("anna", Step.CODE, NOON).keep(request);

        assertThat(HalfwayLogin.of(request, Step.ENROL, NOON)).isNull();
    }

    @Test
    void the_session_gets_a_new_id_already_after_the_password() {
        var before = request.getSession().getId();

        new HalfwayLogin("anna", Step.CODE, NOON).keep(request);

        assertThat(request.getSession().getId()).isNotEqualTo(before);
    }
}
