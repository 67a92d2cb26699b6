package dk.digit.portfolio.capacity;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.MissingRight;
import dk.digit.platform.access.Reach;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.RoleHolder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers to what somebody is asked for: by the municipality that is asked, or by the secretariat.
@Component
class Answering {

    private final Capacity capacity;
    private final Rights rights;
    private final Clock clock;

    Answering(Capacity capacity, Rights rights, Clock clock) {
        this.capacity = capacity;
        this.rights = rights;
        this.clock = clock;
    }

    /// @param version of the engagement as it was read
    /// @param comes whether somebody comes
    record Answer(
            Engagement engagement,
            int version,
            boolean comes,
            @Nullable String person,
            @Nullable String account,
            @Nullable String remark) {}

    /// What a rule about somebody's people is asked about.
    static Target target(RoleHolder holder, Bilingual name) {
        var municipality = holder.municipality();
        return municipality == null
                ? Target.record("engagement", String.valueOf(holder.body()), name)
                : Target.ofMunicipality("engagement", municipality.value(), name, municipality.value());
    }

    boolean may(Actor actor, Engagement engagement) {
        return rights.may(actor, CapacityRules.ANSWER, target(engagement.holder(), engagement.name()));
    }

    /// The municipalities that somebody answers for; null for everybody.
    @Nullable
    Set<String> answersFor(Actor actor) {
        return rights.may(actor, CapacityRules.ANSWER) ? null : municipalities(actor, CapacityRules.ANSWER);
    }

    /// The municipalities for which somebody has a right.
    Set<String> municipalities(Actor actor, String right) {
        return actor.standings().stream()
                .flatMap(standing -> standing.reach() instanceof Reach.OfMunicipality(String code)
                        ? Stream.of(code)
                        : Stream.<String>empty())
                .filter(code ->
                        rights.may(actor, right, Target.ofMunicipality("engagement", code, Bilingual.EMPTY, code)))
                .collect(Collectors.toSet());
    }

    /// All of them or none.
    @Transactional
    public void answer(List<Answer> answers, Actor actor) {
        var today = Zone.today(clock);
        for (Answer answer : answers) {
            check(actor, answer.engagement());
            try {
                if (answer.comes()) {
                    capacity.allocate(
                            answer.engagement().id(),
                            answer.version(),
                            today,
                            answer.person() == null ? "" : answer.person(),
                            answer.account(),
                            answer.remark());
                } else {
                    capacity.refuse(answer.engagement().id(), answer.version(), today, answer.remark());
                }
            } catch (RefusedException e) {
                throw new RefusedException(e.refusals().stream()
                        .map(refusal -> at(refusal, answer.engagement()))
                        .toList());
            }
        }
    }

    /// Somebody of theirs leaves before the time.
    @Transactional
    public void end(Engagement engagement, int version, LocalDate last, @Nullable String reason, Actor actor) {
        check(actor, engagement);
        capacity.end(engagement.id(), version, Zone.today(clock), last, reason);
    }

    private void check(Actor actor, Engagement engagement) {
        if (!may(actor, engagement)) {
            throw new MissingRight(CapacityRules.ANSWER, target(engagement.holder(), engagement.name()));
        }
    }

    private static Refusal at(Refusal refusal, Engagement engagement) {
        var field = refusal.field();
        return refusal.at((field == null ? AnswerFields.ANSWER : field + "-") + engagement.id());
    }
}
