package dk.digit.people.openid;

import dk.digit.people.LoginWay;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Log-in through providers, as steps of the library: code flow with PKCE, state and nonce. No token is
/// kept but the one that logs out again.
@Component
@ConditionalOnWebApplication
class OpenIdLogin implements LoginWay {

    private final IdentityProviders providers;
    private final Registrations registrations;
    private final Doorkeeper doorkeeper;
    private final RefusedLogins refused;
    private final ProviderLogout logout;
    private final Outbound outbound;

    OpenIdLogin(
            IdentityProviders providers,
            Registrations registrations,
            Doorkeeper doorkeeper,
            RefusedLogins refused,
            ProviderLogout logout,
            Outbound outbound) {
        this.providers = providers;
        this.registrations = registrations;
        this.doorkeeper = doorkeeper;
        this.refused = refused;
        this.logout = logout;
        this.outbound = outbound;
    }

    @Override
    public List<Door> doors() {
        return providers.enabled().stream()
                .map(provider -> new Door(provider.name(), provider.start()))
                .toList();
    }

    @Override
    public void open(HttpSecurity http) {
        http.oauth2Login(this::steps)
                .logout(out -> out.logoutSuccessHandler(logout))
                .addFilterBefore(new WaitingFilter(), AuthorizationFilter.class);
    }

    private void steps(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(registrations::enabled)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(start -> start.baseUri(Registrations.START))
                .redirectionEndpoint(back -> back.baseUri(Registrations.BACK + "/*"))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(doorkeeper))
                .defaultSuccessUrl("/")
                .failureHandler(refused)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(refused);
                        return filter;
                    }
                });
    }

    private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(outbound.requests())
                .configureMessageConverters(converters -> {
                    converters.addCustomConverter(new FormHttpMessageConverter());
                    converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
