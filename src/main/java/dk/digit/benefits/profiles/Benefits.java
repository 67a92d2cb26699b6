package dk.digit.benefits.profiles;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What others ask about benefits, and every change of them. Whoever may not see an activity is told nothing of its
/// benefits. Changes are refused with a [RefusedException].
@Component
public class Benefits {

    /// As everything stands that has been written down, even for days to come.
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final StoredBenefits stored;
    private final StoredParts parts;
    private final PartStarts starts;
    private final Prerequisites prerequisites;
    private final BenefitActions actions;
    private final SideEffects sideEffects;
    private final Clock clock;

    Benefits(
            StoredBenefits stored,
            StoredParts parts,
            PartStarts starts,
            Prerequisites prerequisites,
            BenefitActions actions,
            SideEffects sideEffects,
            Clock clock) {
        this.stored = stored;
        this.parts = parts;
        this.starts = starts;
        this.prerequisites = prerequisites;
        this.actions = actions;
        this.sideEffects = sideEffects;
        this.clock = clock;
    }

    // ---- questions

    /// Since when each municipality's part of each benefit is to be felt, as it is known on a day, by id of the part;
    /// one that is missing has no start yet. In a fixed number of queries.
    ///
    /// @param activity null for all
    public Map<Long, LocalDate> starts(@Nullable ActivityId activity, LocalDate day) {
        var days = new HashMap<Long, LocalDate>();
        starts.of(activity, day).forEach((part, start) -> days.put(part, start.day()));
        return days;
    }

    /// The benefits that were proposed by a day, those that were dropped among them.
    ///
    /// @param activity null for all
    public List<Benefit> of(@Nullable ActivityId activity, LocalDate day) {
        return stored.of(activity, day);
    }

    public Optional<Benefit> find(long benefit) {
        return stored.find(benefit);
    }

    /// The one of an activity that is called `code`.
    public Optional<Benefit> find(ActivityId activity, String code) {
        return stored.find(activity, code);
    }

    /// The municipalities' parts as they were known on a day: four queries.
    ///
    /// @param activity null for all
    public List<BenefitPart> parts(@Nullable ActivityId activity, LocalDate day) {
        return parts.of(activity, day);
    }

    public List<BenefitPart> partsOf(long benefit, LocalDate day) {
        return parts.ofBenefit(benefit, day);
    }

    public Optional<BenefitPart> part(long part, LocalDate day) {
        return parts.find(part, day);
    }

    public Optional<BenefitPart> part(long benefit, MunicipalityCode municipality, LocalDate day) {
        return parts.find(benefit, municipality, day);
    }

    /// With where they are met by a day.
    public List<Prerequisite> prerequisites(long benefit, LocalDate day) {
        return prerequisites.of(benefit, day);
    }

    public List<BenefitAction> actions(long benefit) {
        return actions.of(benefit);
    }

    public List<SideEffect> sideEffects(long benefit) {
        return sideEffects.of(benefit);
    }

    // ---- changes of profiles

    /// @return its id
    @Transactional
    public long propose(ActivityId activity, BenefitDraft draft) {
        return stored.add(activity, draft);
    }

