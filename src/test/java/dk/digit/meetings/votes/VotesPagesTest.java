package dk.digit.meetings.votes;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.web.LoggedIn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/// Votes on the web, at an assembly of the demonstration association that everybody attends.
@DbTest
@AutoConfigureMockMvc
class VotesPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    private LoggedIn secretariat;
    private String meeting;
    private long item;

    @BeforeEach
    void assemble() throws Exception {
        secretariat = LoggedIn.as("secretariat", web);
        meeting = "assembly-" + System.nanoTime();
        sql.execute(
                "insert into meetings.meeting (id, body, kind, held_on, state)"
                        + " values ({0}, 'general-assembly', 'EXTRAORDINARY',"
                        + " current_date - (select count(*)::int from meetings.meeting), 'OPEN')",
                DSL.val(meeting));
        item = (Long) sql.fetchValue(
                "insert into meetings.agenda_item (meeting, number, kind, title)"
                        + " values ({0}, 1, 'MATTER', 'Punkt') returning id",
                DSL.val(meeting));
        sql.execute(
                "insert into meetings.attendance (meeting, municipality, state)"
                        + " select {0}, municipality, case when municipality = '0350' then 'ABSENT' else 'PRESENT' end"
                        + " from association.membership where period @> current_date",
                DSL.val(meeting));
        sql.execute(
                "insert into meetings.proxy (meeting, giver, holder, given_on, written)"
                        + " values ({0}, '0350', '0265', current_date, true)",
                DSL.val(meeting));
    }

    private String prepared(String method, String... more) throws Exception {
        var fields = new java.util.ArrayList<>(List.of(
                "item",
                Long.toString(item),
                "questionDa",
                "Skal vi?",
                "questionEn",
                "Shall we?",
                "matter",
                more.length == 0 ? "ORDINARY" : "ELECTION",
                "method",
                method));
        fields.addAll(List.of(more));
        var answer = secretariat.submits("/meetings/meetings/" + meeting + "/votes/new", fields.toArray(String[]::new));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return answer.getHeader("Location");
    }

    @Test
    void a_show_of_hands_is_prepared_opened_entered_and_explained() throws Exception {
        var vote = prepared("SHOW_OF_HANDS");
        assertThat(secretariat.reads(vote + "?lang=en")).contains("Shall we?", "Open the vote", "has not been opened");
        assertThat(secretariat.reads(vote + "/open?lang=en")).contains("frozen as they are now");
        secretariat.submits(vote + "/open");
        var entry = secretariat.reads(vote + "/count?lang=en");
        assertThat(entry).contains("Roskilde", "Lejre", "Did not vote");

        secretariat.submits(vote + "/count", "hand-0265", "1", "hand-0350", "1", "hand-0316", "2", "hand-0330", "0");

        assertThat(secretariat.reads(vote + "?lang=en"))
                .contains("1 of them by proxy", "2 for, 1 against, 1 blank: adopted by")
                .contains("By proxy: Roskilde");
        assertThat(secretariat.reads(vote + "?lang=da")).contains("2 for, 1 imod, 1 blanke: vedtaget efter");
        var line = JsonMapper.shared()
                .readTree(secretariat.reads("/api/v1/meetings/votes?lang=en&meeting=" + meeting))
                .get(0);
        assertThat(line.get("state").asString()).isEqualTo("closed");
        assertThat(line.get("sentence").asString()).contains("adopted");
    }

    @Test
    void totals_that_are_no_numbers_or_too_many_are_shown_again() throws Exception {
        var vote = prepared("SHOW_OF_HANDS");
        secretariat.submits(vote + "/open");
        var wrong = secretariat.submits(vote + "/count?by=totals&lang=en", "total-1", "otte", "total-2", "1");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("no number of votes", "value=\"otte\"");
        var many = secretariat.submits(vote + "/count?by=totals&lang=en", "total-1", "900");
        assertThat(many.getContentAsString(StandardCharsets.UTF_8)).contains("more votes than there are");
        assertThat(secretariat.reads(vote + "?lang=en")).contains("Enter the count");
    }

    @Test
    void each_votes_for_its_own_and_for_whoever_gave_it_a_proxy_and_once() throws Exception {
        var vote = prepared("ELECTRONIC");
        secretariat.submits(vote + "/open");
        chiefExecutive("chief-roskilde", "0265");
        var roskilde = LoggedIn.as("chief-roskilde", web);
        assertThat(roskilde.reads(vote + "?lang=en"))
                .contains("You vote for Roskilde", "You vote for Lejre")
                .doesNotContain("You vote for Køge");

        roskilde.submits(vote + "/cast", "municipality", "0265", "choice", "1");
        assertThat(roskilde.reads(vote + "?lang=en")).contains("The ballot has been cast");
        roskilde.submits(vote + "/cast", "municipality", "0350", "choice", "2");
        assertThat(roskilde.reads(vote + "?lang=en")).contains("The ballot has been cast");
        roskilde.submits(vote + "/cast", "municipality", "0265", "choice", "2");
        assertThat(roskilde.reads(vote + "?lang=en")).contains("has voted already", "Have voted: 2");
        roskilde.submits(vote + "/cast", "municipality", "0316", "choice", "2");
        assertThat(roskilde.reads(vote + "?lang=en")).contains("You do not vote for this municipality");
        assertThat(secretariat.submits(vote + "/cast", "municipality", "0265").getStatus())
                .isEqualTo(403);
        assertThat(roskilde.submits(vote + "/close").getStatus()).isEqualTo(403);

        secretariat.submits(vote + "/close");
        assertThat(roskilde.reads(vote + "?lang=en")).contains("1 for, 1 against, 0 blank");
    }

    @Test
    void a_vote_that_was_a_mistake_is_annulled_with_its_reason() throws Exception {
        var vote = prepared("ELECTRONIC");
        secretariat.submits(vote + "/open");
        assertThat(secretariat.submits(vote + "/annul").getStatus()).isEqualTo(422);
        secretariat.submits(vote + "/annul", "reason", "Forkert fuldmagt");
        assertThat(secretariat.reads(vote + "?lang=en")).contains("does not count: Forkert fuldmagt");
        assertThat(secretariat.submits(vote + "/edit", "questionDa", "x").getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_secret_vote_hands_out_papers_before_it_takes_ballots_and_takes_them_from_nobody() throws Exception {
        var vote = prepared("SECRET", "candidates", "Kandidat A\nKandidat B", "seats", "1");
        secretariat.submits(vote + "/open");
        chiefExecutive("chief-koege", "0259");
        var koege = LoggedIn.as("chief-koege", web);
        assertThat(koege.reads(vote + "?lang=en")).contains("Draw the paper", "data-municipality=\"0259\"");
        secretariat.submits(vote + "/hand", "municipality", "0316");
        secretariat.submits(vote + "/start");
        assertThat(koege.reads(vote + "?lang=en")).contains("Put it in the box", "Ballots in the box: 0");
        var nobody = web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(vote + "/box")
                        .param("receipt", "00".repeat(32))
                        .param("signature", "00".repeat(256)))
                .andReturn()
                .getResponse();
        assertThat(nobody.getStatus()).isEqualTo(409);
        assertThat(nobody.getCookies()).isEmpty();
        secretariat.submits(vote + "/count", "total-2", "1");
        assertThat(secretariat.reads(vote + "?lang=en"))
                .contains("Kandidat A 0, Kandidat B 1", "1 of the ballots were on paper");
    }

    @Test
    void nobody_outside_sees_a_vote_of_a_closed_item_by_any_door() throws Exception {
        var vote = prepared("ELECTRONIC");
        secretariat.submits(vote + "/open");
        var chief = LoggedIn.as("chief-roskilde", web);
        assertThat(chief.reads(vote)).contains("Skal vi?");
        sql.execute("update meetings.agenda_item set audience = '{role:SECRETARIAT}' where id = {0}", DSL.val(item));

        assertThat(secretariat.reads(vote)).contains("Skal vi?");
        for (String door : List.of(vote, vote + "/open", vote + "/edit", "/api/v1" + vote + "/ballots")) {
            assertThat(chief.opens(door).getStatus()).as(door).isIn(403, 404);
        }
        assertThat(chief.submits(vote + "/cast", "municipality", "0265", "choice", "1")
                        .getStatus())
                .isIn(403, 404);
        assertThat(chief.reads("/api/v1/meetings/votes?meeting=" + meeting)).isEqualTo("[]");
        assertThat(chief.reads("/search?q=Skal")).doesNotContain(vote);
    }

    @Test
    void a_page_of_a_vote_costs_the_same_however_many_take_part() throws Exception {
        var vote = prepared("ELECTRONIC");
        secretariat.submits(vote + "/open");
        var open = QueryCount.sent(() -> secretariat.reads(vote)).size();
        sql.execute(
                "insert into meetings.ballot (vote, municipality, choice, cast_by)"
                        + " select vote, municipality, '{1}', 'test' from meetings.vote_entitled"
                        + " where vote = {0} and (present or held_by is not null)",
                DSL.val(vote.substring("/meetings/votes/".length())));
        assertThat(QueryCount.sent(() -> secretariat.reads(vote))).hasSizeLessThanOrEqualTo(open);
        assertThat(open).isLessThan(20);
    }

    private void chiefExecutive(String username, String code) {
        sql.execute(
                "insert into people.employment (username, municipality_code, function, period)"
                        + " select {0}, {1}, 'CHIEF_EXECUTIVE', daterange(current_date - 1, null)"
                        + " where not exists (select from people.employment where username = {0}"
                        + " and function = 'CHIEF_EXECUTIVE')",
                DSL.val(username), DSL.val(code));
    }
}
