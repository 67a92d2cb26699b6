package dk.digit.journeys;

import dk.digit.platform.sql.DbTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// A way that somebody goes through the product: the whole server with the demonstration association on
/// a real database, seen through a real browser.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DbTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface Journey {}
