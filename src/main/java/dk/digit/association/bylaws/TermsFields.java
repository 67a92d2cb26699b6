package dk.digit.association.bylaws;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.web.form.Form;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a provision of each kind says, as fields of a form.
final class TermsFields {

    private TermsFields() {}

    static List<Input> of(ProvisionKind kind) {
        return switch (kind) {
            case VOTES -> List.of(Input.number("votes"), Input.lines("weights"));
            case QUORUM -> List.of(Input.number("numerator"), Input.number("denominator"), Input.tick("moreThan"));
            case MAJORITY ->
                List.of(
                        Input.tick("relative"),
                        Input.number("numerator").optional(),
                        Input.number("denominator").optional(),
                        Input.tick("moreThan"),
                        Input.oneOf("base", Provision.Majority.Base.class).optional());
            case TIES -> List.of(Input.oneOf("tie", Provision.Ties.Tie.class));
            case PROXIES -> List.of(Input.number("proxies"), Input.tick("inWriting"));
            case NOTICE ->
                List.of(
                        Input.number("noticeDays"),
                        Input.number("proposalDays"),
                        Input.number("agendaDays"),
                        Input.tick("workingDay"));
            case SIGNATORIES -> List.of(Input.someOf("signatories", Provision.Signatories.Signatory.class));
            case ROTATION -> List.of(Input.number("months"), Input.number("seats"));
            case INCOMPATIBILITY -> List.of();
            case CONTRIBUTION_KEY -> List.of(Input.number("numerator"), Input.number("denominator"));
            case WITHDRAWAL -> List.of(Input.number("months"), Input.tick("yearEnd"));
            case EXIT_SETTLEMENT -> List.of(Input.oneOf("settlement", Provision.ExitSettlement.Settlement.class));
        };
    }

    // ---- into the form

    static Map<String, List<String>> values(Provision provision, NamesInBylaws names) {
        var values = new HashMap<String, List<String>>();
        switch (provision) {
            case Provision.VotesPerMember votes -> {
                put(values, "votes", votes.each());
                put(values, "weights", String.join("\n", ProvisionWords.weights(votes, names)));
            }
            case Provision.Quorum quorum -> share(values, quorum.share(), quorum.moreThan());
            case Provision.Majority majority -> majority(values, majority);
            case Provision.Ties ties -> put(values, "tie", ties.tie().name());
            case Provision.Proxies proxies -> {
                put(values, "proxies", proxies.perHolder());
                tick(values, "inWriting", proxies.inWriting());
            }
            case Provision.Notice notice -> {
                put(values, "noticeDays", notice.days());
                put(values, "proposalDays", notice.proposalDays());
                put(values, "agendaDays", notice.agendaDays());
                tick(values, "workingDay", notice.workingDay());
            }
            case Provision.Signatories signatories ->
                values.put(
                        "signatories",
                        signatories.all().stream().map(Enum::name).toList());
            case Provision.Rotation rotation -> {
                put(values, "months", rotation.months());
                put(values, "seats", rotation.seats());
            }
            case Provision.Incompatibility _ -> {}
            case Provision.ContributionKey key -> share(values, key.equalPart(), false);
            case Provision.Withdrawal withdrawal -> {
                put(values, "months", withdrawal.months());
                tick(values, "yearEnd", withdrawal.yearEnd());
            }
            case Provision.ExitSettlement exit ->
                put(values, "settlement", exit.settlement().name());
        }
        return values;
    }

    private static void majority(Map<String, List<String>> values, Provision.Majority majority) {
        if (majority.relative()) {
            tick(values, "relative", true);
            return;
        }
        share(values, majority.share(), majority.moreThan());
        put(values, "base", majority.base().name());
    }

    private static void share(Map<String, List<String>> values, Share share, boolean moreThan) {
        put(values, "numerator", share.numerator());
        put(values, "denominator", share.denominator());
        tick(values, "moreThan", moreThan);
    }

    static void put(Map<String, List<String>> values, String name, Object value) {
        values.put(name, List.of(value.toString()));
    }

    /// A box that is not ticked sends nothing.
    static void tick(Map<String, List<String>> values, String name, boolean ticked) {
        if (ticked) {
            put(values, name, "yes");
        }
    }

