package dk.digit.people.openid;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.PROVIDER_LOGIN;
import static org.jooq.impl.DSL.arrayToString;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Who waits at the door.
public record NewcomerList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "people.openid.newcomers.title";
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Association association;

        Query(Lists lists, Association association) {
            this.lists = lists;
            this.association = association;
        }

        Answer answer(View view) {
            var said = field(select(arrayToString(PROVIDER_LOGIN.FUNCTIONS, val(", ")))
                            .from(PROVIDER_LOGIN)
                            .where(PROVIDER_LOGIN.USERNAME.eq(ACCOUNT.USERNAME))
                            .orderBy(PROVIDER_LOGIN.AT.desc())
                            .limit(1))
                    .as("said");
            var last = field(select(max(PROVIDER_LOGIN.AT).cast(LocalDate.class))
                            .from(PROVIDER_LOGIN)
                            .where(PROVIDER_LOGIN.USERNAME.eq(ACCOUNT.USERNAME)))
                    .as("last");
            var spec = ListSpec.of("newcomers", "people.openid.newcomers.title", ACCOUNT.USERNAME)
                    .with(Column.text("name", "people.account.displayName", ACCOUNT.DISPLAY_NAME)
                            .linked(row -> NewcomerPages.LIST + "/" + row.get(ACCOUNT.USERNAME), ACCOUNT.USERNAME)
                            .searched())
                    .with(Column.text("username", "people.account.username", ACCOUNT.USERNAME)
                            .searched())
                    .with(Column.choice(
                                    "municipality",
                                    "people.account.municipality",
                                    ACCOUNT.MUNICIPALITY_CODE,
                                    association.municipalities().stream()
                                            .map(NewcomerList.Query::choice)
                                            .toList())
                            .filtered())
                    .with(Column.text("said", "people.openid.newcomer.said", said))
                    .with(Column.date("last", "people.openid.newcomer.last", last))
                    .sortedBy("-last")
                    .whenEmpty("people.openid.newcomers.none");
            return lists.answer(view, spec, ACCOUNT, Newcomers.waits(view.today()), NewcomerList::new);
        }

        private static Choice choice(Municipality municipality) {
            return Choice.named(municipality.code().value(), municipality.name());
        }
    }
}
