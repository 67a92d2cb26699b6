package dk.digit.meetings.votes;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Params;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Enters what was counted by eye and closes the vote: raised hands, by municipality or in total, or papers.
///
/// @param totals whether only totals are entered
/// @param typed what was typed before, when something was wrong with it
/// @param complaints what was wrong
public record VoteCountEntry(VotePage page, boolean totals, Params typed, List<Refusal> complaints) implements Page {

    static final String HAND = "hand-";
    static final String TOTAL = "total-";

    /// Not raised at all, neither for nor against nor blank.
    static final String NONE = "none";

    public VoteCountEntry {
        complaints = List.copyOf(complaints);
    }

    public Map<MunicipalityCode, Choice> hands() {
        var hands = new LinkedHashMap<MunicipalityCode, Choice>();
        for (VotePage.Line line : represented()) {
            var code = line.entitled().municipality();
            switch (value(HAND + code)) {
                case "1" -> hands.put(code, Choice.FOR);
                case "2" -> hands.put(code, Choice.AGAINST);
                case "0" -> hands.put(code, Choice.BLANK);
                default -> {}
            }
        }
        return hands;
    }

    /// @throws RefusedException with each field that holds no count
    public Map<Integer, Integer> counts() {
        var counts = new LinkedHashMap<Integer, Integer>();
        var wrong = new ArrayList<Refusal>();
        for (int option = 0; option <= page.vote().options(); option++) {
            var text = value(TOTAL + option).strip();
            if (text.matches("\\d{0,7}")) {
                counts.put(option, text.isEmpty() ? 0 : Integer.parseInt(text));
            } else {
                wrong.add(Refusal.of("meetings.votes.refused.count", text).at(TOTAL + option));
            }
        }
        if (!wrong.isEmpty()) {
            throw new RefusedException(wrong);
        }
        return counts;
    }

    public List<VotePage.Line> represented() {
        return page.lines().stream()
                .filter(line -> line.entitled().represented())
                .toList();
    }

    public String value(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    public boolean isWrong(String field) {
        return complaints.stream().anyMatch(refusal -> field.equals(refusal.field()));
    }

    public boolean byMunicipality() {
        return page.by(VoteMethod.SHOW_OF_HANDS) && !page.vote().isElection() && !totals;
    }

    public String action() {
        return page.path() + "/count" + (totals ? "?by=totals" : "");
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.votes.enter");
    }

    @Override
    public int status() {
        return complaints.isEmpty() ? 200 : 422;
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(page.crumbs());
        crumbs.add(Crumb.of(page.path(), "meetings.votes.vote"));
        return crumbs;
    }
}
