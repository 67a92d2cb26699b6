package dk.digit.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.web.Message;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private static final ListSpec SPEC = ListSpec.of("things", "platform.title", DSL.field("id", Integer.class))
            .with(Column.text("name", "platform.yes", DSL.field("name", String.class))
                    .searched())
            .with(Column.choice("kind", "platform.yes", DSL.field("kind", String.class), Section.class)
                    .filtered())
            .with(Column.money("amount", "platform.yes", DSL.field("amount", BigDecimal.class))
                    .filtered())
            .with(Column.date("start", "platform.yes", DSL.field("start", LocalDate.class))
                    .filtered())
            .with(Column.yesNo("joint", "platform.yes", DSL.field("joint", Boolean.class))
                    .filtered()
                    .hidden())
            .sortedBy("name");

    private final List<Message> problems = new ArrayList<>();

    @Test
    void what_stands_in_the_address_comes_out_of_it_again() {
        var params = Params.of(Map.of(
                "q", new String[] {"blå & grøn"},
                "sort", new String[] {"-amount"},
                "kind", new String[] {"PORTFOLIO", "ECONOMY"},
                "amount-from", new String[] {"1.275.306,80"},
                "start-to", new String[] {"31-12-2023"},
                "joint", new String[] {"no"},
                "cols", new String[] {"name,joint"},
                "size", new String[] {"200"},
                "page", new String[] {"3"},
                "year", new String[] {"2023"}));

        var query = read(params);

        assertThat(problems).isEmpty();
        assertThat(read(query.params(SPEC))).isEqualTo(query);
        assertThat(query.filters()).hasSize(4);
        assertThat(query.others()).isEqualTo(Params.NONE.with("year", "2023"));
        assertThat(query.params(SPEC).on("/things"))
                .isEqualTo("/things?year=2023&q=bl%C3%A5+%26+gr%C3%B8n&kind=PORTFOLIO&kind=ECONOMY"
                        + "&amount-from=1275306,80&start-to=2023-12-31&joint=no&sort=-amount&cols=name,joint"
                        + "&size=200&page=3");
    }

    @Test
    void a_list_as_at_first_leaves_the_address_clean() {
        assertThat(read(Params.NONE).params(SPEC).on("/things")).isEqualTo("/things");
        assertThat(read(Params.NONE.with("sort", "name").with("page", "1").with("size", "50"))
                        .params(SPEC)
                        .on("/things"))
                .isEqualTo("/things");
    }

    @Test
    void what_is_not_understood_is_left_out_and_named() {
        var query = read(Params.NONE
                .with("sort", "secret")
                .with("page", "-1")
                .with("kind", "x", "ECONOMY")
                .with("amount-from", "1.275,306.80")
                .with("joint", "maybe"));

        assertThat(query).isEqualTo(read(Params.NONE.with("kind", "ECONOMY")));
        assertThat(problems)
                .extracting(message -> message.args().getFirst())
                .contains("sort", "page", "kind", "amount-from", "joint");
    }

    @Test
    void changing_a_filter_starts_again_at_the_first_page() {
        var query = read(Params.NONE.with("page", "4").with("kind", "ECONOMY"));

        assertThat(query.without("kind").params(SPEC).on("/")).isEqualTo("/");
        assertThat(query.sortedBy("amount", true).params(SPEC).on("/")).isEqualTo("/?kind=ECONOMY&sort=-amount");
    }

    private ListQuery read(Params params) {
        return ListQuery.read(SPEC, params, problems::add);
    }
}
