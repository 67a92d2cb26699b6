package dk.digit.meetings.recommendations;

import dk.digit.meetings.EvidenceFields;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Records an analysis, or changes what is written of one.
///
/// @param id of the analysis that is changed, null for a new one
public record AnalysisForm(Form form, @Nullable String id) implements Page {

    static final int LONGEST_ID = 50;

    static final Fields FIELDS = Fields.of("kind", "meetings.analysis.kind")
            .and("titleDa", "meetings.analysis.titleDa")
            .and("titleEn", "meetings.analysis.titleEn")
            .and("byDa", "meetings.analysis.byDa", "meetings.analysis.byHint")
            .and("byEn", "meetings.analysis.byEn")
            .and("madeOn", "meetings.analysis.madeOn", "meetings.roughHint")
            .and("stated", "meetings.analysis.stated", "meetings.analysis.statedHint")
            .and("takenOn", "meetings.analysis.takenOn", "meetings.analysis.takenOnHint")
            .and("link", "meetings.analysis.link", "meetings.evidence.linkHint")
            .and("file", "meetings.analysis.file", "meetings.evidence.fileHint")
            .and("remarkDa", "meetings.analysis.remarkDa")
            .and("remarkEn", "meetings.analysis.remarkEn");

    static Map<String, String> values(Analysis analysis) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", analysis.kind().name());
        values.put("titleDa", analysis.title().da());
        values.put("titleEn", analysis.title().en());
        values.put("byDa", analysis.by().da());
        values.put("byEn", analysis.by().en());
        values.put("madeOn", analysis.madeOn().typed());
        values.put("stated", Objects.toString(analysis.stated(), ""));
        values.put("takenOn", Objects.toString(analysis.takenOn(), ""));
        values.put("link", Objects.toString(analysis.link(), ""));
        var remark = Objects.requireNonNullElse(analysis.remark(), Bilingual.EMPTY);
        values.put("remarkDa", remark.da());
        values.put("remarkEn", remark.en());
        return values;
    }

    /// @param known id of the analysis that is changed, or null for one that is named after its Danish title
    static AnalysisDraft read(Form form, @Nullable String known) {
        var link = form.optionalText("link", 1000);
        if (link != null && !EvidenceFields.isAddress(link)) {
            form.refuse("link", "meetings.refused.notAnAddress");
        }
        return new AnalysisDraft(
                known == null ? id(form) : known,
                form.choice("kind", AnalysisKind.class),
                new Bilingual(form.text("titleDa", 200), form.text("titleEn", 200)),
                Bilingual.of(form.text("byDa", 200), form.optionalText("byEn", 200)),
                form.roughDate("madeOn"),
                link,
                null,
                form.optionalNumber("stated", 1, 1000),
                form.optionalNumber("takenOn", 0, 1000),
                Bilingual.ofNullable(form.optionalText("remarkDa", 2000), form.optionalText("remarkEn", 2000)));
    }

    private static String id(Form form) {
        var slug = Slug.of(form.value("titleDa"));
        var id = slug.length() <= LONGEST_ID ? slug : Slug.of(slug.substring(0, LONGEST_ID));
        if (!Slug.isOne(id)) {
            form.refuse("titleDa", "meetings.refused.noLetters");
            return "none";
        }
        return id;
    }

    @Override
    public String titleKey() {
        return id == null ? "meetings.analysis.new" : "meetings.analysis.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(RecommendationList.PATH, "meetings.recommendations.title"));
    }

    public String back() {
        return id == null ? RecommendationList.PATH : AnalysisPage.PATH + "/" + id;
    }

    public String action() {
        return id == null ? AnalysisPage.PATH + "/new" : back() + "/edit";
    }

    public List<Choice> kinds() {
        return Choice.of(AnalysisKind.class);
    }
}
