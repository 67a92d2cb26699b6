package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteFixture.MOST_VOTES;
import static dk.digit.meetings.votes.VoteFixture.SIMPLE;
import static dk.digit.meetings.votes.VoteFixture.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.votes.VotingRules.Tie;
import dk.digit.platform.sql.TestDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ninety-eight municipalities vote at the same moment over two servers, each twice; one server is killed while
/// they do. Whoever has no answer asks the other server.
class VotesAtOnceDbTest {

    private static final int MEMBERS = 98;
    private static final int ANSWERED = 204;
    private static final int REFUSED = 409;

    private final TestDatabase database = TestDatabase.migrated();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<VotingNode> nodes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answered = new AtomicInteger();

    @TempDir
    Path home;

    @AfterEach
    void stop() {
        nodes.forEach(VotingNode::kill);
        http.shutdownNow();
        database.close();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void every_valid_ballot_is_there_once_although_a_server_is_killed_meanwhile() throws Exception {
        nodes.add(VotingNode.start(home, database.address(), "one"));
        nodes.add(VotingNode.start(home, database.address(), "other"));
        var hall = new VotingHall(database, home, MEMBERS);
        var members = hall.members();
        for (VotingNode node : nodes) {
            node.awaitReady(http);
        }

        var open = openVote(hall);
        var secret = hall.prepare(VoteMethod.SECRET, 2, "A", "B", "C");
        var papers = papers(hall, secret, members);
        var voters = new ArrayList<>(openly(open, members));
        voters.addAll(inSecret(secret, papers));
        Collections.shuffle(voters);

        assertThat(atOnce(voters, nodes.getFirst())).containsOnly(ANSWERED, REFUSED);

        assertThat(nodes.getFirst().process().isAlive()).isFalse();
        countedOpenly(hall, open, members);
        countedInSecret(hall, secret, papers);
    }

    @Test
    void eleven_votes_in_the_same_second_are_all_there_and_none_twice() throws Exception {
        var hall = new VotingHall(database, home, 11, Clock.fixed(Instant.now(), ZoneOffset.UTC));
        var vote = openVote(hall);
        var voters = new ArrayList<Callable<Integer>>();
        for (MunicipalityCode code : hall.members()) {
            voters.add(() -> hall.casts(vote, code, Choice.FOR));
            voters.add(() -> hall.casts(vote, code, Choice.FOR));
        }

        assertThat(Collections.frequency(atOnce(voters, null), ANSWERED)).isEqualTo(11);

        assertThat(hall.ballots.of(vote)).hasSize(11);
        assertThat(hall.sql.fetchValue("select max(cast_at) - min(cast_at) < interval '1 second' from meetings.ballot"))
                .isEqualTo(true);
        assertThat(hall.close(vote, Map.of()).closing().sentence().en())
                .isEqualTo("11 of 11 present, quorum 6; 11 for, 0 against, 0 blank:"
                        + " adopted by § 7, more than half of the votes for and against.");
    }

    private VoteId openVote(VotingHall hall) {
        var vote = hall.prepare(VoteMethod.ELECTRONIC, null);
        hall.open(vote, hall.everybody(), rules(6, SIMPLE, Tie.FALLS));
        return vote;
    }

    private List<Callable<Integer>> openly(VoteId vote, List<MunicipalityCode> members) {
        var voters = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < members.size(); i++) {
            voters.add(voter(vote, members.get(i), said(i)));
            voters.add(voter(vote, members.get(i), said(i)));
        }
        return voters;
    }

    private static void countedOpenly(VotingHall hall, VoteId vote, List<MunicipalityCode> members) {
        var ballots = hall.ballots.of(vote);
        assertThat(ballots).hasSize(MEMBERS);
        for (int i = 0; i < members.size(); i++) {
            assertThat(ballots.get(members.get(i))).isEqualTo(said(i));
        }
        assertThat(hall.close(vote, Map.of()).closing()).isNotNull();
        assertThat(hall.result(vote).tally().ballots()).isEqualTo(MEMBERS);
    }

