package dk.digit.platform.chart;

import dk.digit.platform.money.Money;
import dk.digit.platform.time.RoughDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One chart of every kind, with the troubles of real data: long names, tiny values, gaps, doubt.
public final class ChartExamples {

    private ChartExamples() {}

    public static Map<String, Chart> all() {
        var all = new LinkedHashMap<String, Chart>();
        all.put("bars", bars(Direction.LYING));
        all.put("bars-standing", years());
        all.put("bars-negative", deviations());
        all.put("stacked", stacked(Direction.LYING));
        all.put("stacked-standing", stacked(Direction.STANDING));
        all.put("line", line());
        all.put("pareto", pareto());
        all.put("timeline", timeline());
        all.put("timeline-named", timelineOfOne());
        all.put("gantt", gantt());
        all.put("matrix", matrix());
        all.put("matrix-words", matrixOfFew());
        all.put("org", org());
        all.put("year", year(null));
        all.put("graph", graph(6));
        all.put("graph-many", graph(60));
        all.put("graph-columns", columns(4));
        return all;
    }

    /// @param each how many stand in each of five columns
    public static Graph columns(int each) {
        var leads = new Graph.Kind("Fører til", Graph.Stroke.SOLID, true);
        var columns = List.of("Leverance", "Ny adfærd", "Mål", "Gevinst", "Formål");
        var nodes = new ArrayList<Graph.Node>();
        var edges = new ArrayList<Graph.Edge>();
        for (int column = 0; column < columns.size(); column++) {
            for (int i = 0; i < each; i++) {
                nodes.add(new Graph.Node(
                        column + "-" + i, "Hurtigere behandling af ansøgninger om hjælp " + i, null, column));
                if (column > 0 && i > 0) {
                    edges.add(new Graph.Edge(column - 1 + "-" + i, column + "-" + (i - 1), leads, 1, ""));
                }
            }
        }
        edges.add(new Graph.Edge("0-0", "3-0", leads, 1, "Forbi to kolonner"));
        return new Graph(
                "Gevinstdiagram",
                "Hvordan leverancer fører til formål.",
                new Graph.Headers("Fra", "Slags", "Til", "Kolonner"),
                columns,
                nodes,
                edges);
    }

    /// Things in a ring, each third of them with a link across.
    public static Graph graph(int count) {
        var depends = new Graph.Kind("Afhænger af", Graph.Stroke.SOLID, true);
        var shares = new Graph.Kind("Deler data", Graph.Stroke.DASHED, false);
        var nodes = new ArrayList<Graph.Node>();
        var edges = new ArrayList<Graph.Edge>();
        for (int i = 0; i < count; i++) {
            nodes.add(new Graph.Node("n" + i, "Social-, sundheds- og omsorgssystem " + i, null));
            edges.add(new Graph.Edge("n" + i, "n" + (i + 1) % count, depends, 1 + i % 3, "Skal være i drift først"));
            if (i % 3 == 0) {
                edges.add(new Graph.Edge("n" + i, "n" + (i + count / 2) % count, shares, 2, "Borgerdata"));
            }
        }
        return new Graph(
                "Afhængigheder og synergier",
                "Hvad der afhænger af hvad, og hvad aktiviteterne deler.",
                new Graph.Headers("Fra", "Slags", "Til", "Hvorfor"),
                nodes,
                edges);
    }

    public static Bars bars(Direction direction) {
        var bars = List.of(
                Bars.Bar.of("Fælles ressourcer", Money.parseDanish("585.093,83")),
                Bars.Bar.of("Nye analyser", Money.parseDanish("3.521,16")),
                Bars.Bar.of("ESDH", Money.parseDanish("76.230,25")),
                Bars.Bar.of("ERP", Money.parseDanish("1.275.306,80")).emphasised(),
                Bars.Bar.of(
                        "GDPR – Informationssikkerhed i alle kommuner og sekretariatet",
                        Money.parseDanish("102.800,00")),
                Bars.Bar.of("Bruger- og rettighedsstyring", Money.parseDanish("143.151,10")),
                Bars.Bar.of("Social, sundhed og omsorg", Money.parseDanish("504.066,45")),
                Bars.Bar.of("Robotics", Money.parseDanish("64.340,00")),
                Bars.Bar.of("Arbejdsmarked", Money.parseDanish("16.954,82")));
        return new Bars(
                "Udgifter til projekter 2023",
                "ERP kostede mest, 1,3 mio. kr. Fælles ressourcer og social, sundhed og omsorg følger efter.",
                "Projekt",
                Measure.kroner("Udgifter"),
                direction,
                bars);
    }

