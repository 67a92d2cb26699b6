package dk.digit.portfolio.model;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityKind;
import dk.digit.portfolio.Portfolio;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The project models, their versions, and which of them an activity follows.
@Component
public class Models {

    private final Portfolio portfolio;
    private final ProjectModels stored;
    private final ModelDrafts drafts;
    private final Followings followings;
    private final Clock clock;

    Models(Portfolio portfolio, ProjectModels stored, ModelDrafts drafts, Followings followings, Clock clock) {
        this.portfolio = portfolio;
        this.stored = stored;
        this.drafts = drafts;
        this.followings = followings;
        this.clock = clock;
    }

    /// What an activity follows on a day.
    public Optional<Following> followed(ActivityId activity, LocalDate day) {
        return followings.of(activity).stream()
                .filter(one -> one.period().contains(day))
                .findFirst();
    }

    /// What every activity follows on a day.
    public List<Following> followed(LocalDate day) {
        return followings.on(day);
    }

    List<Following> history(ActivityId activity) {
        return followings.of(activity);
    }

    /// The version that is followed.
    public ModelVersion version(Following following) {
        return stored.find(following.model(), following.version())
                .orElseThrow(() -> new IllegalStateException("no version " + following));
    }

    /// Every version of every model, newest of each first.
    public List<ModelVersion> all() {
        return stored.all();
    }

    public Optional<ModelVersion> find(String model, int version) {
        return stored.find(model, version);
    }

    /// The newest published version of each model that an activity of a kind may follow from a day on.
    public List<ModelVersion> usable(ActivityKind kind, LocalDate day) {
        return stored.usable(kind == ActivityKind.NETWORK, day);
    }

    /// Lets an activity follow a version from a day on. It keeps the one it started with until somebody moves it,
    /// with a reason.
    ///
    /// @param reason null only for the first that it follows
    @Transactional
    public void follow(
            ActivityId id, String model, int version, ProjectSize size, LocalDate from, @Nullable String reason) {
        portfolio.hold(id);
        var chosen = stored.find(model, version).orElse(null);
        if (chosen == null || chosen.validFrom() == null || chosen.validFrom().isAfter(from)) {
            throw new RefusedException(Refusal.of("portfolio.model.refused.notInForce", Formats.date(from))
                    .at("model"));
        }
        var latest =
                followings.of(id).stream().reduce((first, second) -> second).orElse(null);
        if (latest != null) {
            if (reason == null) {
                throw new RefusedException(
                        Refusal.of("portfolio.model.refused.moveReason").at("reason"));
            }
            var start = latest.period().start();
            if (start != null && !from.isAfter(start)) {
                throw new RefusedException(Refusal.of("portfolio.model.refused.movedBefore", Formats.date(start))
                        .at("from"));
            }
            if (latest.model().equals(model) && latest.version() == version && latest.size() == size) {
                throw new RefusedException(
                        Refusal.of("portfolio.model.refused.same").at("model"));
            }
            followings.end(latest, from);
        }
        followings.begin(new Following(id, new Period(from, null), model, version, size, reason));
    }

    /// Begins a new version as a copy of the newest.
    ///
    /// @return its number
    @Transactional
    public int draft(String model, Bilingual note) {
        var newest = stored.of(model).stream().findFirst().orElseThrow(() -> noDraft());
        if (!newest.isPublished()) {
            throw new RefusedException(Refusal.of("portfolio.model.refused.oneDraft"));
        }
        drafts.copy(newest, newest.version() + 1, note);
        return newest.version() + 1;
    }

    /// Makes a phase of a draft what it is to be.
    ///
    /// @return false when somebody changed the draft since `edits`
    @Transactional
    public boolean change(String model, int version, ModelPhase phase, long edits) {
        var draft = draftOf(model, version);
        if (!drafts.touch(draft, edits)) {
            return false;
        }
        drafts.replace(draft, phase);
        return true;
    }

    /// @return false when somebody changed the draft since `edits`
    @Transactional
    public boolean tolerate(String model, int version, List<Tolerance> tolerances, long edits) {
        var draft = draftOf(model, version);
        if (!drafts.touch(draft, edits)) {
            return false;
        }
        drafts.tolerate(draft, tolerances);
        return true;
    }

    /// Publishes a draft: from a day on activities may start with it, and it is never changed again.
    @Transactional
    public void publish(String model, int version, LocalDate validFrom) {
        var draft = draftOf(model, version);
        stored.of(model).stream()
                .map(ModelVersion::validFrom)
                .filter(day -> day != null && !validFrom.isAfter(day))
                .findFirst()
                .ifPresent(day -> {
                    throw new RefusedException(Refusal.of("portfolio.model.refused.publishedBefore", Formats.date(day))
                            .at("from"));
                });
        if (!drafts.publish(
                draft, validFrom, clock.instant(), CurrentActor.get().username())) {
            throw noDraft();
        }
    }

    private ModelVersion draftOf(String model, int version) {
        return stored.find(model, version).filter(one -> !one.isPublished()).orElseThrow(() -> noDraft());
    }

    private static RefusedException noDraft() {
        return new RefusedException(Refusal.of("portfolio.model.refused.noDraft"));
    }
}
