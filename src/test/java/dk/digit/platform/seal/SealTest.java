package dk.digit.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final byte[] SECRET = "hemmeligt".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @TempDir
    private Path home;

    @Test
    void what_was_sealed_can_be_opened_and_does_not_show() {
        var seal = with(OLD);
        var sealed = seal.close(SECRET, "anna");

        assertThat(seal.open(sealed, "anna")).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hemmeligt");
        assertThat(seal.close(SECRET, "anna")).isNotEqualTo(sealed);
    }

    @Test
    void a_secret_cannot_be_moved_to_somebody_else() {
        var seal = with(OLD);
        var sealed = seal.close(SECRET, "anna");

        assertThatThrownBy(() -> seal.open(sealed, "bo")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_changed_secret_is_noticed() {
        var seal = with(OLD);
        var sealed = seal.close(SECRET, "anna");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> seal.open(sealed, "anna")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_new_key_seals_and_the_old_one_still_opens() {
        var before = with(OLD).close(SECRET, "anna");
        var both = with(NEW + ", " + OLD);
        var after = both.close(SECRET, "anna");

        assertThat(both.open(before, "anna")).isEqualTo(SECRET);
        assertThat(with(NEW).open(after, "anna")).isEqualTo(SECRET);
        assertThatThrownBy(() -> with(NEW).open(before, "anna"))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageContaining("DIGIT_KEY");
    }

    @Test
    void without_a_named_key_the_home_folder_keeps_one_for_its_owner_alone() throws Exception {
        var sealed = with("").close(SECRET, "anna");

        assertThat(with("").open(sealed, "anna")).isEqualTo(SECRET);
        var file = home.resolve("keys/seal.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file.getParent()).isDirectoryContaining("glob:**/seal.key").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void half_a_key_is_refused_without_showing_it() {
        assertThatThrownBy(() -> with("aGVtbWVsaWd0").close(SECRET, "anna"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("aGVtbWVsaWd0");
    }

    private Seal with(String keys) {
        return new Seal(new SealKeys(keys, home.toString()));
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
