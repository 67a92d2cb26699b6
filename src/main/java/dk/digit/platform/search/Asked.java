package dk.digit.platform.search;

import dk.digit.platform.web.Message;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, as it stands in the address.
///
/// @param q as typed; empty when nothing is looked for yet
/// @param kind of a [FoundKind]
/// @param municipality code
public record Asked(
        String q,
        @Nullable String kind,
        @Nullable String municipality,
        @Nullable Integer year,
        int page) {

    static final String PATH = "/search";
    private static final int LONGEST = 200;
    private static final int FURTHEST_PAGE = 50;

    /// @param kinds those that the reader may see; another is not understood, whether there is one or not
    static Asked read(View view, Set<String> kinds) {
        var q = typed(view);
        var page = number(view, "page", 1, FURTHEST_PAGE);
        return new Asked(
                q.substring(0, Math.min(q.length(), LONGEST)),
                understood(view, "kind", kinds.contains(view.param("kind"))),
                understood(
                        view,
                        "municipality",
                        String.valueOf(view.param("municipality")).matches("\\d{4}")),
                number(view, "year", 1000, 9999),
                page == null ? 1 : page);
    }

    /// What somebody typed, without signs that no keyboard has and no text of the database may hold.
    static String typed(View view) {
        var q = view.param("q");
        return q == null ? "" : q.replaceAll("\\p{Cntrl}", " ");
    }

    private static @Nullable Integer number(View view, String name, int least, int most) {
        var text = view.param(name);
        boolean number = text != null && text.matches("\\d{1,4}");
        boolean within = number && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        var known = understood(view, name, within);
        return known == null ? null : Integer.valueOf(known);
    }

    private static @Nullable String understood(View view, String name, boolean understood) {
        var text = view.param(name);
        if (text != null && !understood) {
            view.say(Message.of(Message.Kind.WARNING, "platform.list.ignored", name, text));
        }
        return understood ? text : null;
    }

    public boolean nothing() {
        return q.isBlank();
    }

    public boolean narrowed() {
        return kind != null || municipality != null || year != null;
    }

    public Asked ofKind(@Nullable String other) {
        return new Asked(q, other, municipality, year, 1);
    }

    public Asked ofMunicipality(@Nullable String other) {
        return new Asked(q, kind, other, year, 1);
    }

    public Asked ofYear(@Nullable Integer other) {
        return new Asked(q, kind, municipality, other, 1);
    }

    public Asked onPage(int other) {
        return new Asked(q, kind, municipality, year, other);
    }

    public Asked everything() {
        return new Asked(q, null, null, null, 1);
    }

    public Params params() {
        var params = Params.NONE.with("q", q);
        params = kind == null ? params : params.with("kind", kind);
        params = municipality == null ? params : params.with("municipality", municipality);
        params = year == null ? params : params.with("year", year.toString());
        return page == 1 ? params : params.with("page", String.valueOf(page));
    }

    public String url() {
        return params().on(PATH);
    }
}
