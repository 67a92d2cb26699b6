package dk.digit.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.text.Lang;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartTest {

    @Test
    void every_chart_is_a_named_image_and_well_formed() throws Exception {
        for (var drawing : drawings()) {
            var svg = parse(drawing.svg());
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            for (var id : svg.getAttribute("aria-labelledby").split(" ")) {
                assertThat(drawing.svg()).containsOnlyOnce("id=\"" + id + "\"");
            }
            assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
            assertThat(svg.getFirstChild().getTextContent()).isNotBlank();
            assertThat(svg.getChildNodes().item(1).getNodeName()).isEqualTo("desc");
            assertThat(svg.getChildNodes().item(1).getTextContent()).isNotBlank();
        }
    }

    @Test
    void a_strict_content_security_policy_lets_it_pass() {
        for (var drawing : drawings()) {
            assertThat(drawing.svg()).doesNotContain("style", "<script", "url(", "href", "<image", "onload");
        }
    }

    @Test
    void nothing_stands_outside_the_picture() throws Exception {
        for (var drawing : drawings()) {
            var texts = parse(drawing.svg()).getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                var text = (Element) texts.item(i);
                var letters = text.hasAttribute("font-weight") ? Letters.STRONG : Letters.REGULAR;
                var size =
                        text.hasAttribute("font-size") ? Double.parseDouble(text.getAttribute("font-size")) : Svg.TEXT;
                assertThat(size).isGreaterThanOrEqualTo(11);
                if (text.getParentNode() instanceof Element g && g.hasAttribute("transform")) {
                    continue;
                }
                double width = letters.width(text.getTextContent(), size);
                double x = Double.parseDouble(text.getAttribute("x"));
                double left = switch (text.getAttribute("text-anchor")) {
                    case "middle" -> x - width / 2;
                    case "end" -> x - width;
                    default -> x;
                };
                var where = text.getTextContent() + " in " + drawing.width();
                assertThat(left).as(where).isGreaterThan(-4);
                assertThat(left + width).as(where).isLessThan(drawing.width() + 6);
                assertThat(Double.parseDouble(text.getAttribute("y"))).as(where).isBetween(0d, (double)
                        drawing.height());
            }
        }
    }

    @Test
    void the_same_chart_is_the_same_bytes() {
        for (var chart : ChartExamples.all().values()) {
            assertThat(Charts.draw(chart, "a", Lang.DA)).isEqualTo(Charts.draw(chart, "a", Lang.DA));
        }
    }

    @Test
    void every_text_can_be_read_on_its_ground() {
        for (var tone : Tone.values()) {
            assertThat(contrast(tone.ink(), tone.fill())).as(tone + " text").isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(tone.edge(), "#ffffff")).as(tone + " edge").isGreaterThanOrEqualTo(3);
        }
        for (var ink : List.of(Svg.INK, Svg.QUIET)) {
            assertThat(contrast(ink, "#ffffff")).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(Svg.AXIS, "#ffffff")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_table_says_the_same_to_the_oere() {
        var table = ChartExamples.bars(Direction.LYING).table(Lang.DA);
        assertThat(table.headers()).containsExactly("Projekt", "Udgifter, kr.");
        assertThat(table.rows()).contains(List.of("ERP", "1.275.306,80"));
        assertThat(table.isNumeric(1)).isTrue();
        assertThat(ChartExamples.bars(Direction.LYING).table(Lang.EN).rows()).contains(List.of("ERP", "1,275,306.80"));
    }

    @Test
    void the_table_of_a_time_line_keeps_the_doubt() {
        var rows = ChartExamples.timelineOfOne().table(Lang.DA).rows();
        assertThat(rows)
                .contains(List.of("ERP", "Analyse", "ukendt dato til 31-07-2022 (usikkert)"))
                .contains(List.of("ERP", "Gennemførelse", "fra 01-10-2023"))
                .contains(List.of("ERP", "Nyt udbud offentliggjort", "27. januar 2023"))
                .contains(List.of("ERP", "Afklaringsmøder begynder", "oktober 2023 (usikkert)"));
    }

    @Test
    void a_vacancy_is_worded_and_dashed() {
        var svg = Charts.draw(ChartExamples.org(), "org", Lang.DA).svg();
        assertThat(svg).contains("Ledig").contains("stroke-dasharray");
        assertThat(ChartExamples.org().table(Lang.DA).rows())
                .contains(List.of("Sekretariat", "Projektkonsulent", "Ledig"));
    }

    @Test
    void shares_of_a_pareto_chart_end_at_the_whole() {
        assertThat(ChartExamples.pareto().shares().getLast()).isEqualByComparingTo("100");
        assertThat(ChartExamples.pareto().bars().getFirst().name()).isEqualTo("ERP");
    }

    @Test
    void an_empty_chart_is_drawn_too() {
        var none = new Bars(
                "Intet", "Der er ingen tal.", "Projekt", Measure.kroner("Udgifter"), Direction.LYING, List.of());
        assertThat(Charts.draw(none, "none", Lang.DA).height()).isPositive();
        var still = new Line("Intet", "Der er ingen tal.", "År", Measure.count("Sager"), List.of(), List.of());
        assertThat(Charts.draw(still, "none", Lang.DA).height()).isPositive();
        var alone = new OrgChart("Intet", "Ingen organer.", new OrgChart.Headers("a", "b", "c"), List.of());
        assertThat(Charts.draw(alone, "none", Lang.DA).height()).isPositive();
        var blank = new Matrix("Intet", "Ingen.", "System", List.of(), List.of());
        assertThat(Charts.draw(blank, "none", Lang.DA).height()).isPositive();
        var zero = new Bars(
                "Nul", "Nul.", "År", Measure.count("Sager"), Direction.STANDING, List.of(Bars.Bar.of("2023", 0)));
        assertThat(Charts.draw(zero, "none", Lang.DA).svg()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void signs_of_markup_in_names_stay_text() throws Exception {
        var odd = new Bars(
                "a < b & \"c\"",
                "x > y",
                "Navn",
                Measure.count("Sager"),
                Direction.LYING,
                List.of(Bars.Bar.of("<b>&amp;", 1)));
        var svg = parse(Charts.draw(odd, "odd", Lang.DA).svg());
        assertThat(svg.getFirstChild().getTextContent()).isEqualTo("a < b & \"c\"");
        assertThat(svg.getTextContent()).contains("<b>&amp;");
    }

    @Test
    void the_keyboard_reaches_everything_in_the_circle_of_a_year_in_the_order_of_time() throws Exception {
        var svg = parse(Charts.draw(ChartExamples.year("/people/tasks/1?lang=en&x=<"), "year", Lang.DA)
                .svg());
        var links = svg.getElementsByTagName("a");
        assertThat(links.getLength()).isEqualTo(36);
        var first = (Element) links.item(0);
        assertThat(first.getAttribute("href")).isEqualTo("/people/tasks/1?lang=en&x=<");
        assertThat(first.getFirstChild().getTextContent())
                .isEqualTo("27. januar 2023: Ekstraordinær generalforsamling, Møde");
        assertThat(svg.getAttribute("role")).as("an image would hide its links").isEqualTo("group");
    }

    @Test
    void the_circle_of_a_year_leaves_out_other_years_and_keeps_what_reaches_into_it() {
        var look = new YearCircle.Look("Møde", Tone.NAVY, Symbol.DISC);
        var circle = new YearCircle(
                "t",
                "d",
                2024,
                null,
                "Slags",
                List.of(
                        YearCircle.Entry.on(LocalDate.of(2023, 12, 31), "før", look, null),
                        new YearCircle.Entry(
                                LocalDate.of(2023, 12, 30), LocalDate.of(2024, 1, 3), "hen over", look, null)));
        assertThat(circle.table(Lang.DA).rows())
                .containsExactly(List.of("30-12-2023 til 03-01-2024", "hen over", "Møde"));
        assertThat(Charts.draw(circle, "c", Lang.DA).svg()).doesNotContain("NaN");
    }

    @Test
    void rows_that_do_not_match_their_headings_are_refused() {
        assertThatThrownBy(() -> new Matrix("t", "d", "x", List.of("a", "b"), List.of(new Matrix.Row("r", List.of()))))
                .hasMessageContaining("r has not one cell per column");
    }

    private static List<Drawing> drawings() {
        var drawings = new ArrayList<Drawing>();
        ChartExamples.all().forEach((name, chart) -> {
            drawings.add(Charts.draw(chart, name, Lang.DA));
            drawings.add(Charts.draw(chart, name + "-narrow", Lang.DA, Charts.NARROW));
            drawings.add(Charts.draw(chart, name + "-en", Lang.EN, 1000));
        });
        return drawings;
    }

    private static Element parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String hex) {
        var channels = Pattern.compile("[0-9a-f]{2}")
                .matcher(hex)
                .results()
                .mapToDouble(m -> Integer.parseInt(m.group(), 16) / 255.0)
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }

    @Test
    void what_stands_in_columns_is_drawn_whether_or_not_anything_leads_there() {
        var drawing = Charts.draw(ChartExamples.columns(4), "columns", Lang.DA).svg();
        assertThat(drawing).contains("Leverance", "Formål");
        for (int i = 0; i < 4; i++) {
            assertThat(drawing).contains("om hjælp " + i);
        }
        assertThat(Pattern.compile("<rect").matcher(drawing).results().count()).isGreaterThanOrEqualTo(20);
    }
}
