package dk.digit.people.openid;

import static dk.digit.people.db.Tables.IDENTITY_PROVIDER;
import static dk.digit.people.db.Tables.PROVIDER_LOGIN;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.digit.association.Association;
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

/// The providers that people may come from.
public record ProviderList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "people.openid.providers.title";
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
            var last = field(select(max(PROVIDER_LOGIN.AT).cast(LocalDate.class))
                            .from(PROVIDER_LOGIN)
                            .where(PROVIDER_LOGIN.PROVIDER.eq(IDENTITY_PROVIDER.ID))
                            .and(PROVIDER_LOGIN.OUTCOME.eq(Outcome.ADMITTED.name())))
                    .as("last");
            var spec = ListSpec.of("providers", "people.openid.providers.title", IDENTITY_PROVIDER.ID)
                    .with(Column.text("name", "people.openid.provider.name", IDENTITY_PROVIDER.NAME)
                            .linked(
                                    row -> ProviderPages.LIST + "/" + row.get(IDENTITY_PROVIDER.ID),
                                    IDENTITY_PROVIDER.ID)
                            .searched())
                    .with(Column.choice(
                            "municipality",
                            "people.openid.provider.municipality",
                            IDENTITY_PROVIDER.MUNICIPALITY_CODE,
                            association.municipalities().stream()
                                    .map(one -> Choice.named(one.code().value(), one.name()))
                                    .toList()))
                    .with(Column.text("issuer", "people.openid.provider.issuer", IDENTITY_PROVIDER.ISSUER)
                            .searched())
                    .with(Column.yesNo("enabled", "people.openid.provider.enabled", IDENTITY_PROVIDER.ENABLED))
                    .with(Column.date("last", "people.openid.provider.last", last))
                    .sortedBy("name")
                    .whenEmpty("people.openid.providers.none");
            return lists.answer(view, spec, IDENTITY_PROVIDER, noCondition(), ProviderList::new);
        }
    }
}