    public static Bars years() {
        var bars = List.of(
                Bars.Bar.of("2019", Money.parseDanish("4.120.000,00")),
                Bars.Bar.of("2020", Money.parseDanish("5.300.500,00")),
                Bars.Bar.of("2021", Money.parseDanish("6.750.000,00")),
                Bars.Bar.of("2022", Money.parseDanish("7.300.000,00")),
                Bars.Bar.of("2023", Money.parseDanish("8.090.143,14")).emphasised());
        return new Bars(
                "Udgifter år for år",
                "Udgifterne er vokset hvert år.",
                "År",
                Measure.kroner("Udgifter"),
                Direction.STANDING,
                bars);
    }

    public static Bars deviations() {
        var bars = List.of(
                Bars.Bar.of("Kommunalt basistilskud", Money.parseDanish("-8.778.891,00")),
                Bars.Bar.of("Personale", Money.parseDanish("4.396.162,23")),
                Bars.Bar.of("Administration", Money.parseDanish("922.516,50")),
                Bars.Bar.of("Projekter", Money.parseDanish("2.771.464,41")),
                Bars.Bar.of("Overført fra 2022", Money.parseDanish("-4.439.120,83")),
                Bars.Bar.of("Driftsresultat 2023", Money.parseDanish("-5.127.868,69"))
                        .emphasised());
        return new Bars(
                "Sådan blev resultatet",
                "Indtægter er negative, udgifter positive. Resultatet er et overskud på 5,1 mio. kr.",
                "Linje",
                Measure.kroner("Beløb"),
                Direction.LYING,
                bars);
    }

    public static StackedBars stacked(Direction direction) {
        return new StackedBars(
                "Timer på projekter",
                "Kommunerne lægger flest timer i ERP.",
                "Kvartal",
                Measure.count("Timer"),
                direction,
                List.of(
                        new StackedBars.Series("Sekretariat", Tone.series(0)),
                        new StackedBars.Series("Kommuner", Tone.series(1)),
                        new StackedBars.Series("Rådgivere", Tone.series(2)),
                        new StackedBars.Series("Leverandør", Tone.series(3))),
                List.of(
                        bar("1. kvartal", 420, 610, 120, 0),
                        bar("2. kvartal", 380, 540, 260, 90),
                        bar("3. kvartal", 210, 330, 80, 140),
                        bar("4. kvartal", 460, 890, 150, 310)),
                "I alt");
    }

    private static StackedBars.Bar bar(String name, long... values) {
        var list = new ArrayList<BigDecimal>();
        for (long value : values) {
            list.add(BigDecimal.valueOf(value));
        }
        return new StackedBars.Bar(name, list);
    }

    public static Line line() {
        return new Line(
                "Sager behandlet af robotter",
                "Roskilde og Slagelse stiger hen over året; Køge har ingen tal for juli.",
                "Måned",
                Measure.count("Sager"),
                List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
                List.of(
                        series("Roskilde", 210, 230, 250, 310, 290, 340, 220, 360, 410, 450, 480, 470),
                        series("Slagelse", 120, 130, 160, 150, 190, 220, 160, 260, 300, 310, 390, 460),
                        series("Køge", 80, 85, 90, 120, 110, 130, null, 150, 160, 140, 180, 190)));
    }

    private static Line.Series series(String name, Integer... values) {
        return new Line.Series(
                name,
                Stream.of(values)
                        .map(v -> v == null ? null : BigDecimal.valueOf(v))
                        .toList());
    }

    public static Pareto pareto() {
        return new Pareto(
                "Hvor pengene går hen",
                "Tre projekter bruger 85 % af pengene.",
                "Projekt",
                Measure.kroner("Udgifter"),
                bars(Direction.LYING).bars());
    }

