package dk.digit.people;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// Slot: a way to come in beside user name and password.
public interface LoginWay {

    /// What leads there from the log-in page.
    ///
    /// @param words in both languages alike: a name
    record Door(String words, String path) {}

    List<Door> doors();

    /// Puts the way's own steps among those of the pages. Called last: who acts is known by then.
    void open(HttpSecurity http);
}
