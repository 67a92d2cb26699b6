package dk.digit.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.people.People;
import dk.digit.platform.sql.DbTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DbTest
class DoorsDbTest {

    @Autowired
    private Doors doors;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Test
    void a_page_is_open_to_those_who_have_its_right() throws Exception {
        assertThat(open("admin", "/people/accounts")).isTrue();
        assertThat(open("board", "/people/accounts")).isFalse();
        assertThat(open("board", "/")).isTrue();
        assertThat(open("board", "/login")).as("a page that needs no log-in").isTrue();
    }

    @Test
    void an_address_that_leads_nowhere_is_open_to_nobody() throws Exception {
        assertThat(open("admin", "/no-such-page")).isFalse();
        assertThat(open("admin", "/people/notices/read"))
                .as("a change is no page")
                .isFalse();
    }

    @Test
    void a_right_for_some_records_opens_the_pages_of_those() throws Exception {
        assertThat(open("projectlead", "/portfolio/activities/erp/edit")).isTrue();
        assertThat(open("projectlead", "/portfolio/activities/esdh/edit")).isFalse();
        assertThat(open("secretariat", "/people/visibility/activity/erp")).isTrue();
        assertThat(open("projectlead", "/people/visibility/activity/esdh")).isFalse();
    }

    @Test
    void a_record_that_one_does_not_see_has_no_open_page() throws Exception {
        sql.execute("update portfolio.activity set audience = '{person:board}' where id = 'dental'");

        assertThat(open("board", "/portfolio/activities/dental?lang=en#plan")).isTrue();
        assertThat(open("controller", "/portfolio/activities/dental")).isFalse();
        assertThat(open("controller", "/portfolio/activities/dental/texts/2023/da"))
                .isFalse();
        assertThat(open("controller", "/portfolio/activities/never-was")).isFalse();
        assertThat(open("controller", "/portfolio/activities?q=tand")).isTrue();
    }

    private boolean open(String username, String path) throws Exception {
        var actor = people.actor(username).orElseThrow();
        return CurrentActor.callAs(actor, () -> doors.openTo(actor, path));
    }
}
