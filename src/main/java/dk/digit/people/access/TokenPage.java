package dk.digit.people.access;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.API_TOKEN;
import static dk.digit.people.db.Tables.TOKEN_USE;

import dk.digit.people.ScopeWords;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One token, and what revoking it would mean.
public record TokenPage(
        UUID id,
        String name,
        String username,
        String owner,
        TokenScope scope,
        TokenState state,
        Instant createdAt,
        @Nullable Instant lastUsed,
        LocalDate expiresOn)
        implements Page {

    public String path() {
        return TokenList.PATH + "/" + id;
    }

    public String scopeWords(Lang lang) {
        return ScopeWords.of(scope, lang);
    }

    public boolean valid() {
        return state == TokenState.VALID;
    }

    @Override
    public String title(Lang lang) {
        return name;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(SessionList.PATH, "people.access.title"), Crumb.of(TokenList.PATH, "people.access.tokens"));
    }

    @Component
    static class Query {

        private final DSLContext sql;

        Query(DSLContext sql) {
            this.sql = sql;
        }

        TokenPage of(UUID id, LocalDate today) {
            var page = sql.select(
                            API_TOKEN.NAME,
                            API_TOKEN.USERNAME,
                            ACCOUNT.DISPLAY_NAME,
                            API_TOKEN.SCOPES,
                            TokenState.on(today),
                            API_TOKEN.CREATED_AT,
                            TOKEN_USE.LAST_USED_AT,
                            API_TOKEN.EXPIRES_ON)
                    .from(TokenList.ALL)
                    .where(API_TOKEN.ID.eq(id))
                    .fetchOne(row -> new TokenPage(
                            id,
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            TokenScope.of(List.of(row.value4())),
                            TokenState.valueOf(row.value5()),
                            row.value6(),
                            row.value7(),
                            row.value8()));
            if (page == null) {
                throw new NotFoundException("token");
            }
            return page;
        }
    }
}