    private static final Timeline.Kind IDEA = new Timeline.Kind("Idé", Tone.HOLLOW);
    private static final Timeline.Kind ANALYSIS = new Timeline.Kind("Analyse", Tone.LILAC);
    private static final Timeline.Kind PROCUREMENT = new Timeline.Kind("Anskaffelse", Tone.SKY);
    private static final Timeline.Kind DELIVERY = new Timeline.Kind("Gennemførelse", Tone.BLUE);
    private static final Timeline.Kind OPERATION = new Timeline.Kind("Drift og videreudvikling", Tone.NAVY);
    private static final Timeline.Kind NETWORK = new Timeline.Kind("Netværk", Tone.TEAL);

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static List<Timeline.Milestone> erpMilestones() {
        return List.of(
                new Timeline.Milestone(RoughDate.ofMonth(2022, 12), "Udbud annulleret"),
                Timeline.Milestone.of(day(2023, 1, 27), "Nyt udbud offentliggjort"),
                new Timeline.Milestone(RoughDate.ofMonth(2023, 5), "Forhandling"),
                new Timeline.Milestone(RoughDate.ofMonth(2023, 6), "Forhandling"),
                new Timeline.Milestone(RoughDate.ofMonth(2023, 8), "Forhandling"),
                new Timeline.Milestone(RoughDate.ofMonth(2023, 10), "Kontrakter underskrevet af kommunerne og KMD"),
                new Timeline.Milestone(RoughDate.ofMonth(2023, 10).inDoubt(), "Afklaringsmøder begynder"));
    }

    public static Timeline timeline() {
        var rows = List.of(
                new Timeline.Row(
                        "Økonomi- og lønsystem (ERP)",
                        "KMD",
                        List.of(
                                Timeline.Phase.of(PROCUREMENT, null, day(2023, 10, 1)),
                                Timeline.Phase.of(DELIVERY, day(2023, 10, 1), null)),
                        erpMilestones()),
                new Timeline.Row(
                        "Social-, sundheds- og omsorgssystem (SSO)",
                        "KMD",
                        List.of(Timeline.Phase.of(DELIVERY, null, null)),
                        List.of(
                                new Timeline.Milestone(RoughDate.ofMonth(2023, 1), "Evaluering"),
                                Timeline.Milestone.of(day(2023, 11, 1), "Bølge 2 i drift"))),
                new Timeline.Row(
                        "Arbejdsmarkedssystem (AMS)",
                        null,
                        List.of(
                                Timeline.Phase.of(IDEA, null, day(2023, 11, 3)),
                                Timeline.Phase.of(PROCUREMENT, day(2023, 11, 3), day(2025, 2, 1))),
                        List.of(
                                Timeline.Milestone.of(day(2023, 1, 27), "Vent"),
                                Timeline.Milestone.of(day(2023, 11, 3), "Start"))),
                new Timeline.Row(
                        "ESDH",
                        "Fujitsu, eDoc",
                        List.of(new Timeline.Phase(OPERATION, null, null, false, true)),
                        List.of()),
                new Timeline.Row(
                        "Informationssikkerhed",
                        null,
                        List.of(Timeline.Phase.of(NETWORK, null, null)),
                        List.of(
                                new Timeline.Milestone(
                                        RoughDate.ofMonth(2023, 3).inDoubt(), "DPO-værksted"),
                                new Timeline.Milestone(
                                        RoughDate.ofMonth(2023, 10).inDoubt(), "DPO-værksted"))),
                new Timeline.Row(
                        "Ny analyse",
                        null,
                        List.of(new Timeline.Phase(ANALYSIS, day(2023, 6, 1), day(2023, 9, 30), true, false)),
                        List.of()));
        return new Timeline(
                "Porteføljen 2023",
                "Seks aktiviteter. ERP gik fra anskaffelse til gennemførelse i oktober.",
                "Aktivitet",
                day(2023, 1, 1),
                day(2024, 1, 1),
                day(2023, 12, 31),
                Timeline.Naming.MARKED,
                rows);
    }

    public static Timeline timelineOfOne() {
        var row = new Timeline.Row(
                "ERP",
                null,
                List.of(
                        new Timeline.Phase(ANALYSIS, null, day(2022, 8, 1), false, false),
                        new Timeline.Phase(PROCUREMENT, day(2022, 8, 1), day(2023, 10, 1), false, true),
                        Timeline.Phase.of(DELIVERY, day(2023, 10, 1), null)),
                erpMilestones());
        return new Timeline(
                "ERP fra udbud til kontrakt",
                "Udbuddet gik om; kontrakten blev underskrevet i oktober 2023.",
                "Aktivitet",
                day(2022, 7, 1),
                day(2024, 7, 1),
                day(2023, 12, 31),
                Timeline.Naming.NAMED,
                List.of(row));
    }

