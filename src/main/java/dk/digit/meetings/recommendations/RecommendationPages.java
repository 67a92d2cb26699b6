package dk.digit.meetings.recommendations;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.meetings.EvidenceFiles;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Recommendations: the list, one of them with its story, and recording what becomes of them.
@Controller
class RecommendationPages {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Recommendations recommendations;
    private final RecommendationList.Query list;
    private final RecommendationPage.Query one;
    private final RecommendationForms forms;
    private final EvidenceFiles files;
    private final Overtaken overtaken;

    RecommendationPages(
            Recommendations recommendations,
            RecommendationList.Query list,
            RecommendationPage.Query one,
            RecommendationForms forms,
            EvidenceFiles files,
            Overtaken overtaken) {
        this.recommendations = recommendations;
        this.list = list;
        this.one = one;
        this.forms = forms;
        this.files = files;
        this.overtaken = overtaken;
    }

    @GetMapping("/meetings/recommendations")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/meetings/recommendations/{id}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id, view);
    }

    @GetMapping("/meetings/recommendations/{id}/evidence/{file:[0-9a-f-]{36}}")
    @Requires(READ)
    Answer evidence(@PathVariable String id, @PathVariable UUID file) {
        return files.download(
                recommendations.evidence(id, file).orElseThrow(() -> new NotFoundException("file " + file)));
    }

    @GetMapping("/meetings/recommendations/{id}/edit")
    @Requires(RECORD)
    Answer edit(@PathVariable String id, View view) {
        var known = known(id);
        return forms.change(
                id, RecommendationForm.FIELDS.filled(RecommendationForm.values(known), known.version()), view);
    }

    @PostMapping("/meetings/recommendations/{id}/edit")
    @Requires(RECORD)
    Answer change(@PathVariable String id, View view) {
        known(id);
        var form = view.form(RecommendationForm.FIELDS);
        return form.submit(
                RecommendationForm::read,
                draft -> {
                    if (!recommendations.change(id, draft, form.openedVersion())) {
                        var now = known(id);
                        throw overtaken.by(
                                "meetings", "recommendation", id, RecommendationForm.values(now), now.version());
                    }
                    return Redirect.to(RecommendationList.PATH + "/" + id).saying("meetings.recommendation.changed");
                },
                again -> forms.change(id, again, view));
    }

    @GetMapping("/meetings/recommendations/{id}/state")
    @Requires(RECORD)
    Answer askWhatBecame(@PathVariable String id, View view) {
        return new RecommendationStanding(
                RecommendationStanding.FIELDS.filled(Map.of("since", Formats.date(view.asOf()))), known(id));
    }

    @PostMapping("/meetings/recommendations/{id}/state")
    @Requires(RECORD)
    Answer recordWhatBecame(
            @PathVariable String id,
            @RequestParam(name = "evidenceFile", required = false) @Nullable MultipartFile file,
            View view) {
        var known = known(id);
        return view.form(RecommendationStanding.FIELDS)
                .submit(
                        form -> RecommendationStanding.read(form, EvidenceFiles.isThere(file)),
                        typed -> {
                            files.keep(file, attached -> recommendations.record(id, typed.with(attached)));
                            return Redirect.to(RecommendationList.PATH + "/" + id)
                                    .saying("meetings.state.saved");
                        },
                        again -> new RecommendationStanding(again, known));
    }

    private Recommendation known(String id) {
        return recommendations.find(id, EVER).orElseThrow(() -> new NotFoundException(id));
    }
}
