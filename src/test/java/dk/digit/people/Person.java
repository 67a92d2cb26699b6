package dk.digit.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Somebody at a browser of their own, logged in or not: keeps the cookie that the server sets.
public final class Person {

    public static final String PASSWORD = "tre ord der huskes";

    private final MockMvc web;
    private final String address;
    private String userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private Cookie cookie;

    public Person(MockMvc web, String address) {
        this.web = web;
        this.address = address;
    }

    public Person with(String browser) {
        userAgent = browser;
        return this;
    }

    /// @return where the server leads
    public String logsIn(String username) throws Exception {
        return logsIn(username, PASSWORD);
    }

    public String logsIn(String username, String password) throws Exception {
        return submits("/login", "username", username, "password", password).getRedirectedUrl();
    }

    public MockHttpServletResponse opens(String path) throws Exception {
        return send(get(path));
    }

    public String reads(String path) throws Exception {
        var response = opens(path);
        if (response.getStatus() != 200) {
            throw new AssertionError(path + " answered " + response.getStatus());
        }
        return text(response);
    }

    public boolean isLoggedIn() throws Exception {
        return opens("/people/account").getStatus() == 200;
    }

    /// @param fields names and values in turn
    public MockHttpServletResponse submits(String path, String... fields) throws Exception {
        var request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    public static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /// The value of the session's cookie.
    public String cookie() {
        return cookie == null ? null : cookie.getValue();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        request.header("User-Agent", userAgent).with(raw -> {
            raw.setRemoteAddr(address);
            return raw;
        });
        if (cookie != null) {
            request.cookie(cookie);
        }
        var response = web.perform(request).andReturn().getResponse();
        var set = response.getCookie("digit");
        if (set != null) {
            cookie = set.getMaxAge() == 0 ? null : set;
        }
        return response;
    }
}
