package dk.digit.meetings.recommendations;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.meetings.EvidenceFiles;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Analyses, and recording what they recommend.
@Controller
class AnalysisPages {

    private final Recommendations recommendations;
    private final AnalysisPage.Query one;
    private final RecommendationForms forms;
    private final EvidenceFiles files;
    private final Overtaken overtaken;

    AnalysisPages(
            Recommendations recommendations,
            AnalysisPage.Query one,
            RecommendationForms forms,
            EvidenceFiles files,
            Overtaken overtaken) {
        this.recommendations = recommendations;
        this.one = one;
        this.forms = forms;
        this.files = files;
        this.overtaken = overtaken;
    }

    @GetMapping("/meetings/analyses/{id}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id, view);
    }

    @GetMapping("/meetings/analyses/{id}/file")
    @Requires(READ)
    Answer file(@PathVariable String id) {
        return files.download(
                Optional.ofNullable(known(id).file()).orElseThrow(() -> new NotFoundException("file of " + id)));
    }

    @GetMapping("/meetings/analyses/new")
    @Requires(RECORD)
    Answer blank() {
        return new AnalysisForm(AnalysisForm.FIELDS.empty(), null);
    }

    @PostMapping("/meetings/analyses/new")
    @Requires(RECORD)
    Answer record(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, View view) {
        return view.form(AnalysisForm.FIELDS)
                .submit(
                        form -> AnalysisForm.read(form, null),
                        draft -> {
                            files.keep(file, attached -> recommendations.record(draft.with(attached)));
                            return Redirect.to(AnalysisPage.PATH + "/" + draft.id())
                                    .saying("meetings.analysis.recorded");
                        },
                        again -> new AnalysisForm(again, null));
    }

    @GetMapping("/meetings/analyses/{id}/edit")
    @Requires(RECORD)
    Answer edit(@PathVariable String id) {
        var known = known(id);
        return new AnalysisForm(AnalysisForm.FIELDS.filled(AnalysisForm.values(known), known.version()), id);
    }

    @PostMapping("/meetings/analyses/{id}/edit")
    @Requires(RECORD)
    Answer change(
            @PathVariable String id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            View view) {
        known(id);
        var form = view.form(AnalysisForm.FIELDS);
        return form.submit(
                typed -> AnalysisForm.read(typed, id),
                draft -> {
                    files.keep(file, attached -> {
                        if (!recommendations.change(draft.with(attached), form.openedVersion())) {
                            var now = known(id);
                            throw overtaken.by("meetings", "analysis", id, AnalysisForm.values(now), now.version());
                        }
                    });
                    return Redirect.to(AnalysisPage.PATH + "/" + id).saying("meetings.analysis.changed");
                },
                again -> new AnalysisForm(again, id));
    }

    @GetMapping("/meetings/analyses/{id}/recommendations/new")
    @Requires(RECORD)
    Answer blankRecommendation(@PathVariable String id, View view) {
        return forms.record(known(id).id(), RecommendationForm.FIELDS.empty(), view);
    }

    @PostMapping("/meetings/analyses/{id}/recommendations/new")
    @Requires(RECORD)
    Answer recommend(@PathVariable String id, View view) {
        known(id);
        return view.form(RecommendationForm.FIELDS)
                .submit(
                        RecommendationForm::read,
                        draft -> Redirect.to(RecommendationList.PATH + "/" + recommendations.record(id, draft))
                                .saying("meetings.recommendation.recorded"),
                        again -> forms.record(id, again, view));
    }

    private Analysis known(String id) {
        return recommendations.analysis(id).orElseThrow(() -> new NotFoundException(id));
    }
}
