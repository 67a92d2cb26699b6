package dk.digit.association.rotation;

import dk.digit.association.Member;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who is a member when, as it is and as it is supposed to become.
final class Membership {

    private final Map<MunicipalityCode, List<Period>> periods = new LinkedHashMap<>();

    /// In the Danish alphabet, in which `named` comes.
    private final List<Municipality> named;

    Membership(List<Member> members, List<Municipality> named) {
        this.named = named;
        members.forEach(member -> periods.computeIfAbsent(member.code(), code -> new ArrayList<>())
                .add(member.membership()));
    }

    List<RotationMember> supposing(List<Supposition> suppositions) {
        suppositions.forEach(this::suppose);
        return named.stream()
                .flatMap(one -> Stream.ofNullable(periods.get(one.code()))
                        .map(own -> new RotationMember(one.code(), one.name(), sorted(own))))
                .toList();
    }

    private static List<Period> sorted(List<Period> periods) {
        return periods.stream()
                .sorted(Comparator.comparing(Period::toDaterange))
                .toList();
    }

    private void suppose(Supposition one) {
        var own = periods.computeIfAbsent(one.municipality(), code -> new ArrayList<>());
        switch (one.what()) {
            case JOINS -> {
                if (own.stream().noneMatch(period -> period.overlaps(Period.from(one.on())))) {
                    own.add(Period.from(one.on()));
                }
            }
            case LEAVES ->
                own.replaceAll(period -> period.contains(one.on()) ? Period.fromTo(period.start(), one.on()) : period);
        }
    }
}
