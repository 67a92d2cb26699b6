package dk.digit.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.check.Finding;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Lang;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody with every right in the database, and the triggers switched off, changes what was: the check
/// says which row.
class TamperingDbTest {

    private final TestDatabase database = TestDatabase.migrated();
    private final DSLContext sql = database.dsl();

    @BeforeEach
    void threeSettings() {
        for (String key : List.of("first", "second", "third")) {
            set(key, "1");
        }
        set("second", "2");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_trail_that_nobody_touched_has_nothing_to_tell() {
        assertThat(check()).isEmpty();
    }

    @Test
    void a_changed_entry_is_named_with_its_row() {
        long entry = entryOf("second");
        tamper("update platform.audit_entry set actor = 'somebody-else' where id = " + entry);

        assertThat(check())
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith("platform.setting/second: Historikkens linje " + entry)
                        .contains("er ændret", "somebody-else"));
    }

    @Test
    void a_deleted_entry_is_named_although_it_is_gone() {
        long entry = entryOf("second");
        tamper("delete from platform.audit_entry where id = " + entry);

        assertThat(check())
                .anySatisfy(found -> assertThat(found)
                        .startsWith("platform.setting/second: Historikkens linje " + entry)
                        .contains("er slettet"));
    }

    @Test
    void an_invented_entry_is_named() {
        tamper("insert into platform.audit_entry (actor, room, table_name, row_key, operation, after)"
                + " values ('secretariat', 'platform', 'setting', 'invented', 'INSERT', '{\"key\": \"invented\"}')");

        assertThat(check())
                .anySatisfy(found -> assertThat(found)
                        .startsWith("platform.setting/invented: ")
                        .contains("sat ind bagefter"));
    }

    @Test
    void entries_that_changed_places_are_both_named() {
        long first = entryOf("first");
        long third = entryOf("third");
        tamper("update platform.audit_entry e set row_key = o.row_key, after = o.after, before = o.before"
                + " from platform.audit_entry o where e.id in (" + first + ", " + third + ")"
                + " and o.id = " + (first + third) + " - e.id");

        assertThat(check())
                .anySatisfy(found -> assertThat(found).contains("linje " + first))
                .anySatisfy(found -> assertThat(found).contains("linje " + third));
    }