    /// Drawn from both servers, by two clicks each.
    private Map<Blinding, Integer> papers(VotingHall hall, VoteId vote, List<MunicipalityCode> members)
            throws Exception {
        hall.open(vote, hall.everybody(), rules(50, MOST_VOTES, Tie.LOT));
        var key = BlindSignature.publicKey(hall.votes.find(vote).orElseThrow().publicKey());
        var random = new SecureRandom();
        var papers = new HashMap<Blinding, Integer>();
        var drawing = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < members.size(); i++) {
            var paper = Blinding.of(key, random);
            var code = members.get(i);
            papers.put(paper, i);
            drawing.add(() -> draw(vote, code, paper));
            drawing.add(() -> draw(vote, code, paper));
        }
        warmUp(vote, members.getFirst());
        assertThat(atOnce(drawing, null)).containsOnly(200);
        assertThat(hall.papers.of(vote)).hasSize(MEMBERS);
        hall.startCasting(vote);
        return papers;
    }

    /// The servers make their parts when these are first asked for, which a crowd should not wait for.
    private void warmUp(VoteId vote, MunicipalityCode code) throws Exception {
        for (VotingNode node : nodes) {
            ask(
                    node,
                    "/api/v1/meetings/votes/" + vote + "/papers",
                    "municipality=" + code + "&number=1&blinded=00",
                    code);
            ask(node, "/api/v1/meetings/votes/" + vote + "/ballots", "municipality=" + code, code);
            ask(node, "/meetings/votes/" + vote + "/box", "receipt=00&signature=00", null);
        }
    }

    private List<Callable<Integer>> inSecret(VoteId vote, Map<Blinding, Integer> papers) {
        var voters = new ArrayList<Callable<Integer>>();
        papers.forEach((paper, i) -> {
            var choice = new Choice(List.of(i % 3 + 1));
            voters.add(() -> putInBox(vote, paper, choice));
            voters.add(() -> putInBox(vote, paper, choice));
        });
        return voters;
    }

    private static void countedInSecret(VotingHall hall, VoteId vote, Map<Blinding, Integer> papers) {
        assertThat(hall.box.inside(vote)).isEqualTo(MEMBERS);
        assertThat(hall.close(vote, Map.of()).closing()).isNotNull();
        var counted = hall.result(vote);
        assertThat(counted.tally().ballots()).isEqualTo(MEMBERS);
        assertThat(counted.tally().marks()).isEqualTo(Map.of(1, 33L, 2, 33L, 3, 32L));
        var found = new HashMap<String, Choice>();
        counted.secret().forEach(ballot -> found.put(hex(ballot.receipt()), ballot.choice()));
        papers.forEach((paper, i) -> assertThat(found.get(hex(paper.number())))
                .as("each voter finds the own ballot")
                .isEqualTo(new Choice(List.of(i % 3 + 1))));
    }

    /// @param killed the server that is killed when a third of the answers are there, or null
    private List<Integer> atOnce(List<Callable<Integer>> requests, VotingNode killed) throws Exception {
        answered.set(0);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Integer> request : requests) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            if (killed != null) {
                while (answered.get() < requests.size() / 3) {
                    Thread.onSpinWait();
                }
                killed.kill();
            }
        }
        var all = new ArrayList<Integer>();
        for (Future<Integer> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }

    private Callable<Integer> voter(VoteId vote, MunicipalityCode code, Choice choice) {
        return () -> post(
                        "/api/v1/meetings/votes/" + vote + "/ballots",
                        "municipality=" + code + VotingHall.marks(choice),
                        code)
                .statusCode();
    }

    private int draw(VoteId vote, MunicipalityCode code, Blinding paper) throws Exception {
        var answer = post(
                "/api/v1/meetings/votes/" + vote + "/papers",
                "municipality=" + code + "&number=1&blinded=" + hex(paper.blinded()),
                code);
        var signature = Pattern.compile("\"signature\":\"([0-9a-f]+)\"").matcher(answer.body());
        if (signature.find()) {
            paper.keep(HexFormat.of().parseHex(signature.group(1)));
        }
        return answer.statusCode();
    }

    private int putInBox(VoteId vote, Blinding paper, Choice choice) throws Exception {
        return post(
                        "/meetings/votes/" + vote + "/box",
                        "receipt=" + hex(paper.number()) + "&signature=" + hex(paper.signature())
                                + VotingHall.marks(choice),
                        null)
                .statusCode();
    }

    /// Asks one server, and when there is no answer, the other.
    private HttpResponse<String> post(String path, String form, MunicipalityCode code) throws Exception {
        for (int attempt = Math.floorMod(System.identityHashCode(form), 2); ; attempt++) {
            try {
                var answer = ask(nodes.get(attempt % 2), path, form, code);
                answered.incrementAndGet();
                if (answer.statusCode() < 500) {
                    return answer;
                }
                // A server that is too busy says so; a voter tries again.
                Thread.sleep(200);
            } catch (IOException killed) {
                // The other one.
            }
        }
    }

    /// @param code whose token goes along, or null for nobody's
    private HttpResponse<String> ask(VotingNode node, String path, String form, MunicipalityCode code)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (code != null) {
            request.header("Authorization", "Bearer " + VotingHall.token(code));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Choice said(int voter) {
        return voter % 5 == 0 ? Choice.BLANK : voter % 3 == 0 ? Choice.AGAINST : Choice.FOR;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
