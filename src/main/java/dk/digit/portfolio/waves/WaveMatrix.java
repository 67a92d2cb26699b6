package dk.digit.portfolio.waves;

import dk.digit.association.Member;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.chart.Matrix;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Municipalities against activities: in which wave each goes, and how far it is.
final class WaveMatrix {

    private static final Pattern BRIEF = Pattern.compile("\\(([^)]+)\\)$");

    private final List<ActivityId> activities;
    private final Map<ActivityId, Activity> named;
    private final Map<Long, Wave> waves;
    private final Map<String, Standings.Member> members;
    private final List<Member> municipalities;
    private final View view;

    WaveMatrix(
            List<ActivityId> activities,
            Map<ActivityId, Activity> named,
            Map<ActivityId, List<Wave>> byActivity,
            List<Standings.Member> members,
            List<Member> municipalities,
            View view) {
        this.activities = activities;
        this.named = named;
        this.waves = activities.stream()
                .flatMap(id -> byActivity.getOrDefault(id, List.of()).stream())
                .collect(Collectors.toMap(Wave::id, wave -> wave));
        this.members = members.stream()
                .collect(Collectors.toMap(
                        member -> key(member.place().activity(), member.place().municipality()), member -> member));
        this.municipalities = municipalities;
        this.view = view;
    }

    private static String key(ActivityId activity, MunicipalityCode municipality) {
        return activity + " " + municipality;
    }

    Matrix draw() {
        var columns = activities.stream().map(this::brief).toList();
        var rows = municipalities.stream()
                .map(member -> new Matrix.Row(member.name(), cells(member.code())))
                .toList();
        return new Matrix(
                view.t("portfolio.waves.matrix"),
                view.t(
                        "portfolio.waves.matrixDescription",
                        String.valueOf(municipalities.size()),
                        String.valueOf(activities.size()),
                        Formats.longDate(view.lang(), view.asOf()),
                        String.valueOf(members.size())),
                view.t("portfolio.role.municipality"),
                columns,
                rows);
    }

    /// What an activity is called for short: "ERP" of "Økonomi- og lønsystem (ERP)".
    private String brief(ActivityId id) {
        var activity = named.get(id);
        var name = activity == null ? id.value() : activity.name().in(view.lang());
        var brief = BRIEF.matcher(name);
        return brief.find() ? brief.group(1) : name;
    }

    private List<Matrix.@Nullable Cell> cells(MunicipalityCode municipality) {
        var cells = new ArrayList<Matrix.@Nullable Cell>();
        for (ActivityId activity : activities) {
            var member = members.get(key(activity, municipality));
            cells.add(member == null ? null : cell(member));
        }
        return cells;
    }

    private Matrix.Cell cell(Standings.Member member) {
        var wave = Objects.requireNonNull(waves.get(member.place().wave()));
        var state = state(member, wave);
        return new Matrix.Cell(
                new Matrix.State(Texts.of(view.lang(), state), StepLook.symbol(state), StepLook.tone(state)),
                wave.title(view.lang()));
    }

    private WaveState state(Standings.Member member, Wave wave) {
        if (member.live()) {
            return WaveState.LIVE;
        }
        boolean late = Arrays.stream(WaveStep.values())
                .anyMatch(step -> StepCell.late(step, member.steps(), wave, view.asOf()));
        return late ? WaveState.LATE : member.begun() ? WaveState.UNDER_WAY : WaveState.PLANNED;
    }
}
