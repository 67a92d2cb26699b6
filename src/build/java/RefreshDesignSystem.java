import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Fetches the Danish public design system from the npm registry and keeps the part of it that the
/// pages use, so that building the product needs neither Node nor a network.
///
/// What is left out of the style sheet are whole families that the pages do not have (date picker,
/// modal, toast, …) and the responsive variants of spacing classes. The names of the classes that
/// went are written to a file that a test compares with the templates.
///
/// Run from the root: `java src/build/java/RefreshDesignSystem.java`
public class RefreshDesignSystem {
    private static final String VERSION = "11.2.0";
    private static final String TARBALL = "https://registry.npmjs.org/dkfds/-/dkfds-" + VERSION + ".tgz";
    private static final String INTEGRITY =
            "sha512-JuVf8NjEOeF+TKIhEFXa3BfZvk1ulQM8+XN+6QhgDo6kiwwvupyBY34YU4FglBeyFWHbE5mYDmnrcYTWOSKkEA==";

    /// Families of the style sheet that no page uses; each is the beginning of a class name.
    private static final List<String> UNUSED = List.of(
            "icon-(?!svg)",
            "date-picker",
            "date-group",
            "toast",
            "cookie-message",
            "fds-modal",
            "modal-",
            "show-modal",
            "step-indicator",
            "tooltip",
            "toggle-switch",
            "tab-container",
            "tab-button",
            "tab-panel",
            "tabs-",
            "accordion",
            "mobile-drawer",
            "navigation-menu-mobile",
            "back-to-top",
            "language-switcher",
            "sidenav-(?!list)",
            "nav-step",
            "card-image",
            "card-vertical",
            "card-horizontal",
            "form-group-(day|month|year)",
            "button-menu-close",
            "table--selectable",
            "overflow-menu",
            "button-overflow-menu",
            "more-option",
            "table-(sm|md|lg)-responsive-headers",
            "offset-",
            "order-",
            "[mp][trblxy]?-(sm|md|lg|xl)-",
            "[mp][trblxy]?-(\\d05|9)$",
            "(align|justify|flex)-(.*-)?(sm|md|lg|xl)(-|$)",
            "col-xl",
            "float-",
            "embed-",
            "position-",
            "fixed-",
            "sticky-",
            "bg-",
            "text-(sm|md|lg|xl)-",
            "borgerdk",
            "virkdk",
            "input-char-",
            "align-(baseline|top|middle|bottom|text)(-|$)");
    private static final List<Pattern> UNUSED_PATTERNS =
            UNUSED.stream().map(Pattern::compile).toList();

    /// Icons of the sprite that pages may use.
    private static final Set<String> ICONS = Set.of(
            "account",
            "analytics",
            "arrow-back",
            "arrow-downward",
            "arrow-forward",
            "arrow-upward",
            "assignment",
            "attach-file",
            "bookmark",
            "business",
            "calculator",
            "calendar-month",
            "chat",
            "check",
            "checklist",
            "chevron-down",
            "chevron-left",
            "chevron-right",
            "chevron-up",
            "close",
            "contact-info",
            "copy",
            "delete",
            "document",
            "download",
            "edit",
            "email",
            "error",
            "feedback",
            "file-excel",
            "file-pdf",
            "first-page",
            "flag",
            "folder",
            "groups",
            "help",
            "home",
            "hourglass",
            "info",
            "language",
            "last-page",
            "link",
            "lock",
            "menu",
            "minus",
            "more-horiz",
            "notifications",
            "open-in-new",
            "payments",
            "person",
            "persons",
            "plus",
            "print",
            "refresh",
            "save",
            "search",
            "send",
            "settings",
            "sort-table-ascending",
            "sort-table-descending",
            "sort-table-none",
            "star",
            "success",
            "summary",
            "sync",
            "time",
            "tune",
            "upload",
            "view-in-list",
            "visibility",
            "warning");

    private static final List<String> WEIGHTS = List.of("Regular", "Italic", "Medium", "SemiBold", "Bold");
    private static final Map<String, String> RANGES = Map.of(
            "Latin1",
            "U+0000,U+000D,U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2013-2014,U+2018-201A,U+201C-201E,U+2020-2022,U+2026,U+2030,U+2039-203A,U+2044,U+20AC,U+2122,U+2212,U+FB01-FB02",
            "Pi",
            "U+2070,U+2074-2079,U+2080-2089,U+2113,U+2116,U+2126,U+212E,U+2150-215E,U+2190-2199,U+21A9-21AA,U+21B0-21B3,U+21C4,U+21E5,U+2202,U+2206,U+220F,U+2211,U+221A,U+221E,U+222B,U+2248,U+2260,U+2264-2265,U+25CA");

    public static void main(String[] args) throws Exception {
        Path target = Path.of("src/main/resources/assets/vendor/dkfds-" + VERSION);
        Map<String, byte[]> files = untar(download());
        Files.createDirectories(target.resolve("fonts"));
        Files.createDirectories(target.resolve("img"));
        Set<String> dropped = new TreeSet<>();
        String css = reduce(text(files, "dist/css/dkfds.css"), dropped);
        Files.writeString(target.resolve("dkfds.css"), fontFaces() + css);
        Files.writeString(target.resolve("img/icons.svg"), sprite(text(files, "dist/img/all-svg-icons.svg")));
        for (Matcher image = Pattern.compile("url\\(\"?(img/[^)\"]+)\"?\\)").matcher(css); image.find(); ) {
            Path copy = target.resolve(image.group(1));
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.write(copy, file(files, "dist/" + image.group(1)));
        }
        for (String weight : WEIGHTS) {
            for (String range : RANGES.keySet()) {
                String name = "IBMPlexSans-" + weight + "-" + range + ".woff2";
                Files.write(
                        target.resolve("fonts").resolve(name),
                        file(files, "dist/fonts/IBMPlexSans/split/woff2/" + name));
            }
        }
        Files.write(target.resolve("LICENSE.md"), file(files, "LICENSE.md"));
        Files.write(target.resolve("fonts/OFL.txt"), file(files, "dist/fonts/IBMPlexSans/split/woff2/license.txt"));
        Path left = Path.of("src/test/resources/dk/digit/platform/web/left-out-classes.txt");
        Files.createDirectories(Objects.requireNonNull(left.getParent()));
        Files.writeString(left, String.join("\n", dropped) + "\n");
        System.out.println("dkfds.css " + Files.size(target.resolve("dkfds.css")) + " bytes, left out " + dropped.size()
                + " classes");
    }

