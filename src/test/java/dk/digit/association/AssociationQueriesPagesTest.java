package dk.digit.association;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.sql.QueryCount;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.LoggedIn;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// A page costs the same number of questions to the database with 11 members and with 98.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class AssociationQueriesPagesTest {

    private static final List<String> PAGES = List.of(
            "/association",
            "/association/members",
            "/association/members/roskilde",
            "/association/bodies",
            "/association/bodies/board",
            "/association/bodies/general-assembly",
            "/association/vacancies",
            "/association/rotation/wishes",
            "/association/members/new",
            "/api/v1/association/members",
            "/api/v1/association/bodies",
            "/api/v1/association/bodies/general-assembly/seats");

    @Autowired
    private MockMvc web;

    @Autowired
    private Association association;

    @Test
    void a_page_costs_a_fixed_number_of_queries() throws Exception {
        var reader = LoggedIn.as("secretariat", web);
        counts(reader);
        var few = counts(reader);

        var members = association.members(LocalDate.of(2024, 1, 1)).stream()
                .map(Member::code)
                .collect(Collectors.toSet());
        for (Municipality municipality : association.municipalities()) {
            if (!members.contains(municipality.code())) {
                association.admit(municipality.code(), LocalDate.of(2020, 1, 1), Bilingual.EMPTY);
                association.createSeat(new SeatDraft(
                        AssociationFixture.BOARD,
                        "member",
                        "",
                        Period.from(LocalDate.of(2023, 1, 1)),
                        true,
                        Bilingual.EMPTY));
            }
        }

        assertThat(association.members(LocalDate.of(2024, 1, 1))).hasSize(98);
        assertThat(counts(reader)).isEqualTo(few);
        assertThat(few.values()).allMatch(count -> count <= 20);
    }

    private static Map<String, Integer> counts(LoggedIn reader) throws Exception {
        var counts = new LinkedHashMap<String, Integer>();
        for (String page : PAGES) {
            counts.put(page, QueryCount.of(() -> reader.reads(page + "?asOf=2024-01-01")));
        }
        return counts;
    }
}
