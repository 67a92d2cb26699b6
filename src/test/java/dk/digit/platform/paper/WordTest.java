package dk.digit.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.chart.ChartExamples;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordTest {

    private static final byte[] FILE = Word.render(PaperTest.document(PaperTest.sample(), "KLADDE"));

    @Test
    void headings_are_headings_of_word() throws Exception {
        try (var word = open()) {
            assertThat(word.getParagraphs())
                    .anySatisfy(p -> {
                        assertThat(p.getStyle()).isEqualTo("Heading1");
                        assertThat(p.getText()).isEqualTo("Året der gik");
                    })
                    .anySatisfy(p -> {
                        assertThat(p.getStyle()).isEqualTo("Heading2");
                        assertThat(p.getText()).isEqualTo("Regnskab");
                    });
        }
    }

    @Test
    void nothing_of_the_text_is_lost() throws Exception {
        try (var word = open();
                var extractor = new XWPFWordExtractor(word)) {
            assertThat(extractor.getText())
                    .contains(
                            "æøåÆØÅ é “citat” ‘enkelt’ – tanke − minus …",
                            "10\u00a0000\u00a0kr.",
                            "Fed, kursiv, begge.")
                    .contains("Første punkt", "Indrykket", "Sagt af en", "1. Noten forklarer DF.", "Se note 1 og ")
                    .contains("Resultatopgørelse", "-5.127.868,69", "KLADDE", "Forelagt generalforsamlingen");
        }
    }

    @Test
    void a_table_has_its_head_on_every_page() throws Exception {
        try (var word = open()) {
            var table = word.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(3).getCell(1).getText()).isEqualTo("-5.127.868,69");
            assertThat(word.getTables()).hasSize(1 + ChartExamples.all().size());
        }
    }

    @Test
    void each_chart_is_a_picture_told_in_words() throws Exception {
        try (var word = open()) {
            assertThat(word.getAllPictures()).hasSize(ChartExamples.all().size());
            var described = word.getParagraphs().stream()
                    .flatMap(p -> p.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .map(picture -> picture.getDescription());
            assertThat(described).first().asString().startsWith("Udgifter til projekter 2023. ERP kostede mest");
        }
    }

    @Test
    void equal_documents_give_equal_files() throws Exception {
        Files.write(Path.of("target/sample.docx"), FILE);
        assertThat(Word.render(PaperTest.document(PaperTest.sample(), "KLADDE")))
                .isEqualTo(FILE);
    }

    @Test
    void broken_markup_is_refused() {
        assertThatThrownBy(() -> Word.render(PaperTest.document("<p>", null))).isInstanceOf(BrokenMarkup.class);
    }

    private static XWPFDocument open() throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(FILE));
    }
}
