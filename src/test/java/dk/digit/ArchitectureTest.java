package dk.digit;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.digit.platform.access.Open;
import dk.digit.platform.access.Requires;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.digit");

    private static final DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> GENERATED =
            DescribedPredicate.describe(
                    "generated",
                    type -> type.getPackageName().contains(".db")
                            || type.getSimpleName().startsWith("Jte"));

    @Test
    void money_is_never_floating_point() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(
                        "dk.digit.platform.chart..",
                        "dk.digit.platform.paper..",
                        // drawn samples are no amounts
                        "dk.digit.benefits.uncertainty..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .because("an amount in floating point loses øre; only drawings measure in fractions")
                .check(CODE);
    }

    @Test
    void a_name_says_the_noun() {
        noClasses()
                .that(DescribedPredicate.not(GENERATED))
                // what the frame calls so, is called so
                .and()
                .areNotAssignableTo(org.springframework.transaction.PlatformTransactionManager.class)
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Entity")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Info")
                .orShould()
                .haveSimpleNameEndingWith("Data")
                .because("these endings hide a missing noun")
                .check(CODE);
    }

    @Test
    void time_comes_from_the_clock_that_tests_can_stop() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .because("a day is asked of the injected clock, in the zone of Copenhagen")
                .check(CODE);
    }

    @Test
    void every_handler_declares_its_rule() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Controller.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(RuleDeclared.CONDITION)
                .because("a page without a rule answers nobody; " + Requires.class.getSimpleName() + " or "
                        + Open.class.getSimpleName() + " says who it is for")
                .check(CODE);
    }

    @Test
    void pages_and_their_handlers_stay_inside_their_room() {
        classes()
                .that()
                .resideOutsideOfPackage("dk.digit.platform..")
                .and(DescribedPredicate.or(
                        com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                Controller.class),
                        com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith(
                                RestController.class)))
                .should()
                .notBePublic()
                .because("nobody calls a page but the web")
                .check(CODE);
    }

    @Test
    void handlers_hold_no_sql() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jooq.DSLContext")
                .because("a handler reads input, calls one command or query, and answers")
                .check(CODE);
    }

    @Test
    void no_state_hides_in_static_fields() {
        noFields()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(GENERATED))
                .and()
                .haveModifier(STATIC)
                .should()
                .notHaveModifier(FINAL)
                .because("nodes have no state of their own")
                .check(CODE);
    }
}
