package dk.digit;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;

/// A handler says who it is for.
final class RuleDeclared extends ArchCondition<JavaMethod> {

    static final RuleDeclared CONDITION = new RuleDeclared();

    private RuleDeclared() {
        super("declare its rule");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        if (!method.isAnnotatedWith(Requires.class) && !method.isAnnotatedWith(Open.class)) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no rule"));
        }
    }
}