    private static final Matrix.State LIVE = new Matrix.State("I drift", Symbol.CHECK, Tone.NAVY);
    private static final Matrix.State COMING = new Matrix.State("På vej", Symbol.ARROW, Tone.SKY);
    private static final Matrix.State OLD = new Matrix.State("Eget system", Symbol.DISC, Tone.PALE);
    private static final Matrix.State NONE = new Matrix.State("Ikke med", Symbol.DASH, Tone.HOLLOW);
    private static final Matrix.State LATE = new Matrix.State("Forsinket", Symbol.WARNING, Tone.RED);

    public static Matrix matrix() {
        var columns = List.of(
                "Greve",
                "Guldborgsund",
                "Holbæk",
                "Kalundborg",
                "Køge",
                "Lejre",
                "Næstved",
                "Ringsted",
                "Roskilde",
                "Slagelse",
                "Vordingborg");
        return new Matrix(
                "Systemer i kommunerne",
                "Alle elleve har ESDH i drift; SSO er i drift i seks.",
                "System",
                columns,
                List.of(
                        row("ESDH", LIVE, LIVE, LIVE, LIVE, LIVE, LIVE, LIVE, LIVE, LIVE, LIVE, LIVE),
                        row(
                                "Social, sundhed og omsorg",
                                LIVE,
                                LIVE,
                                COMING,
                                LIVE,
                                COMING,
                                LATE,
                                LIVE,
                                LIVE,
                                COMING,
                                LIVE,
                                COMING),
                        row("ERP", OLD, OLD, OLD, OLD, COMING, OLD, OLD, OLD, OLD, OLD, null),
                        row("Arbejdsmarked", OLD, NONE, OLD, OLD, OLD, OLD, NONE, OLD, OLD, OLD, OLD)));
    }

    public static Matrix matrixOfFew() {
        return new Matrix(
                "Faser",
                "Hvor langt de tre bølger er.",
                "Bølge",
                List.of("Afklaring", "Opsætning", "Prøve", "I drift"),
                List.of(
                        row("Bølge 1", LIVE, LIVE, LIVE, LIVE),
                        row("Bølge 2", LIVE, LIVE, LATE, COMING),
                        row("Bølge 3", COMING, NONE, NONE, null)));
    }

    private static Matrix.Row row(String name, Matrix.State... states) {
        return new Matrix.Row(
                name,
                Stream.of(states)
                        .map(s -> s == null ? null : new Matrix.Cell(s, s == LATE ? "rapporten mangler" : null))
                        .toList());
    }

    public static OrgChart org() {
        var groups = List.of(
                leaf("Arkitekturråd", "IT-arkitekter fra medlemmer og sekretariat"),
                leaf("Kontraktforum", null),
                leaf("Informationssikkerhedsgruppe", null),
                leaf("Styregruppe ERP", null),
                leaf("Styregruppe for social-, sundheds- og omsorgssystemet", null),
                leaf("Robotics", null));
        var secretariat = new OrgChart.Box(
                "Sekretariat",
                null,
                List.of(
                        new OrgChart.Post(
                                "Sekretariatschef (konstitueret)", "Udlånt af Roskilde til 31-12-2023", false),
                        new OrgChart.Post("Kontraktansvarlig (SSO)", "Ledig 31-05-2023 til 01-12-2023", true),
                        new OrgChart.Post("Projektkonsulent", "Ledig", true)),
                false,
                groups);
        var circle = new OrgChart.Box(
                "Følgegruppe af digitaliseringschefer (D11)", "En fra hver kommune", List.of(), true, List.of());
        var executive = new OrgChart.Box(
                "Direktion (D3)",
                null,
                List.of(
                        new OrgChart.Post("Formand", "Slagelse", false),
                        new OrgChart.Post("Medlem", "Lejre", false),
                        new OrgChart.Post("Medlem", "Guldborgsund", false)),
                false,
                List.of(circle, secretariat));
        var board = new OrgChart.Box(
                "Bestyrelse",
                null,
                List.of(
                        new OrgChart.Post("Formand", "Holbæk", false),
                        new OrgChart.Post("Medlem", "Roskilde", false),
                        new OrgChart.Post("Medlem", "Vordingborg", false)),
                false,
                List.of(executive));
        var assembly = new OrgChart.Box(
                "Generalforsamling", "11 kommunaldirektører, en fra hver kommune", List.of(), false, List.of(board));
        return new OrgChart(
                "Foreningens organisation",
                "Generalforsamlingen vælger bestyrelsen, som direktionen og sekretariatet svarer til.",
                new OrgChart.Headers("Organ", "Funktion", "Besat af"),
                List.of(assembly));
    }

