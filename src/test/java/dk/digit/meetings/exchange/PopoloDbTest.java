package dk.digit.meetings.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.digit.platform.sql.DbTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The year 2023 in Popolo.
@DbTest
class PopoloDbTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Autowired
    private PopoloExport export;

    @Autowired
    private DSLContext sql;

    @Test
    void the_document_keeps_to_the_names_and_values_of_the_specification() throws IOException {
        assertThat(violations(written())).isEmpty();
        assertThat(violations(written().replace("\"organization_id\"", "\"organisation\"")))
                .isNotEmpty();
    }

    @Test
    void every_id_that_is_pointed_to_is_there_and_none_is_there_twice() throws IOException {
        var document = JsonMapper.shared().readTree(written());
        var ids = new HashSet<String>();
        for (String part :
                List.of("organizations", "persons", "posts", "memberships", "events", "motions", "vote_events")) {
            document.get(part)
                    .forEach(one -> assertThat(ids.add(one.get("id").asString()))
                            .as("%s twice", one.get("id"))
                            .isTrue());
        }
        for (JsonNode node : document.findParents("organization_id")) {
            for (String pointer : Set.of(
                    "organization_id",
                    "person_id",
                    "post_id",
                    "on_behalf_of_id",
                    "legislative_session_id",
                    "motion_id")) {
                if (node.has(pointer)) {
                    assertThat(ids).contains(node.get(pointer).asString());
                }
            }
        }
    }

    @Test
    void whoever_sits_somewhere_is_a_function_of_a_municipality_and_never_a_name() throws IOException {
        var document = JsonMapper.shared().readTree(written());
        var persons = document.get("persons").findValuesAsString("name");
        assertThat(persons).contains("kommunaldirektør, Holbæk").allMatch(name -> name.contains(","));
        assertThat(document.get("memberships").findValuesAsString("on_behalf_of_id"))
                .contains("municipality-0316");
    }

    @Test
    void what_is_for_some_only_is_not_handed_on() throws IOException {
        assertThat(written()).contains("decision-oga-2023");
        sql.execute("update meetings.decision set audience = '{body:board}' where meeting = 'oga-2023'");
        try {
            assertThat(written()).doesNotContain("decision-oga-2023");
        } finally {
            sql.execute("update meetings.decision set audience = null where meeting = 'oga-2023'");
        }
    }

    private String written() throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(out, DAY);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> violations(String document) throws IOException {
        try (var schema = PopoloDbTest.class.getResourceAsStream("popolo.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(document, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
