package dk.digit.association.rotation;

import dk.digit.association.rotation.RotationAnswer.Blocked;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The planner's reasons in words.
final class RotationWords {

    private final Names names;
    private final Lang lang;

    RotationWords(Names names, Lang lang) {
        this.names = names;
        this.lang = lang;
    }

    /// `Har haft 0 perioder og ventet siden 2016. 8 andre kunne ikke: 6 sidder allerede, 2 holder pause.`
    String why(SeatTurn turn) {
        var because = turn.because();
        var sentences = new ArrayList<String>();
        if (turn.why() != LeaveReason.LONGEST) {
            sentences.add(Texts.of(lang, turn.why()));
        }
        sentences.add(t(terms(because.terms()), because.terms(), because.waitingSince()));
        if (because.wished()) {
            sentences.add(t("association.rotation.wished"));
        }
        if (because.level() > 0) {
            sentences.add(t("association.rotation.level", because.level()));
        }
        if (because.passedOver() > 0) {
            sentences.add(t("association.rotation.passedOver", because.passedOver()));
        }
        if (!because.barred().isEmpty()) {
            sentences.add(barred(because.barred()));
        }
        return String.join(" ", sentences);
    }

    private static String terms(int terms) {
        return terms == 1 ? "association.rotation.oneTerm" : "association.rotation.terms";
    }

    private String barred(Map<RotationRule, Integer> barred) {
        var parts = barred.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> t("association.rotation.barred." + entry.getKey().name(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return t("association.rotation.barredAll", parts);
    }

    String leaves(SeatTurn turn) {
        return turn.leaves() == null ? t("association.seat.vacant") : names.of(turn.leaves());
    }

    String blockedBodies(Blocked blocked) {
        return blocked.bodies().stream()
                .map(body -> names.of(body).in(lang))
                .collect(Collectors.joining(t("association.rotation.and")));
    }

    /// What each rule comes to, one sentence each.
    List<String> reasons(Blocked blocked) {
        var numbers = blocked.numbers();
        return blocked.rules().stream()
                .sorted()
                .map(rule -> t(
                        "association.rotation.blockedBy." + rule.name(),
                        numbers.seats(),
                        numbers.members(),
                        numbers.entries(),
                        numbers.leaving(),
                        blocked.year(),
                        candidates(blocked)))
                .toList();
    }

    private String candidates(Blocked blocked) {
        return blocked.numbers().candidates().entrySet().stream()
                .map(entry -> names.of(entry.getKey()).in(lang) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /// What is proven of a plan, in sentences.
    List<String> fairness(Fairness fairness) {
        return List.of(
                t("association.rotation.most", fairness.most(), bound(fairness.most(), fairness.mostNoLess())),
                t("association.rotation.fewest", fairness.fewest(), bound(fairness.fewest(), fairness.fewestNoMore())));
    }

    private String bound(int reached, int proven) {
        return reached == proven ? t("association.rotation.best") : t("association.rotation.bound", proven);
    }

    private String t(String key, @Nullable Object... args) {
        return Texts.of(lang, key, args);
    }
}
