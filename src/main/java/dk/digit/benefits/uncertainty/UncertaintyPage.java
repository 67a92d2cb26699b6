package dk.digit.benefits.uncertainty;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.BusinessCases;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.CaseHead;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseOption;
import dk.digit.benefits.cases.CasePart;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Scenario;
import dk.digit.platform.jobs.Job;
import dk.digit.platform.jobs.Jobs;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How sure an option of a business case is: what came out of many computations with drawn values.
///
/// @param form to ask for another simulation
/// @param option null while the case has none
/// @param outcomes null while there are none
/// @param against why there are none
/// @param job that computes them, or did
public record UncertaintyPage(
        CaseHead head,
        CaseModel model,
        CaseResult result,
        Form form,
        @Nullable CaseOption option,
        @Nullable Outcomes outcomes,
        List<Refusal> against,
        @Nullable Job job,
        List<Driver> drivers,
        Map<MunicipalityCode, Municipality> municipalities)
        implements Page {

    /// What a page computes itself at most: amounts, counted with [Uncertainty#work].
    private static final long AT_ONCE = 60_000_000;

    private static final int USUAL = 10_000;

    @Override
    public String title(Lang lang) {
        return head.title(lang, "benefits.uncertainty.title");
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public String path() {
        return head.path(CasePart.UNCERTAINTY);
    }

    public boolean running() {
        return job != null && !job.ended();
    }

    /// Whether the case has changed since the outcomes were computed, as far as the likely result shows it.
    public boolean stale() {
        if (outcomes == null || option == null || job == null) {
            return false;
        }
        var now = result.option(option.id()).map(one -> one.joint().netPresentValue());
        // each amount of a year is rounded to the øre in the exact calculation
        long rounded = (long) model.lines().size()
                        * model.years()
                        * model.municipalities().size()
                + 1;
        return now.isPresent() && Math.abs(now.get().minus(outcomes.likely()).oere()) > rounded;
    }

    public Likelihood likelihood() {
        return Likelihood.of(shown().joint().positive());
    }

    public Outcomes shown() {
        if (outcomes == null) {
            throw new IllegalStateException("nothing is shown");
        }
        return outcomes;
    }

    public int failed() {
        return shown().samples() - shown().joint().computed();
    }

    public String name(MunicipalityCode code) {
        var known = municipalities.get(code);
        return known == null ? code.value() : known.name();
    }

    public List<Outcomes.Each> byName() {
        return shown().each().stream()
                .sorted(Comparator.comparing(each -> name(each.municipality()), Collator.getInstance(Lang.DA.locale())))
                .toList();
    }

    /// The page of the municipality within the case.
    public @Nullable String address(MunicipalityCode code) {
        var known = municipalities.get(code);
        return known == null ? null : head.path(CasePart.MUNICIPALITIES) + "/" + known.slug();
    }

    public UncertaintyCharts charts(Lang lang) {
        return new UncertaintyCharts(shown(), drivers, lang);
    }

    public List<DriverRow> rows(Lang lang) {
        return DriverRow.of(this, lang);
    }

    /// Those that move an assumption of this option.
    public List<CorrelationOf> correlations() {
        var codes = drivers.stream().map(Driver::code).toList();
        return model.correlations().stream()
                .filter(pair -> codes.contains(pair.one()) && codes.contains(pair.other()))
                .toList();
    }

    public List<Choice> options(Lang lang) {
        return model.options().stream()
                .map(one -> Choice.named(String.valueOf(one.id()), one.name().in(lang)))
                .toList();
    }

    /// A share in per cent, to one decimal.
    public String percent(BigDecimal share, Lang lang) {
        return Formats.decimal(lang, share.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }

    public String driver(String code, Lang lang) {
        return drivers.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.name().in(lang))
                .orElse(code);
    }

    public Money exact() {
        return option == null
                ? Money.ZERO
                : result.option(option.id())
                        .map(one -> one.joint().netPresentValue())
                        .orElse(Money.ZERO);
    }

    boolean isLong(UncertaintyOrder order) {
        return Uncertainty.work(model, order.option(), order.samples()) > AT_ONCE;
    }

    UncertaintyPage with(Form typed) {
        return new UncertaintyPage(head, model, result, typed, option, outcomes, against, job, drivers, municipalities);
    }

    @Component
    static class Query {

        private final CaseHead.Query heads;
        private final BusinessCases cases;
        private final Association association;
        private final Jobs jobs;
        private final Uncertainty uncertainty;

        Query(CaseHead.Query heads, BusinessCases cases, Association association, Jobs jobs, Uncertainty uncertainty) {
            this.heads = heads;
            this.cases = cases;
            this.association = association;
            this.jobs = jobs;
            this.uncertainty = uncertainty;
        }

        UncertaintyPage on(String activity, View view) {
            var job = job(activity, view);
            var page = page(activity, job, view);
            if (page.option() == null || !page.against().isEmpty()) {
                return page;
            }
            if (job != null) {
                var json = job.state() == Job.State.DONE ? job.result() : null;
                return shown(page, json == null ? null : Outcomes.read(json), List.of());
            }
            try {
                return shown(page, computed(page, view), List.of());
            } catch (RefusedException refused) {
                return shown(page, null, refused.refusals());
            }
        }

        /// Without outcomes.
        UncertaintyPage blank(String activity, View view) {
            return page(activity, null, view);
        }

        private Outcomes computed(UncertaintyPage page, View view) {
            var order = order(page.model(), null, view);
            return uncertainty.of(page.result(), order.option(), order.seed(), order.samples(), done -> {});
        }

        private UncertaintyPage page(String activity, @Nullable Job job, View view) {
            var head = heads.on(activity, CasePart.UNCERTAINTY, view);
            var model = cases.of(head.key(), view.asOf()).orElseThrow(() -> new NotFoundException(activity));
            var result = Calculation.of(model, Scenario.LIKELY);
            var order = order(model, job, view);
            var option = model.options().stream()
                    .filter(one -> one.id() == order.option())
                    .findFirst()
                    .orElse(null);
            Map<MunicipalityCode, Municipality> municipalities = new HashMap<>();
            association.municipalities().forEach(one -> municipalities.put(one.code(), one));
            var against = against(result, option);
            var drivers =
                    option == null || !against.isEmpty() ? List.<Driver>of() : uncertainty.drivers(model, option.id());
            return new UncertaintyPage(
                    head,
                    model,
                    result,
                    UncertaintyForm.of(order),
                    option,
                    null,
                    against,
                    job,
                    drivers,
                    municipalities);
        }

        private static UncertaintyPage shown(UncertaintyPage page, @Nullable Outcomes outcomes, List<Refusal> against) {
            return new UncertaintyPage(
                    page.head(),
                    page.model(),
                    page.result(),
                    page.form(),
                    page.option(),
                    outcomes,
                    against,
                    page.job(),
                    page.drivers(),
                    page.municipalities());
        }

        private static List<Refusal> against(CaseResult result, @Nullable CaseOption option) {
            if (!result.faults().isEmpty()) {
                return List.of(Refusal.of("benefits.refused.uncertainty.faults"));
            }
            var model = result.model();
            boolean nothing = option == null
                    || model.municipalities().isEmpty()
                    || model.lines().stream().noneMatch(line -> line.option() == option.id());
            return nothing ? List.of(Refusal.of("benefits.refused.uncertainty.noLines")) : List.of();
        }

        /// What the address asks for; what it does not say, or says wrongly, is what is usual. Unless somebody
        /// chose another one, the seed is the case's number: everybody sees the same.
        private static UncertaintyOrder order(CaseModel model, @Nullable Job job, View view) {
            if (job != null) {
                return UncertaintyOrder.read(job.input());
            }
            long option = number(view, "option", Integer.MAX_VALUE)
                    .filter(id -> model.options().stream().anyMatch(one -> one.id() == id))
                    .orElseGet(() -> usual(model));
            int samples = number(view, "samples", UncertaintyForm.MOST)
                    .map(Long::intValue)
                    .orElse(USUAL);
            long each = Math.max(1, Uncertainty.work(model, option, 1));
            int most = (int) Math.clamp(AT_ONCE / each, UncertaintyForm.LEAST, UncertaintyForm.MOST);
            return new UncertaintyOrder(
                    model.activity().value(),
                    option,
                    number(view, "seed", UncertaintyForm.LARGEST_SEED).orElse(model.id()),
                    Math.clamp(samples, UncertaintyForm.LEAST, most),
                    view.asOf());
        }

        private static long usual(CaseModel model) {
            var chosen = model.chosen();
            if (chosen != null) {
                return chosen;
            }
            return model.options().stream()
                    .filter(one -> one.kind() == OptionKind.TOGETHER)
                    .findFirst()
                    .or(() -> model.options().stream().findFirst())
                    .map(CaseOption::id)
                    .orElse(0L);
        }

        private static Optional<Long> number(View view, String name, long most) {
            var text = view.param(name);
            return text == null || !text.matches("\\d{1,10}")
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(text)).filter(number -> number <= most);
        }

        /// The job that the address names, when it is about this case.
        private @Nullable Job job(String activity, View view) {
            var id = view.param("run");
            if (id == null || !id.matches("[0-9a-f-]{36}")) {
                return null;
            }
            return jobs.find(UUID.fromString(id))
                    .filter(job -> job.kind().equals(UncertaintyWork.KIND))
                    .filter(job -> UncertaintyOrder.read(job.input()).activity().equals(activity))
                    .orElse(null);
        }
    }
}
