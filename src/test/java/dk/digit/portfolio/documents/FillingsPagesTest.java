package dk.digit.portfolio.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.LoggedIn;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;

/// What documents are told by every part of the portfolio.
@DbTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class FillingsPagesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Filling filling;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private StoredTemplates templates;

    @ParameterizedTest
    @EnumSource(Lang.class)
    void every_word_is_answered_for_every_activity(Lang lang) {
        for (var activity : portfolio.activities()) {
            var facts = filling.of(activity, DAY, lang);
            filling.placeholders()
                    .forEach(one -> assertThat(facts.apply(one.key()))
                            .as(one.key() + " of " + activity.id())
                            .isNotBlank());
        }
    }

    @Test
    void templates_that_come_along_ask_for_known_words_only_and_keep_their_first_edition() {
        for (var template : templates.newest()) {
            for (var chapter : templates.chapters(template.id())) {
                assertThat(filling.unknown(chapter.text().da() + chapter.text().en(), "text"))
                        .as(template.code() + " " + chapter.number())
                        .isEmpty();
            }
        }
        assertThat(templates.editions("gate-note"))
                .extracting(DocumentTemplate::edition)
                .containsExactly(2, 1);
    }

    @Test
    void a_gate_note_is_filled_with_risks_roles_waves_and_what_the_gate_asks() throws Exception {
        var secretariat = LoggedIn.as("secretariat", web);
        secretariat.submits(
                "/portfolio/activities/ams/risks/new",
                "titleDa",
                "Lov | <b>nye</b> krav",
                "probability",
                "4",
                "cost",
                "4");
        var made = secretariat.submits(
                "/portfolio/activities/ams/documents/new", "template", "gate-note", "language", "DA", "title", "");

        assertThat(secretariat.reads(java.util.Objects.requireNonNull(made.getHeader("Location"))))
                .contains("Risiko eller problem", "Lov | &lt;b&gt;nye&lt;/b&gt; krav", "Besluttes af", "Timer om ugen")
                .doesNotContain("<b>nye", "{{");
        assertThat(filling.of(portfolio.activity(new ActivityId("erp")).orElseThrow(), DAY, Lang.DA)
                        .apply("waves"))
                .contains("| Bølge 0 (afklaring) |");
        assertThat(sql.fetchCount(sql.selectFrom("portfolio.document_template")))
                .isGreaterThan(8);
    }
}
