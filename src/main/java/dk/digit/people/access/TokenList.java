package dk.digit.people.access;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.API_TOKEN;
import static dk.digit.people.db.Tables.TOKEN_USE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.people.ScopeWords;
import dk.digit.platform.access.TokenScope;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// Whose programs use the API, and what they may use it for.
public record TokenList(ListPage list) implements Page {

    static final String PATH = SessionList.PATH + "/tokens";

    static final Table<Record> ALL = API_TOKEN
            .join(ACCOUNT)
            .on(ACCOUNT.USERNAME.eq(API_TOKEN.USERNAME))
            .leftJoin(TOKEN_USE)
            .on(TOKEN_USE.TOKEN_ID.eq(API_TOKEN.ID));

    @Override
    public String titleKey() {
        return "people.access.tokens";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(SessionList.PATH, "people.access.title"));
    }

    @Component
    static class Query {

        private final Lists lists;

        Query(Lists lists) {
            this.lists = lists;
        }

        Answer answer(View view) {
            var state = TokenState.on(view.today());
            var scopes = field("array_to_string({0}, ' ')", SQLDataType.VARCHAR, API_TOKEN.SCOPES);
            var spec = ListSpec.of("tokens", "people.access.tokens", API_TOKEN.ID)
                    .with(Column.text("name", "people.token.name", API_TOKEN.NAME)
                            .linked(row -> PATH + "/" + row.get(API_TOKEN.ID), API_TOKEN.ID)
                            .searched())
                    .with(Column.text("username", "people.account.username", API_TOKEN.USERNAME)
                            .searched())
                    .with(Column.text("owner", "people.account.displayName", ACCOUNT.DISPLAY_NAME)
                            .searched())
                    .with(Column.text("scopes", "people.token.scope", scopes)
                            .worded(
                                    (row, lang) ->
                                            ScopeWords.of(TokenScope.of(List.of(row.get(API_TOKEN.SCOPES))), lang),
                                    API_TOKEN.SCOPES))
                    .with(Column.choice("state", "people.account.state", state, TokenState.class)
                            .badged(row -> TokenState.valueOf(row.get(state)).badge())
                            .filtered())
                    .with(TimeColumn.of("created", "people.token.created", API_TOKEN.CREATED_AT))
                    .with(TimeColumn.of("used", "people.token.used", TOKEN_USE.LAST_USED_AT))
                    .with(Column.date("expires", "people.token.expires", API_TOKEN.EXPIRES_ON)
                            .filtered())
                    .sortedBy("-used")
                    .whenEmpty("people.access.noTokens");
            return lists.answer(view, spec, ALL, noCondition(), TokenList::new);
        }
    }
}