    private static byte[] download() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] body = client.send(
                            HttpRequest.newBuilder(URI.create(TARBALL)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            String digest = "sha512-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-512").digest(body));
            if (!digest.equals(INTEGRITY)) {
                throw new IOException(TARBALL + " has " + digest + ", expected " + INTEGRITY);
            }
            return body;
        }
    }

    /// The archive is plain ustar: 512-byte headers, contents padded to 512 bytes.
    private static Map<String, byte[]> untar(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            in.transferTo(all);
            byte[] tar = all.toByteArray();
            for (int at = 0; at + 512 <= tar.length && tar[at] != 0; ) {
                String prefix = field(tar, at + 345, 155);
                String name = (prefix.isEmpty() ? "" : prefix + "/") + field(tar, at, 100);
                int size = Integer.parseInt(field(tar, at + 124, 12).strip(), 8);
                byte[] content = new byte[size];
                System.arraycopy(tar, at + 512, content, 0, size);
                files.put(name.replaceFirst("^package/", ""), content);
                at += 512 + (size + 511) / 512 * 512;
            }
        }
        return files;
    }

    private static String field(byte[] tar, int from, int length) {
        String field = new String(tar, from, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(file(files, name), StandardCharsets.UTF_8);
    }

    private static String fontFaces() {
        Map<String, String> weights =
                Map.of("Regular", "400", "Italic", "400", "Medium", "500", "SemiBold", "600", "Bold", "700");
        StringBuilder css = new StringBuilder();
        for (String weight : WEIGHTS) {
            new TreeSet<>(RANGES.keySet())
                    .forEach(range -> css.append("@font-face{font-family:\"IBM Plex Sans\";font-style:")
                            .append(weight.equals("Italic") ? "italic" : "normal")
                            .append(";font-weight:")
                            .append(weights.get(weight))
                            .append(";src:url(fonts/IBMPlexSans-")
                            .append(weight)
                            .append('-')
                            .append(range)
                            .append(".woff2) format(\"woff2\");font-display:swap;unicode-range:")
                            .append(RANGES.get(range))
                            .append("}\n"));
        }
        return css.toString();
    }

    private static String sprite(String all) {
        StringBuilder kept = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        Set<String> missing = new TreeSet<>(ICONS);
        for (Matcher symbol = Pattern.compile("<symbol id=\"([^\"]+)\".*?</symbol>", Pattern.DOTALL)
                        .matcher(all);
                symbol.find(); ) {
            if (missing.remove(symbol.group(1))) {
                kept.append('\n').append(symbol.group());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no such icons: " + missing);
        }
        return kept.append("\n</svg>\n").toString();
    }

    private static String reduce(String css, Set<String> dropped) {
        String clean = css.replace("@charset \"UTF-8\";", "")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replace("../img/", "img/");
        Set<String> kept = new TreeSet<>();
        String result = rules(clean, dropped, kept);
        dropped.removeAll(kept);
        return result;
    }

    private static String rules(String css, Set<String> dropped, Set<String> kept) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < css.length(); ) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = matching(css, open);
            String head = css.substring(at, open).strip();
            String body = css.substring(open + 1, close);
            at = close + 1;
            if (head.startsWith("@media") || head.startsWith("@supports")) {
                String inner = rules(body, dropped, kept);
                if (!inner.isEmpty()) {
                    out.append(head).append("{\n").append(inner).append("}\n");
                }
            } else if (!head.startsWith("@font-face")) {
                String selectors = head.startsWith("@") ? head : selectors(head, dropped, kept);
                if (!selectors.isEmpty()) {
                    out.append(selectors).append('{').append(tight(body)).append("}\n");
                }
            }
        }
        return out.toString();
    }

    private static String selectors(String head, Set<String> dropped, Set<String> kept) {
        List<String> stay = new ArrayList<>();
        for (String selector : split(head)) {
            List<String> classes = Pattern.compile("\\.(-?[_a-zA-Z][\\w-]*)")
                    .matcher(selector.replaceAll(":not\\([^)]*\\)", ""))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            List<String> unused = classes.stream()
                    .filter(name -> UNUSED_PATTERNS.stream()
                            .anyMatch(pattern -> pattern.matcher(name).lookingAt()))
                    .toList();
            if (unused.isEmpty()) {
                stay.add(selector.strip().replaceAll("\\s+", " "));
                kept.addAll(classes);
            } else {
                dropped.addAll(unused);
            }
        }
        return String.join(",", stay);
    }

    private static List<String> split(String head) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(head.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(head.substring(start));
        return parts;
    }

    private static String tight(String body) {
        return body.strip().replaceAll("\\s*\\n\\s*", "").replaceAll(";$", "");
    }

    private static int matching(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("unbalanced braces");
    }
}