    private static OrgChart.Box leaf(String name, String note) {
        return new OrgChart.Box(name, note, List.of(), false, List.of());
    }

    /// @param path where the entries lead, or null for a picture without links
    public static YearCircle year(String path) {
        var meeting = new YearCircle.Look("Møde", Tone.NAVY, Symbol.SQUARE);
        var task = new YearCircle.Look("Opgave", Tone.SKY, Symbol.DIAMOND);
        var done = new YearCircle.Look("Udført", Tone.MINT, Symbol.CHECK);
        var late = new YearCircle.Look("For sent", Tone.RED, Symbol.WARNING);
        var entries = new ArrayList<YearCircle.Entry>();
        entries.add(new YearCircle.Entry(
                LocalDate.of(2023, 6, 1), LocalDate.of(2023, 9, 30), "Konsulentens interview", meeting, path));
        entries.add(YearCircle.Entry.on(LocalDate.of(2023, 6, 2), "Ordinær generalforsamling", meeting, path));
        entries.add(YearCircle.Entry.on(LocalDate.of(2023, 1, 27), "Ekstraordinær generalforsamling", meeting, path));
        entries.add(YearCircle.Entry.on(LocalDate.of(2023, 1, 31), "Luk regnskabsåret", done, path));
        entries.add(YearCircle.Entry.on(
                LocalDate.of(2023, 12, 29),
                "Gennemgå tilgængelighedserklæringen og ret det, der ikke passer længere",
                task,
                path));
        entries.add(YearCircle.Entry.on(LocalDate.of(2023, 4, 3), "Årsregnskab til revision", late, path));
        for (int day = 1; day <= 30; day++) {
            entries.add(YearCircle.Entry.on(LocalDate.of(2023, 10, day), "Opgave " + day, task, path));
        }
        return new YearCircle(
                "Årshjul 2023",
                "Generalforsamlingen deler året: før den regnskab og revision, efter den budget.",
                2023,
                LocalDate.of(2023, 10, 9),
                "Slags",
                entries);
    }

    public static Gantt gantt() {
        var first = LocalDate.of(2024, 1, 8);
        var rows = List.of(
                new Gantt.Row(
                        "Afklaring af den fælles løsning med alle kommuner",
                        first,
                        first.plusDays(40),
                        Gantt.Kind.BAR,
                        100,
                        false,
                        new Gantt.Stretch(first, first.plusDays(30))),
                new Gantt.Row(
                        "Konvertering af data", first.plusDays(41), first.plusDays(90), Gantt.Kind.BAR, 40, true, null),
                new Gantt.Row("Uddannelse", first.plusDays(60), first.plusDays(80), Gantt.Kind.BAR, 0, false, null),
                new Gantt.Row(
                        "Bølge 1 går i drift",
                        first.plusDays(91),
                        first.plusDays(91),
                        Gantt.Kind.MOMENT,
                        0,
                        true,
                        new Gantt.Stretch(first.plusDays(70), first.plusDays(70))),
                new Gantt.Row(
                        "Bølge 2 går i drift",
                        LocalDate.of(2024, 12, 1),
                        LocalDate.of(2024, 12, 31),
                        Gantt.Kind.ROUGH_MOMENT,
                        0,
                        false,
                        null));
        return new Gantt(
                "Plan for økonomisystemet",
                "Data skal konverteres, før bølge 1 kan gå i drift 8. april 2024.",
                "Opgave",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2024, 3, 1),
                rows,
                List.of(
                        new Gantt.Link(0, 1, true, true, false),
                        new Gantt.Link(1, 3, true, true, true),
                        new Gantt.Link(2, 3, false, false, false)));
    }
}
