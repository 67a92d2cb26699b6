package dk.digit.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.sql.DbTest;
import dk.digit.platform.text.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

@DbTest(classes = StoredFilesDbTest.App.class)
class StoredFilesDbTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan({"dk.digit.platform.sql", "dk.digit.platform.store"})
    static class App {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private static final long LIMIT = 10 << 20;

    @Autowired
    StoredFiles files;

    @Autowired
    DSLContext sql;

    @Test
    void a_file_comes_back_byte_for_byte() throws IOException {
        byte[] content = random(3_500_000);

        var stored = files.store("rapport.pdf", "application/pdf", new ByteArrayInputStream(content), LIMIT);

        assertThat(files.find(stored.id())).contains(stored);
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.createdBy()).isEqualTo("system");
        try (InputStream back = files.open(stored.id())) {
            assertThat(back).hasBinaryContent(content);
        }
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        var stored = files.store("tom.csv", "text/csv", InputStream.nullInputStream(), LIMIT);

        assertThat(stored.size()).isZero();
        assertThat(files.open(stored.id())).isEmpty();
        assertThat(stored.sha256()).startsWith("e3b0c442");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_and_leaves_nothing() {
        long before = parts();

        assertThatThrownBy(
                        () -> files.store("stor.csv", "text/csv", new ByteArrayInputStream(random(3_000_000)), 2 << 20))
                .isInstanceOf(RefusedException.class);

        assertThat(parts()).isEqualTo(before);
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing() {
        long before = parts();
        var broken = new InputStream() {
            private int left = 2_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 7;
            }
        };

        assertThatThrownBy(() -> files.store("afbrudt.csv", "text/csv", broken, LIMIT))
                .isInstanceOf(IOException.class);

        assertThat(parts()).isEqualTo(before);
    }

    @Test
    void the_content_of_a_file_never_changes() throws IOException {
        files.store("a.txt", "text/plain", new ByteArrayInputStream(random(10)), LIMIT);

        assertThatThrownBy(() -> sql.execute("update platform.stored_file_part set content = ''"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.execute("update platform.stored_file set sha256 = repeat('0', 64)"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_deleted_file_is_gone_with_its_parts() throws IOException {
        long before = parts();
        UUID id = files.store("b.txt", "text/plain", new ByteArrayInputStream(random(10)), LIMIT)
                .id();

        assertThat(files.delete(id)).isTrue();
        assertThat(files.find(id)).isEmpty();
        assertThat(parts()).isEqualTo(before);
    }

    private long parts() {
        return (Long) sql.fetchValue("select count(*) from platform.stored_file_part");
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
