package dk.digit.demo;

import dk.digit.meetings.DecisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// The decisions of 2023 with the ids that they get: the second of `oga-2023` is `oga-2023-2`; the
/// board's, whose meeting is not known, is `board-2023`.
@Component
final class DecisionFacts {

    record Fact(DecisionId id, CSVRecord row) {
        boolean hasMeeting() {
            return !row.get("assembly").startsWith("board-");
        }
    }

    List<Fact> read(Facts facts) {
        var counts = new HashMap<String, Integer>();
        var decisions = new ArrayList<Fact>();
        for (CSVRecord row : facts.rows("decisions")) {
            var assembly = row.get("assembly");
            int number = counts.merge(assembly, 1, Integer::sum);
            decisions.add(
                    new Fact(new DecisionId(assembly.startsWith("board-") ? assembly : assembly + "-" + number), row));
        }
        return decisions;
    }
}
