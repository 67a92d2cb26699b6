package dk.digit.people.openid;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// All that the session keeps of somebody whom a provider has let in: the user name, by which rights are
/// read at every request, and the signed statement with which the provider knows whom to log out again.
///
/// @param idToken as it came; nothing is read from it any more
record ProvidedPerson(String username, String idToken) implements OidcUser, Serializable {

    @Override
    public String getName() {
        return username;
    }

    @Override
    public OidcIdToken getIdToken() {
        return new OidcIdToken(idToken, null, null, getClaims());
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of("sub", username);
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
