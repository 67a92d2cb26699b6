package dk.digit.finance;

import dk.digit.platform.duty.Occasion;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The last day of the fiscal year, which what closes it is counted from.
@Component
class YearEnd implements Occasion {

    @Override
    public String key() {
        return "finance.yearEnd";
    }

    @Override
    public String wordsKey() {
        return "finance.occasion.yearEnd";
    }

    @Override
    public Map<Integer, Happening> in(int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), year -> new Happening(LocalDate.of(year, 12, 31), false)));
    }
}
