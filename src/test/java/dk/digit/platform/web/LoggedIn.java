package dk.digit.platform.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A reader who came in through the log-in page with one of the demonstration's accounts.
public final class LoggedIn {

    private final MockMvc web;
    private final Cookie session;

    private LoggedIn(MockMvc web, Cookie session) {
        this.web = web;
        this.session = session;
    }

    public static LoggedIn as(String username, MockMvc web) throws Exception {
        var response = web.perform(
                        post("/login").with(csrf()).param("username", username).param("password", username))
                .andReturn()
                .getResponse();
        if (!"/".equals(response.getRedirectedUrl())) {
            throw new AssertionError(username + " was not let in: " + response.getRedirectedUrl());
        }
        return new LoggedIn(web, response.getCookies()[0]);
    }

    public MockHttpServletResponse opens(String address, Object... variables) throws Exception {
        return send(get(address, variables));
    }

    /// The words of a page that opened without trouble.
    public String reads(String address, Object... variables) throws Exception {
        var response = opens(address, variables);
        if (response.getStatus() != 200) {
            throw new AssertionError(address + " answered " + response.getStatus());
        }
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /// @param fields names and values in turn
    public MockHttpServletResponse submits(String address, String... fields) throws Exception {
        var request = post(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    /// @param fields names and values in turn, beside the file
    public MockHttpServletResponse uploads(String address, MockMultipartFile file, String... fields) throws Exception {
        var request = multipart(address).file(file).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request.cookie(session)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.cookie(session)).andReturn().getResponse();
    }
}
