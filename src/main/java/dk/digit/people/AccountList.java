package dk.digit.people;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.ACCOUNT_ROLE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.access.Role;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// Everyone who can log in, with the roles of the day.
record AccountList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "people.accounts.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Whether an account lets its owner in.
    enum State {
        OPEN,
        LOCKED
    }

    @Component
    static class Query {

        private final Lists lists;

        Query(Lists lists) {
            this.lists = lists;
        }

        Answer answer(View view) {
            var roles = when(condition("false"), "");
            for (Role role : Role.values()) {
                roles = roles.when(ACCOUNT_ROLE.ROLE.eq(role.name()), Texts.of(view.lang(), role));
            }
            var roleWords = field(select(field("string_agg({0}, ', ' order by {0})", SQLDataType.VARCHAR, roles))
                            .from(ACCOUNT_ROLE)
                            .where(ACCOUNT_ROLE.USERNAME.eq(ACCOUNT.USERNAME))
                            .and(condition("{0} @> {1}::date", ACCOUNT_ROLE.PERIOD, val(view.asOf()))))
                    .as("roles");
            var state = when(ACCOUNT.LOCKED_AT.isNull(), State.OPEN.name())
                    .otherwise(State.LOCKED.name())
                    .as("state");
            var spec = ListSpec.of("accounts", "people.accounts.title", ACCOUNT.USERNAME)
                    .with(Column.text("username", "people.account.username", ACCOUNT.USERNAME)
                            .linked(row -> "/people/accounts/" + row.get(ACCOUNT.USERNAME), ACCOUNT.USERNAME)
                            .searched())
                    .with(Column.text("name", "people.account.displayName", ACCOUNT.DISPLAY_NAME)
                            .searched())
                    .with(Column.text("roles", "people.account.roles", roleWords))
                    .with(Column.choice("state", "people.account.state", state, State.class))
                    .with(Column.date(
                            "created",
                            "people.account.created",
                            ACCOUNT.CREATED_AT.cast(java.time.LocalDate.class).as("created")))
                    .sortedBy("username")
                    .whenEmpty("people.accounts.none");
            return lists.answer(view, spec, ACCOUNT, noCondition(), AccountList::new);
        }
    }
}