    /// Code, day of proposal and being an example stay.
    ///
    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean change(long benefit, BenefitDraft draft, long version) {
        return stored.change(benefit, draft, version);
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean drop(long benefit, LocalDate on, String reason, long version) {
        var known = stored.find(benefit).orElseThrow(Benefits::gone);
        if (known.dropped() != null) {
            throw new RefusedException(Refusal.of("benefits.refused.benefitDropped"));
        }
        return stored.drop(benefit, on, reason, version);
    }

    // ---- changes of municipalities' parts

    /// Takes municipalities in that are not in it yet.
    ///
    /// @return ids of the parts that were made
    @Transactional
    public List<Long> takeIn(long benefit, Collection<MunicipalityCode> municipalities, PartStart start) {
        var known = parts.ofBenefit(benefit, EVER).stream()
                .map(BenefitPart::municipality)
                .toList();
        return municipalities.stream()
                .distinct()
                .filter(municipality -> !known.contains(municipality))
                .map(municipality -> parts.add(benefit, municipality, start))
                .toList();
    }

    /// Takes a municipality out of which nothing was ever said; any other reports that the benefit does not come.
    @Transactional
    public void takeOut(long part) {
        known(part);
        if (parts.hasHistory(part)) {
            throw new RefusedException(Refusal.of("benefits.refused.partHasHistory"));
        }
        parts.remove(part);
    }

    /// @param baseline null when it is not known after all
    /// @return false when somebody changed the part since `version`
    @Transactional
    public boolean measureBaseline(long part, BenefitPart.@Nullable Baseline baseline, long version) {
        return parts.measure(part, baseline, version);
    }

    /// Gives a part another start; targets that hang on it and are still to come move along.
    ///
    /// @return false when somebody changed the part since `version`
    @Transactional
    public boolean start(long part, PartStart start, long version) {
        var known = known(part);
        if (!parts.start(part, start, version)) {
            return false;
        }
        follow(stored.find(known.benefit()).orElseThrow(Benefits::gone).activity());
        return true;
    }

    /// Gives somebody a role from a day on.
    ///
    /// @param holder null: nobody has it
    /// @param bothMeant whether it is known and meant that one function has both roles
    @Transactional
    public void give(long part, BenefitRole role, @Nullable Holder holder, LocalDate since, boolean bothMeant) {
        known(part);
        var then = parts.find(part, since).orElseThrow(Benefits::gone);
        var other = then.holder(role == BenefitRole.OWNER ? BenefitRole.RESPONSIBLE : BenefitRole.OWNER);
        if (holder != null && holder.equals(other) && !bothMeant) {
            throw new RefusedException(Refusal.of("benefits.refused.oneHand").at("bothMeant"));
        }
        parts.give(part, role, holder, since);
    }

    /// Agrees on a target, changes one that is still to come, or gives it up.
    ///
    /// @return the target's step
    @Transactional
    public int agree(long part, TargetDraft draft) {
        var known = known(part);
        if (draft.agreedOn().isAfter(Zone.today(clock))) {
            throw new RefusedException(
                    Refusal.of("benefits.refused.targetAhead").at("agreedOn"));
        }
        if (known.targets().stream()
                .anyMatch(target -> Objects.equals(draft.step(), target.step())
                        && target.dueOn().isBefore(Zone.today(clock)))) {
            throw new RefusedException(
                    Refusal.of("benefits.constraint.benefit_target_past_stays").at("dueOn"));
        }
        var due = due(known, draft);
        if (draft.step() == null && due.isBefore(draft.agreedOn())) {
            throw new RefusedException(
                    Refusal.of("benefits.refused.targetPast", Formats.date(due)).at("dueOn"));
        }
        int step = draft.step() != null
                ? draft.step()
                : known.targets().stream().mapToInt(BenefitTarget::step).max().orElse(0) + 1;
        parts.agree(
                part,
                new BenefitTarget(0, step, draft.agreedOn(), due, draft.value(), draft.monthsAfter(), draft.reason()));
        return step;
    }

    private LocalDate due(BenefitPart part, TargetDraft draft) {
        if (draft.dueOn() != null) {
            return draft.dueOn();
        }
        var benefit = stored.find(part.benefit()).orElseThrow(Benefits::gone);
        var start = starts.of(benefit, Zone.today(clock)).get(part.id());
        if (start == null) {
            throw new RefusedException(Refusal.of("benefits.refused.noStart").at("monthsAfter"));
        }
        return MovedTargets.due(start.day(), Objects.requireNonNull(draft.monthsAfter()), draft.agreedOn());
    }

    /// The owner says yes to the targets as they are.
    @Transactional
    public void accept(long part, BenefitPart.Acceptance acceptance) {
        known(part);
        if (acceptance.on().isAfter(Zone.today(clock))) {
            throw new RefusedException(
                    Refusal.of("benefits.refused.acceptedAhead").at("on"));
        }
        var then = parts.find(part, acceptance.on()).orElseThrow(Benefits::gone);
        if (then.targets().stream().noneMatch(target -> target.value() != null)) {
            throw new RefusedException(Refusal.of("benefits.refused.nothingToAccept"));
        }
        parts.accept(part, acceptance);
    }

    /// Moves the targets of an activity's benefits that hang on starts which have moved.
    ///
    /// @param activity null for all
    /// @return how many moved
    @Transactional
    public int follow(@Nullable ActivityId activity) {
        var today = Zone.today(clock);
        var hanging = parts.of(activity, EVER).stream()
                .filter(part -> part.targets().stream().anyMatch(target -> target.monthsAfter() != null))
                .toList();
        if (hanging.isEmpty()) {
            return 0;
        }
        var known = starts.of(activity, today);
        int moved = 0;
        for (BenefitPart part : hanging) {
            var start = known.get(part.id());
            var day = start == null ? null : start.day();
            if (MovedTargets.with(part.targets(), day, today).isEmpty()) {
                continue;
            }
            // Somebody else may have moved them while this one waited for the lock.
            parts.lock(part.id());
            var now = parts.find(part.id(), EVER).orElseThrow(Benefits::gone);
            var news = MovedTargets.with(now.targets(), day, today);
            news.forEach(target -> parts.agree(part.id(), target));
            moved += news.size();
        }
        return moved;
    }

    // ---- changes of what stands around it

    @Transactional
    public long require(long benefit, Prerequisite.Draft draft) {
        return prerequisites.add(benefit, draft);
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean changePrerequisite(long prerequisite, Prerequisite.Draft draft, long version) {
        return prerequisites.change(prerequisite, draft, version);
    }

    @Transactional
    public void removePrerequisite(long prerequisite) {
        prerequisites.remove(prerequisite);
    }

    /// Says since when a prerequisite is met in a municipality.
    ///
    /// @param on null when it is not
    @Transactional
    public void meet(long prerequisite, MunicipalityCode municipality, @Nullable LocalDate on) {
        var known = prerequisites.find(prerequisite, EVER).orElseThrow(Benefits::gone);
        if (known.kind() == PrerequisiteKind.WAVE_LIVE) {
            throw new RefusedException(Refusal.of("benefits.refused.wavesKnow"));
        }
        if (on != null && on.isAfter(Zone.today(clock))) {
            throw new RefusedException(Refusal.of("benefits.refused.metAhead").at("on"));
        }
        prerequisites.meet(prerequisite, municipality, on);
    }

    @Transactional
    public long act(long benefit, BenefitAction.Draft draft) {
        return actions.add(benefit, draft);
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean changeAction(long action, BenefitAction.Draft draft, long version) {
        return actions.change(action, draft, version);
    }

    /// @param done null when it is not done after all
    @Transactional
    public void endAction(long action, BenefitAction.@Nullable Done done) {
        if (done != null && done.on().isAfter(Zone.today(clock))) {
            throw new RefusedException(Refusal.of("benefits.refused.doneAhead").at("on"));
        }
        actions.end(action, done);
    }

    @Transactional
    public long worsen(long benefit, @Nullable MunicipalityCode municipality, Bilingual text) {
        return sideEffects.add(benefit, municipality, text);
    }

    /// @return false when somebody changed it since `version`
    @Transactional
    public boolean changeSideEffect(
            long sideEffect, @Nullable MunicipalityCode municipality, Bilingual text, long version) {
        return sideEffects.change(sideEffect, municipality, text, version);
    }

    @Transactional
    public void removeSideEffect(long sideEffect) {
        sideEffects.remove(sideEffect);
    }

    private BenefitPart known(long part) {
        if (!parts.lock(part)) {
            throw gone();
        }
        return parts.find(part, EVER).orElseThrow(Benefits::gone);
    }

    private static RefusedException gone() {
        return new RefusedException(Refusal.of("benefits.refused.noBenefit"));
    }
}