    // ---- out of the form

    static Provision read(Form form, ProvisionKind kind, Clause clause, NamesInBylaws names) {
        return switch (kind) {
            case VOTES ->
                new Provision.VotesPerMember(clause, form.number("votes", 1, Share.LARGEST), weights(form, names));
            case QUORUM -> new Provision.Quorum(clause, share(form), moreThan(form));
            case MAJORITY -> majority(form, clause);
            case TIES -> new Provision.Ties(clause, form.choice("tie", Provision.Ties.Tie.class));
            case PROXIES ->
                new Provision.Proxies(clause, form.number("proxies", 0, Share.LARGEST), form.ticked("inWriting"));
            case NOTICE -> notice(form, clause);
            case SIGNATORIES -> new Provision.Signatories(clause, signatories(form));
            case ROTATION ->
                new Provision.Rotation(clause, form.number("months", 1, 240), form.number("seats", 1, Share.LARGEST));
            case INCOMPATIBILITY -> new Provision.Incompatibility(clause);
            case CONTRIBUTION_KEY -> new Provision.ContributionKey(clause, share(form));
            case WITHDRAWAL -> new Provision.Withdrawal(clause, form.number("months", 0, 240), form.ticked("yearEnd"));
            case EXIT_SETTLEMENT ->
                new Provision.ExitSettlement(
                        clause, form.choice("settlement", Provision.ExitSettlement.Settlement.class));
        };
    }

    private static Provision majority(Form form, Clause clause) {
        return form.ticked("relative")
                ? Provision.Majority.mostVotes(clause)
                : new Provision.Majority(
                        clause, share(form), moreThan(form), form.choice("base", Provision.Majority.Base.class), false);
    }

    private static Share share(Form form) {
        int numerator = form.number("numerator", 0, Share.LARGEST);
        int denominator = form.number("denominator", 1, Share.LARGEST);
        if (numerator > denominator) {
            form.refuse("numerator", "association.constraint.provision_share");
            return Share.WHOLE;
        }
        return new Share(numerator, denominator);
    }

    private static boolean moreThan(Form form) {
        boolean moreThan = form.ticked("moreThan");
        if (moreThan
                && form.value("numerator")
                        .strip()
                        .equals(form.value("denominator").strip())) {
            form.refuse("moreThan", "association.constraint.provision_more_than");
            return false;
        }
        return moreThan;
    }

    private static Provision notice(Form form, Clause clause) {
        int days = form.number("noticeDays", 0, 366);
        int proposals = form.number("proposalDays", 0, 366);
        int agenda = form.number("agendaDays", 0, 366);
        if (agenda > Math.min(days, proposals)) {
            form.refuse("agendaDays", "association.constraint.provision_notice_order");
            agenda = 0;
        }
        return new Provision.Notice(clause, days, agenda, proposals, form.ticked("workingDay"));
    }

    private static EnumSet<Provision.Signatories.Signatory> signatories(Form form) {
        var chosen = EnumSet.noneOf(Provision.Signatories.Signatory.class);
        for (var one : Provision.Signatories.Signatory.values()) {
            if (form.has("signatories", one.name())) {
                chosen.add(one);
            }
        }
        if (chosen.isEmpty()) {
            form.refuse("signatories", "association.constraint.provision_signatories");
            return EnumSet.of(Provision.Signatories.Signatory.CHAIR_OF_MEETING);
        }
        return chosen;
    }

    /// One member a line, `Roskilde: 3`.
    private static Map<MunicipalityCode, Integer> weights(Form form, NamesInBylaws names) {
        var weights = new HashMap<MunicipalityCode, Integer>();
        form.value("weights").lines().filter(line -> !line.isBlank()).forEach(line -> {
            var parts = line.split(":", 2);
            var code = names.code(parts[0].strip());
            if (code == null || parts.length < 2 || !parts[1].strip().matches("[0-9]{1,3}")) {
                form.refuse("weights", "association.bylaws.weightNotRead", line.strip());
            } else {
                weights.put(code, Integer.valueOf(parts[1].strip()));
            }
        });
        return weights;
    }
}
