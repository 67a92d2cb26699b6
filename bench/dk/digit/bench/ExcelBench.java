package dk.digit.bench;

/// A list of 5,000 rows as Excel, against reading the same rows by SQL.
final class ExcelBench implements Bench.Measure {

    private static final String LIST = "/finance/postings?format=xlsx";

    @Override
    public String run() throws Exception {
        try (var instance = Instance.large();
                var reader = Reader.loggedIn(instance.port())) {
            int rows = instance.sql().fetchCount(org.jooq.impl.DSL.table("finance.posting"));
            var raw = Times.of(5, 15, () -> instance.sql().fetch("select * from finance.posting"));
            var answer = reader.plain(LIST);
            if (answer.statusCode() != 200 || answer.body()[0] != 'P') {
                throw new IllegalStateException(LIST + " answers " + answer.statusCode());
            }
            var sheet = Times.of(5, 15, () -> reader.plain(LIST));
            System.out.printf("  reading %d rows by SQL  %7.0f ms%n", rows, raw.p50());
            System.out.printf("  the same as Excel        %7.0f ms, %d KB%n", sheet.p50(), answer.body().length / 1024);
            return "ratio=%.1f excel=%.0fms rows=%d (Excel / reading the rows)"
                    .formatted(sheet.p50() / raw.p50(), sheet.p50(), rows);
        }
    }
}