    @Test
    void who_changes_the_fingerprint_with_the_entry_is_told_by_the_seal() {
        long entry = entryOf("second");
        tamper("update platform.audit_entry set actor = 'x' where id = " + entry, fingerprintAnew(entry));

        assertThat(check())
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith("platform.setting/second: Segl ")
                        .contains("passer ikke"));
    }

    @Test
    void who_makes_one_seal_anew_is_told_by_the_next() {
        long entry = entryOf("first");
        tamper(
                "update platform.audit_entry set actor = 'x' where id = " + entry,
                fingerprintAnew(entry),
                "update platform.audit_seal s set hash = platform.seal_hash(s.number, s.at, s.previous, b)"
                        + " from platform.audit_batch b where b.id = s.batch and " + entry + " = any (b.ids)");

        assertThat(check()).singleElement().satisfies(found -> assertThat(found).contains("Seglet før er ændret"));
    }

    @Test
    void taking_the_newest_entries_away_with_their_seals_shows() {
        tamper(
                "delete from platform.audit_seal where number = (select max(number) from platform.audit_seal)",
                "delete from platform.audit_batch where id = (select max(id) from platform.audit_batch)",
                "delete from platform.audit_entry where id = (select max(id) from platform.audit_entry)");

        assertThat(check()).anySatisfy(found -> assertThat(found).contains("Det nyeste segl skal være segl"));
    }

    @Test
    void a_trail_rewritten_to_its_very_end_is_told_by_a_receipt_from_before() {
        var receipt = receipts().now();
        set("fourth", "1");
        assertThat(receipts().compare(receipt)).isEmpty();
        long entry = entryOf("first");
        tamper("update platform.audit_entry set actor = 'x' where id = " + entry, fingerprintAnew(entry), """
                do $$
                declare
                  v_seal record;
                  v_hash bytea := '';
                begin
                  for v_seal in select s.number, s.at, b from platform.audit_seal s
                    join platform.audit_batch b on b.id = s.batch order by s.number loop
                    update platform.audit_seal set previous = v_hash,
                      hash = platform.seal_hash(v_seal.number, v_seal.at, v_hash, v_seal.b) where number = v_seal.number
                    returning hash into v_hash;
                  end loop;
                  update platform.audit_head set hash = v_hash;
                end $$
                """);

        assertThat(check()).as("the trail agrees with itself").isEmpty();
        assertThat(receipts().compare(receipt))
                .hasValueSatisfying(
                        found -> assertThat(found.what().text(Lang.DA)).contains("skrevet om"));
    }

    @Test
    void a_row_changed_behind_the_trail_is_named_with_its_columns() {
        tamper("update platform.setting set value = '3' where key = 'second'");

        assertThat(check())
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith("platform.setting/second: Rækken svarer ikke til historikken i value")
                        .contains("linje " + entryOf("second"), "af test"));
    }

    @Test
    void a_row_that_came_or_went_behind_the_trail_is_named() {
        tamper(
                "delete from platform.setting where key = 'first'",
                "insert into platform.setting (key, value) values ('unknown', '1')");

        assertThat(check())
                .satisfiesExactly(
                        found -> assertThat(found).startsWith("platform.setting/first: Rækken mangler"),
                        found -> assertThat(found).startsWith("platform.setting/unknown: Rækken findes, men ikke"));
    }

    @Test
    void a_secret_changed_behind_the_trail_is_named_without_being_told() {
        sql.execute(
                "insert into people.account (username, password_hash, display_name) values ('someone', 'hash-1', 'S')");
        assertThat(check()).isEmpty();
        tamper("update people.account set password_hash = 'hash-2'");

        assertThat(check())
                .singleElement()
                .satisfies(found ->
                        assertThat(found).startsWith("people.account/someone").contains("password_hash"));
        assertThat(sql.fetchValue(
                        "select count(*) from platform.audit_entry where before::text || after::text like '%hash-_%'"))
                .isEqualTo(0L);
    }

    @Test
    void a_table_whose_trail_was_switched_off_is_named() {
        database.asOwner(owner -> owner.execute("alter table platform.setting disable trigger audit"));

        assertThat(check())
                .singleElement()
                .satisfies(found ->
                        assertThat(found).startsWith("platform.setting: ").contains("ikke længere"));
    }

    @Test
    void transactions_that_end_at_the_same_time_make_one_chain() throws Exception {
        var begun = new CountDownLatch(4);
        try (var writers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                int writer = i;
                writers.submit(() -> sql.transaction(own -> {
                    own.dsl().execute("insert into platform.setting (key, value) values (?, '1')", "a" + writer);
                    begun.countDown();
                    begun.await();
                    own.dsl().execute("insert into platform.setting (key, value) values (?, '1')", "b" + writer);
                }));
            }
        }

        assertThat(sql.fetchValue("select count(*) from platform.setting where key ~ '^[ab][0-3]$'"))
                .isEqualTo(8L);
        assertThat(check()).isEmpty();
    }

    @Test
    void a_transaction_that_looks_at_an_earlier_state_is_sealed_by_the_next() {
        sql.transaction(own -> {
            own.dsl().execute("set transaction isolation level repeatable read");
            own.dsl().execute("update platform.setting set value = '7' where key = 'first'");
            set("meanwhile", "1");
        });
        set("next", "1");

        assertThat(sql.fetchValue("select count(*) from platform.audit_entry where room = 'platform'"
                        + " and row_key in ('first', 'meanwhile', 'next')"))
                .isEqualTo(4L);
        assertThat(check()).isEmpty();
    }

    @Test
    void a_row_that_a_superuser_changed_with_the_trail_looking_on_is_named_until_somebody_with_a_name_corrects_it() {
        database.asSuperuser(
                superuser -> superuser.execute("update platform.setting set value = '7' where key = 'second'"));

        assertThat(check())
                .singleElement()
                .satisfies(found -> assertThat(found)
                        .startsWith("platform.setting/second: ")
                        .contains("direkte i databasen", "role postgres"));

        set("second", "2");
        assertThat(check()).isEmpty();
    }

    private static String fingerprintAnew(long entry) {
        return "update platform.audit_batch b set digests = (select string_agg(platform.audit_digest(e), '' order by e.id)"
                + " from platform.audit_entry e where e.id = any (b.ids)) where " + entry + " = any (b.ids)";
    }

    private void set(String key, String value) {
        sql.execute(
                "insert into platform.setting (key, value) values (?, ?::jsonb) on conflict (key) do update set value = excluded.value",
                key,
                value);
    }

    private long entryOf(String key) {
        return sql.fetchSingle("select max(id) from platform.audit_entry where row_key = ?", key)
                .get(0, Long.class);
    }

    private TrailReceipts receipts() {
        return new TrailReceipts(sql);
    }

    private List<String> check() {
        var found = new java.util.ArrayList<Finding>(new TrailCheck(sql).run());
        found.addAll(new RowsCheck(sql).run());
        found.addAll(new OutsideCheck(sql).run());
        return found.stream()
                .map(finding -> finding.place() + ": " + finding.what().text(Lang.DA))
                .toList();
    }

    private void tamper(String... statements) {
        Consumer<DSLContext> work = superuser -> superuser.transaction(own -> {
            own.dsl().execute("set local session_replication_role = replica");
            for (String statement : statements) {
                own.dsl().execute(statement);
            }
        });
        database.asSuperuser(work);
    }
}
