package dk.digit.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.digit.platform.sql.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The index says what the records say: always, and where something went round the database it is found out.
class SearchIndexDbTest {

    private final TestDatabase database = TestDatabase.migrated();
    private final DSLContext sql = database.dsl();
    private final SearchIndex index = new SearchIndex(sql);

    @BeforeEach
    void three_activities() {
        index.fill();
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind) values"
                + " ('erp', 'Fælles økonomisystem', 'ERP', 'PROJECT'), ('sso', 'Fælles log-in', 'SSO', 'PROJECT'),"
                + " ('ams', 'Arbejdsmarked', 'AMS', 'PROJECT')");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void index_and_records_agree() {
        assertThat(rows("%")).isEqualTo(3);
        assertThat(index.differences(10)).isEmpty();
    }

    @Test
    void a_row_that_somebody_tampered_with_is_named_and_made_anew() {
        database.asOwner(owner -> {
            owner.execute("update platform.found set title_da = 'Noget andet'"
                    + " where kind = 'portfolio.activity' and key = 'erp'");
            owner.execute("delete from platform.found where kind = 'portfolio.activity' and key = 'sso'");
            owner.execute("update platform.found set audience = '{person:nobody}'"
                    + " where kind = 'portfolio.activity' and key = 'ams'");
        });

        assertThat(index.differences(10))
                .extracting(SearchIndex.Difference::key, SearchIndex.Difference::difference)
                .containsExactlyInAnyOrder(
                        tuple("ams", IndexFault.AUDIENCE),
                        tuple("erp", IndexFault.STALE),
                        tuple("sso", IndexFault.MISSING));

        index.rebuild("portfolio.activity");
        index.fill();
        assertThat(index.differences(10)).isEmpty();
    }

    @Test
    void what_comes_by_the_thousand_waits_and_is_then_made() {
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind)"
                + " select 'many-' || n, 'Masse ' || n, 'Many ' || n, 'PROJECT' from generate_series(1, 2500) n");
        assertThat(rows("many-%")).isZero();
        assertThat(index.differences(10)).as("what waits is no fault").isEmpty();

        index.fill();
        assertThat(rows("many-%")).isEqualTo(2500);

        database.asOwner(owner -> owner.execute(
                "update portfolio.activity set audience = '{person:projectlead}' where id like 'many-%'"));
        assertThat(rows("many-%"))
                .as("what might show too much is gone at once")
                .isZero();
        index.fill();
        assertThat(index.differences(10)).isEmpty();
    }

    @Test
    void what_is_rolled_back_leaves_no_word_behind() {
        List<String> before = words();
        try {
            sql.transaction(own -> {
                own.dsl()
                        .execute("insert into portfolio.activity (id, name_da, name_en, kind)"
                                + " values ('gone', 'Bortkommen', 'Gone', 'PROJECT')");
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException undone) {
            assertThat(words()).isEqualTo(before);
        }
        assertThat(rows("gone")).isZero();
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        database.asOwner(owner -> words.addAll(
                owner.fetch("select word from platform.found_word order by 1").getValues(0, String.class)));
        return words;
    }

    private int rows(String like) {
        var count = new int[1];
        database.asOwner(owner -> count[0] = owner.fetchSingle(
                        "select count(*) from platform.found where kind = 'portfolio.activity' and key like ?", like)
                .get(0, Integer.class));
        return count[0];
    }
}
