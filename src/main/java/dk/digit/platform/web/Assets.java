package dk.digit.platform.web;

import dk.digit.platform.access.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Style sheets, scripts, fonts and icons. All of them share one prefix made from the hash of all their
/// contents, so a browser may keep them for ever, and relative references between them keep working.
/// They are read once and sent compressed from memory: well under a megabyte in all.
@Controller
class Assets {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String DESIGN_SYSTEM = "vendor/dkfds-11.2.0/";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, byte[]> compressed = new ConcurrentHashMap<>();
    private final String prefix;
    private final String icons;

    Assets() {
        read();
        files.put("css/digit.css", ownStyles());
        prefix = "/assets/" + fingerprint() + "/";
        icons = url(DESIGN_SYSTEM + "img/icons.svg");
    }

    /// The address of `css/digit.css` and the like.
    String url(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return prefix + name;
    }

    String designSystem() {
        return url(DESIGN_SYSTEM + "dkfds.css");
    }

    String icons() {
        return icons;
    }

    @GetMapping("/assets/{version}/{*name}")
    @Open(because = "style sheets and fonts are needed to show the log-in page")
    void asset(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(name.substring(1), FOREVER, request, response);
    }

    @GetMapping("/favicon.ico")
    @Open(because = "browsers ask for it by themselves, also before log-in")
    void favicon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send("img/favicon.svg", "public, max-age=86400", request, response);
    }

    private void send(String name, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var content = files.get(name);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (content == null || type == null) {
            throw new NotFoundException(name);
        }
        response.setHeader("Cache-Control", caching);
        response.setContentType(type);
        var accepts = request.getHeader("Accept-Encoding");
        if (!type.startsWith("font/") && accepts != null && accepts.contains("gzip")) {
            content = compressed.computeIfAbsent(name, key -> gzip(files.getOrDefault(key, new byte[0])));
            response.setHeader("Content-Encoding", "gzip");
            response.setHeader("Vary", "Accept-Encoding");
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private void read() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/assets/**/*.*")) {
                if (resource.isReadable()) {
                    var url = resource.getURL().toString();
                    files.put(url.substring(url.lastIndexOf("/assets/") + 8), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One file for the browser, one file per component for whoever changes it.
    private byte[] ownStyles() {
        var all = new StringBuilder();
        files.forEach((name, content) -> {
            if (name.equals("css/tokens.css")) {
                all.insert(0, new String(content, StandardCharsets.UTF_8));
            } else if (name.startsWith("css/components/")) {
                all.append(new String(content, StandardCharsets.UTF_8));
            }
        });
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
