package dk.digit.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void paragraphs_headings_and_lists_become_markup_at_the_level_of_the_page() {
        assertThat(Prose.html("# Udbud\n\nTo delkontrakter:\n\n- løn\n- økonomi", 3))
                .isEqualTo("<h3>Udbud</h3>\n<p>To delkontrakter:</p>\n<ul>\n<li>løn</li>\n<li>økonomi</li>\n</ul>\n");
    }

    @Test
    void nothing_that_users_write_becomes_markup_of_its_own() {
        assertThat(Prose.html("<script>alert(1)</script> & <b onclick=x>", 2))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick=x&gt;</p>\n");
        assertThat(Prose.html("[her](javascript:alert(1)) ![et *billede*](https://x.dk/a.png)", 2))
                .isEqualTo("<p>her et <em>billede</em></p>\n");
        assertThat(Prose.html("[her](https://digit.dk/)", 2))
                .isEqualTo("<p><a rel=\"nofollow\" href=\"https://digit.dk/\">her</a></p>\n");
    }

    @Test
    void a_name_becomes_an_id() {
        assertThat(Slug.of("Økonomi- og lønsystem (ERP)")).isEqualTo("oekonomi-og-loensystem-erp");
        assertThat(Slug.of("Ærø Åben À")).isEqualTo("aeroe-aaben-a");
        assertThat(Slug.isOne("erp-data")).isTrue();
        assertThat(Slug.isOne("-x")).isFalse();
    }
}
