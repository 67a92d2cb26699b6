package dk.digit.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.web.LoggedIn;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class HistoryPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/association/members/roskilde",
                "/association/bodies/board",
                "/portfolio/activities/erp",
                "/finance/years/2023",
                "/finance/vouchers/2023/1",
                "/people/accounts/controller",
            })
    void every_record_page_tells_who_changed_what(String page) throws Exception {
        var reader = LoggedIn.as("secretariat", web);

        assertThat(reader.reads(page)).contains("Historik: de seneste", "Se hele historikken");
        assertThat(reader.reads(page + "?lang=en")).contains("History: the latest");
    }

    @Test
    void meetings_and_decisions_have_a_history_too() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        for (String table : List.of("meeting", "decision")) {
            var id = sql.fetchValue("select min(id) from meetings." + table);
            assertThat(reader.reads("/meetings/" + table + "s/" + id)).contains("Historik: de seneste");
        }
    }

    @Test
    void a_change_stands_in_the_records_history_with_before_and_after_in_words() throws Exception {
        var secretariat = LoggedIn.as("secretariat", web);
        sql.transaction(own -> {
            own.dsl().execute("set local digit.actor = 'secretariat'");
            own.dsl().execute("set local digit.on_behalf_of = 'controller'");
            own.dsl().execute("update portfolio.activity set supplier = 'Ny leverandør' where id = 'erp'");
            own.dsl().execute("update portfolio.activity set supplier = 'Endnu nyere' where id = 'erp'");
            own.dsl()
                    .execute("insert into portfolio.milestone (activity, kind, due_on, text_da, text_en)"
                            + " values ('erp', 'TENDER', '2026-12-24', 'Udbud', 'Tender')");
        });

        assertThat(secretariat.reads("/portfolio/activities/erp"))
                .contains(
                        "Leverandør: <del>Ny leverandør</del> → <ins>Endnu nyere</ins>",
                        "<strong>Milepæl</strong>: Oprettet, Sekretariatschef på vegne af Controller",
                        "Dag: 24-12-2026",
                        "siden før");
    }

    @Test
    void what_was_taken_away_stays_in_the_history_of_its_record() throws Exception {
        sql.execute("insert into portfolio.milestone (activity, kind, due_on, text_da, text_en)"
                + " values ('erp', 'TENDER', '2026-12-01', 'Bortfaldet udbud', 'Dropped tender')");
        sql.execute("delete from portfolio.milestone where text_da = 'Bortfaldet udbud'");

        assertThat(LoggedIn.as("controller", web).reads("/portfolio/activities/erp"))
                .contains("<strong>Milepæl</strong>: Slettet", "Bortfaldet udbud");
    }

    @Test
    void the_trail_is_filtered_by_what_by_whom_and_by_day_and_taken_out_as_a_spreadsheet() throws Exception {
        var auditor = LoggedIn.as("auditor", web);
        sql.execute("update association.body set rotation_da = 'Hvert fjerde år' where id = 'board'");

        assertThat(auditor.reads("/platform/trail?table=association.body&operation=UPDATE&q=board"))
                .contains("Hvert fjerde år");
        assertThat(auditor.reads("/platform/trail?table=portfolio.activity&q=board"))
                .doesNotContain("Hvert fjerde år");
        assertThat(auditor.reads("/platform/trail?day-to=2020-01-01")).contains("Ingen");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(
                auditor.opens("/platform/trail?table=association.body&operation=UPDATE&format=xlsx")
                        .getContentAsByteArray()))) {
            assertThat(workbook.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.toString()).contains("Hvert fjerde år"));
        }
    }

    @Test
    void the_whole_history_of_one_record_is_read_in_pages() throws Exception {
        for (int i = 0; i < 60; i++) {
            sql.execute(
                    "update association.body set remark = ? where id = 'secretariat'".replace("remark", "rotation_da"),
                    "nr. " + i);
        }
        var admin = LoggedIn.as("admin", web);
        var first = admin.reads("/platform/trail/association/body/secretariat");
        assertThat(first).contains("nr. 59", "nr. 11", "Se tidligere ændringer").doesNotContain("<ins>nr. 5</ins>");

        var earlier = first.replaceAll("(?s).*href=\"([^\"]*before=\\d+)\".*", "$1");
        assertThat(admin.reads(earlier)).contains("<ins>nr. 5</ins>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"projectlead", "chief-roskilde", "board", "controller"})
    void the_trail_across_all_rooms_is_for_those_who_look_after_it(String username) throws Exception {
        var reader = LoggedIn.as(username, web);

        assertThat(reader.opens("/platform/trail").getStatus()).isEqualTo(403);
        assertThat(reader.opens("/platform/trail/association/body/board").getStatus())
                .isEqualTo(403);
        assertThat(reader.reads("/association/bodies/board"))
                .contains("Historik: de seneste")
                .doesNotContain("Se hele historikken");
    }

    @Test
    void a_record_that_became_confidential_is_gone_from_the_trail_of_others_with_its_past() throws Exception {
        sql.execute("insert into portfolio.activity (id, name_da, name_en, kind)"
                + " values ('zimbrol', 'Zimbrolsystemet', 'Zimbrol', 'PROJECT')");
        sql.execute("insert into portfolio.milestone (activity, kind, due_on, text_da, text_en)"
                + " values ('zimbrol', 'TENDER', '2026-12-01', 'Zimbrol åbnes', 'Zimbrol opens')");
        var auditor = LoggedIn.as("auditor", web);
        assertThat(auditor.reads("/platform/trail?q=zimbrol")).contains("Zimbrolsystemet");

        sql.execute("update portfolio.activity set audience = '{person:projectlead}' where id = 'zimbrol'");

        assertThat(auditor.reads("/platform/trail")).doesNotContain("Zimbrol", "zimbrol");
        assertThat(auditor.reads("/platform/trail?table=portfolio.milestone")).doesNotContain("Zimbrol");
        assertThat(auditor.opens("/platform/trail/portfolio/activity/zimbrol").getStatus())
                .isEqualTo(404);

        sql.execute("update portfolio.activity set audience = null where id = 'zimbrol'");
        assertThat(auditor.reads("/platform/trail/portfolio/activity/zimbrol")).contains("Zimbrolsystemet");
    }
}
