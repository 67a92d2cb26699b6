package dk.digit.platform.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/// A test within the application, on a real database. The application starts once for all classes that
/// ask for the same; each class begins with a clone of the database as it was after that start.
///
/// Works beside `@AutoConfigureMockMvc` and `@TestPropertySource`, but not beside another
/// `@ContextConfiguration`, which would replace the one here: name `classes` instead.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@ContextConfiguration(initializers = TestDataSource.Initializer.class)
@TestExecutionListeners(listeners = TestDataSource.PerClass.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DbTest {

    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] classes() default {};

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;
}
