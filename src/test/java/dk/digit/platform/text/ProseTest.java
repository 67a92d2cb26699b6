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
    void a_table_scrolls_by_itself_and_its_columns_know_their_heads() {
        assertThat(Prose.html("| Post | Kr. |\n|---|---:|\n| <b>Køb</b> | 100 |", 3))
                .isEqualTo("""
                        <div class="table--responsive-scroll" tabindex="0" role="group" aria-label="Post, Kr."><table class="table table--compact">
                        <thead>
                        <tr>
                        <th scope="col">Post</th>
                        <th scope="col" class="numeric">Kr.</th>
                        </tr>
                        </thead>
                        <tbody>
                        <tr>
                        <td>&lt;b&gt;Køb&lt;/b&gt;</td>
                        <td class="numeric">100</td>
                        </tr>
                        </tbody>
                        </table></div>
                        """);
        assertThat(Prose.html(ProseTable.of("A").row("x | y\nz").toString(), 3)).contains("<td>x | y z</td>");
    }

    @Test
    void a_text_shows_its_own_pictures_only_and_leaves_no_heading_out() {
        ProsePictures own = name -> name.equals("picture:1") ? new ProsePictures.Picture("/p/1", 30, 20) : null;

        assertThat(Prose.html("![Et kort](picture:1) ![andet](picture:2)", 3, own))
                .isEqualTo("<p><img src=\"/p/1\" alt=\"Et kort\" width=\"30\" height=\"20\" /> andet</p>\n");
        assertThat(Prose.html("### Dybt\n\n# Højt", 3, own)).isEqualTo("<h3>Dybt</h3>\n<h3>Højt</h3>\n");
        assertThat(Prose.pictures("![](picture:1) ![ord](x)"))
                .containsExactly(new Prose.Named("picture:1", ""), new Prose.Named("x", "ord"));
    }

    @Test
    void a_name_becomes_an_id() {
        assertThat(Slug.of("Økonomi- og lønsystem (ERP)")).isEqualTo("oekonomi-og-loensystem-erp");
        assertThat(Slug.of("Ærø Åben À")).isEqualTo("aeroe-aaben-a");
        assertThat(Slug.isOne("erp-data")).isTrue();
        assertThat(Slug.isOne("-x")).isFalse();
    }
}
