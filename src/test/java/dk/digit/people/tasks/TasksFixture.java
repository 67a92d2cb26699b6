package dk.digit.people.tasks;

import dk.digit.association.WorkFunction;
import dk.digit.people.People;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.duty.Assignee;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/// Tasks of the demonstration's accounts.
final class TasksFixture {

    static final String ROSKILDE = "0265";
    static final Assignee CHIEF_OF_ROSKILDE =
            new Assignee.OfFunction(WorkFunction.CHIEF_DIGITALISATION_OFFICER.name(), ROSKILDE);
    static final Assignee CONTROLLER = new Assignee.OfFunction(WorkFunction.CONTROLLER.name(), null);

    private TasksFixture() {}

    static NewTask task(String title, Assignee assignee, LocalDate due) {
        return NewTask.of(new Bilingual(title, title + " (en)"), assignee, due);
    }

    static Assignee person(String username) {
        return new Assignee.Person(username);
    }

    static <T> T as(People people, String username, Callable<T> work) {
        try {
            return CurrentActor.callAs(people.actor(username).orElseThrow(), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Actor system() {
        return Actor.SYSTEM;
    }
}
