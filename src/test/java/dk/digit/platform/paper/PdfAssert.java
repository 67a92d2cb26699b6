package dk.digit.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// What every PDF of ours must satisfy, judged by veraPDF and by reading its text back.
public final class PdfAssert {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final byte[] pdf;
    private final String text;

    private PdfAssert(byte[] pdf) {
        this.pdf = pdf;
        this.text = text(pdf);
    }

    public static PdfAssert assertThatPdf(byte[] pdf) {
        return new PdfAssert(pdf);
    }

    /// PDF/UA-1 and PDF/A-3a.
    public PdfAssert isAccessibleAndLasting() {
        assertThat(violations(PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
        assertThat(violations(PDFAFlavour.PDFA_3_A)).as("PDF/A-3a").isEmpty();
        return this;
    }

    /// The text holds all of these, white space and hyphens at line ends apart.
    public PdfAssert contains(String... strings) {
        assertThat(text)
                .contains(List.of(strings).stream().map(PdfAssert::plain).toList());
        return this;
    }

    public PdfAssert contains(Iterable<String> strings) {
        strings.forEach(string -> assertThat(text).contains(plain(string)));
        return this;
    }

    /// No character was missing in the typeface (a missing one prints as `#`). For documents without any.
    public PdfAssert hasNoMissingGlyph() {
        assertThat(text).doesNotContain("#", "\uFFFD");
        return this;
    }

    public String text() {
        return text;
    }

    /// The text of all pages, with every run of white space as one blank.
    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return plain(stripper.getText(document));
        } catch (IOException e) {
            throw new AssertionError("not a PDF", e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private List<String> violations(PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var found = new TreeMap<String, String>();
            validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .forEach(assertion -> found.putIfAbsent(
                            assertion.getRuleId().getClause() + "-"
                                    + assertion.getRuleId().getTestNumber(),
                            assertion.getMessage() + " at "
                                    + assertion.getLocation().getContext()));
            return found.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("veraPDF could not judge", e);
        }
    }
}
