package dk.digit.bench;

import dk.digit.journeys.Html;
import dk.digit.platform.sql.QueryCount;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Every page at 98 members and 200 activities: time for one reader, statements, size; and the list of 200
/// rows for eight readers at once. Reader and server share the machine.
final class PagesBench implements Bench.Measure {

    private static final String LIST = "/portfolio/activities?size=200";

    private record Line(String path, Times times, int statements, int bytes) {}

    @Override
    public String run() throws Exception {
        try (var instance = Instance.large();
                var reader = Reader.loggedIn(instance.port())) {
            var addresses = new ArrayList<>(addresses(instance, reader).values());
            addresses.add(LIST);
            List<Line> lines = new ArrayList<>();
            var trivial = Times.of(300, 300, () -> reader.plain("/health"));
            // all once around first, so that the first in the alphabet does not pay for what all share
            for (int round = 0; round < 40; round++) {
                for (String address : addresses) {
                    reader.compressed(address);
                }
            }
            for (String address : addresses) {
                int statements = QueryCount.of(() -> reader.compressed(address));
                lines.add(new Line(
                        address,
                        Times.of(20, 60, () -> reader.compressed(address)),
                        statements,
                        reader.compressed(address).body().length));
            }
            tell(trivial, lines);
            var packed = perSecond(instance.port(), true);
            var plain = perSecond(instance.port(), false);
            System.out.printf("  %s, 8 readers: %.0f pages/s, %.0f compressed%n", LIST, plain, packed);
            var slowest = lines.stream()
                    .max(java.util.Comparator.comparingDouble(
                            line -> line.times().p50()))
                    .orElseThrow();
            var middle = new Times(lines.stream()
                            .mapToDouble(line -> line.times().p50())
                            .toArray())
                    .p50();
            return ("ratio=%.1f median=%.1fms slowest=%.1fms (%s) list=%.0f/s list-compressed=%.0f/s health=%.2fms"
                            + " (median page / health)")
                    .formatted(
                            middle / trivial.p50(),
                            middle,
                            slowest.times().p50(),
                            slowest.path(),
                            plain,
                            packed,
                            trivial.p50());
        }
    }

    /// One address per route, found by following links.
    private static Map<String, String> addresses(Instance instance, Reader reader) throws Exception {
        var routes = instance.routes();
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        var queue = new ArrayDeque<>(List.of("/"));
        while (!queue.isEmpty()) {
            var address = queue.remove();
            var route = routes.of(URI.create(address).getPath());
            if (address.contains("?") || !seen.add(route)) {
                continue;
            }
            var answer = reader.compressed(address);
            if (Reader.isPage(answer)) {
                found.put(route, address);
                queue.addAll(new Html(Reader.unpacked(answer)).links());
            }
        }
        return found;
    }

    private static void tell(Times trivial, List<Line> lines) {
        System.out.printf("  %-52s %8s %8s %6s %7s%n", "page", "p50 ms", "p95 ms", "SQL", "KB");
        System.out.printf("  %-52s %8.2f %8.2f%n", "/health", trivial.p50(), trivial.p95());
        lines.forEach(line -> System.out.printf(
                "  %-52s %8.2f %8.2f %6d %7.1f%n",
                line.path(), line.times().p50(), line.times().p95(), line.statements(), line.bytes() / 1024.0));
    }

    private static double perSecond(int port, boolean compressed) throws Exception {
        var readers = new ArrayList<Reader>();
        for (int i = 0; i < 8; i++) {
            readers.add(Reader.loggedIn(port));
        }
        rounds(readers, compressed, 4);
        double perSecond = rounds(readers, compressed, 6);
        readers.forEach(Reader::close);
        return perSecond;
    }

    private static double rounds(List<Reader> readers, boolean compressed, int seconds) throws Exception {
        var pages = new AtomicInteger();
        long from = System.nanoTime();
        long until = from + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            readers.forEach(reader -> threads.submit(() -> {
                while (System.nanoTime() < until) {
                    var answer = compressed ? reader.compressed(LIST) : reader.plain(LIST);
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(LIST + " answers " + answer.statusCode());
                    }
                    pages.incrementAndGet();
                }
                return null;
            }));
        }
        return pages.get() / ((System.nanoTime() - from) / 1e9);
    }
}
