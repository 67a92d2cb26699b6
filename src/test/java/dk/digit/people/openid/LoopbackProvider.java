package dk.digit.people.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A provider on this machine's loopback that signs whatever a test wants it to. It holds the client to
/// the protocol: PKCE, nonce, secret, redirect address. The real thing, Keycloak, has a journey.
final class LoopbackProvider implements AutoCloseable {

    static final String CLIENT = "digit";
    static final String SECRET = "example-secret";

    private static final RSAKey KEY = key("one");
    static final RSAKey ANOTHER_KEY = key("two");

    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Object> description = new LinkedHashMap<>();
    private RSAKey signing = KEY;

    private record Grant(Map<String, String> asked, Map<String, Object> claims) {}

    private LoopbackProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        description.put("issuer", issuer());
        description.put("authorization_endpoint", issuer() + "/authorize");
        description.put("token_endpoint", issuer() + "/token");
        description.put("jwks_uri", issuer() + "/keys");
        description.put("end_session_endpoint", issuer() + "/logout");
        description.put("response_types_supported", List.of("code"));
        description.put("subject_types_supported", List.of("public"));
        description.put("id_token_signing_alg_values_supported", List.of("RS256"));
        description.put("code_challenge_methods_supported", List.of("S256"));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, json(description)));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    static LoopbackProvider start() {
        try {
            return new LoopbackProvider();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What it says about itself.
    void describesItself(String name, Object value) {
        description.put(name, value);
    }

    void leavesOut(String name) {
        description.remove(name);
    }

    /// Signs with a key that it does not publish.
    void signsWith(RSAKey key) {
        signing = key;
    }

    /// Somebody has logged in there and is sent back.
    ///
    /// @param asked where the browser was sent
    /// @return where it is sent back to, within our server
    String letsThrough(String asked, Map<String, Object> claims) {
        var params = params(URI.create(asked).getRawQuery());
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(params, claims));
        return URI.create(params.get("redirect_uri")).getPath() + "?code=" + code + "&state=" + encoded(params);
    }

    /// Somebody has turned round there.
    String turnsBack(String asked, String error) {
        var params = params(URI.create(asked).getRawQuery());
        return URI.create(params.get("redirect_uri")).getPath() + "?error=" + error + "&state=" + encoded(params);
    }

    private static String encoded(Map<String, String> params) {
        return java.net.URLEncoder.encode(params.get("state"), StandardCharsets.UTF_8);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = params(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var expected =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var grant = grants.remove(form.get("code"));
        if (grant == null
                || !grant.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                || !grant.asked().get("code_challenge").equals(sha256(form.get("code_verifier")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                json(Map.of(
                        "access_token",
                        "access-" + UUID.randomUUID(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken(grant))));
    }

    private String idToken(Grant grant) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT)
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                    .claim("nonce", grant.asked().get("nonce"));
            grant.claims().forEach(claims::claim);
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> params(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> second,
                        HashMap::new));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Map<String, Object> object) {
        return JsonMapper.shared().writeValueAsString(object);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
