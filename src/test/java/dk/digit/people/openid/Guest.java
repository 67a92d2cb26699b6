package dk.digit.people.openid;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Somebody at a browser who comes through a provider; keeps the session's cookie as a browser does.
final class Guest {

    private final MockMvc web;
    private Cookie session;

    Guest(MockMvc web) {
        this.web = web;
    }

    MockHttpServletResponse opens(String address) throws Exception {
        return send(get(java.net.URI.create("http://localhost" + address)));
    }

    String reads(String address) throws Exception {
        return opens(address).getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse submits(String address, String... fields) throws Exception {
        var request = post(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    /// Goes to the provider.
    ///
    /// @return the address there, with what it is asked
    String goesTo(String provider) throws Exception {
        return opens("/login/oauth2/" + provider).getRedirectedUrl();
    }

    /// The whole way: to the provider, through its log-in, and back.
    ///
    /// @return where the guest is led after that
    String comesFrom(LoopbackProvider where, String provider, Map<String, Object> claims) throws Exception {
        return opens(where.letsThrough(goesTo(provider), claims)).getRedirectedUrl();
    }

    /// What the page about a refusal says.
    String isTold() throws Exception {
        return reads("/login/refused");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        var response = web.perform(request).andReturn().getResponse();
        session = response.getCookies().length > 0 ? response.getCookies()[0] : session;
        return response;
    }
}
