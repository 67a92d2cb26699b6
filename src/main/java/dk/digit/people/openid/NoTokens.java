package dk.digit.people.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/// Keeps none of the tokens with which one could act at the provider in somebody's name.
final class NoTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String client, Authentication whose, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication whose,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Log-in has got from it what it needs.
    }

    @Override
    public void removeAuthorizedClient(
            String client, Authentication whose, HttpServletRequest request, HttpServletResponse response) {
        // There is none.
    }
}
