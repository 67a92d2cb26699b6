package dk.digit.portfolio.plan;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names what stands in a plan, in addresses, files and baselines: `m12` a milestone, `p7` a work package.
public record PlanItemId(Kind kind, long number) implements Comparable<PlanItemId> {

    private static final Pattern WRITTEN = Pattern.compile("([mp])(\\d{1,18})");
    private static final Comparator<PlanItemId> ORDER =
            Comparator.comparing(PlanItemId::kind).thenComparing(PlanItemId::number);

    public enum Kind {
        MILESTONE,
        PACKAGE
    }

    public static PlanItemId milestone(long number) {
        return new PlanItemId(Kind.MILESTONE, number);
    }

    public static PlanItemId workPackage(long number) {
        return new PlanItemId(Kind.PACKAGE, number);
    }

    /// Nothing when the text names nothing of a plan.
    public static Optional<PlanItemId> parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        return match.matches()
                ? Optional.of(new PlanItemId(
                        match.group(1).equals("m") ? Kind.MILESTONE : Kind.PACKAGE, Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    public boolean isMilestone() {
        return kind == Kind.MILESTONE;
    }

    @Override
    public int compareTo(PlanItemId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (isMilestone() ? "m" : "p") + number;
    }
}
