package dk.digit.bench;

/// The annual report as PDF once the machine is warm, against the same report as a web page.
final class ReportBench implements Bench.Measure {

    @Override
    public String run() throws Exception {
        try (var instance = Instance.demonstration();
                var reader = Reader.loggedIn(instance.port())) {
            var page = Times.of(5, 15, () -> reader.compressed("/report/years/2023"));
            var answer = reader.plain("/report/years/2023/annual-report.pdf");
            if (answer.statusCode() != 200 || answer.body()[0] != '%') {
                throw new IllegalStateException("no PDF: " + answer.statusCode());
            }
            var paper = Times.of(4, 8, () -> reader.plain("/report/years/2023/annual-report.pdf"));
            System.out.printf("  web page  %7.0f ms%n", page.p50());
            System.out.printf("  PDF       %7.0f ms, %d KB%n", paper.p50(), answer.body().length / 1024);
            return "ratio=%.1f pdf=%.0fms page=%.0fms (PDF / web page)"
                    .formatted(paper.p50() / page.p50(), paper.p50(), page.p50());
        }
    }
}
