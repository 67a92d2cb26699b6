package dk.digit.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageBytesTest {

    @Property
    void every_text_is_written_as_java_writes_utf_8(@ForAll List<String> texts) throws IOException {
        var page = new PageBytes();
        texts.forEach(page::writeContent);
        var all = new StringBuilder();
        texts.forEach(text -> all.append(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)));
        assertThat(written(page)).isEqualTo(all.toString());
    }

    @Test
    void danish_letters_dashes_and_symbols_beyond_the_basic_plane_survive() throws IOException {
        var page = new PageBytes();
        page.writeBinaryContent("<p>".getBytes(StandardCharsets.UTF_8));
        page.writeContent("xÆrø – “Åby” 😀x".repeat(5000), 1, 5000);
        assertThat(written(page)).startsWith("<p>Ærø – “Åby” 😀xxÆrø").hasSize(5002);
    }

    private static String written(PageBytes page) throws IOException {
        var out = new ByteArrayOutputStream();
        page.writeTo(out);
        assertThat(out.size()).isEqualTo(page.length());
        return out.toString(StandardCharsets.UTF_8);
    }
}
