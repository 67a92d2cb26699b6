package dk.digit.platform.search;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/// Makes the rows that wait, on every node that serves pages: each takes what no other has taken. What waits
/// stands in the database, put there by the transaction that made it necessary, so nothing is lost with a node.
@Component
class IndexFill implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFill.class);
    private static final int SECONDS_BETWEEN_LOOKS = 3;

    private final SearchIndex index;
    private final CountDownLatch ending = new CountDownLatch(1);
    private @Nullable Thread thread;

    IndexFill(SearchIndex index) {
        this.index = index;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("search-index").start(this::look);
        }
    }

    private void look() {
        try {
            do {
                fill();
            } while (!ending.await(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill() {
        try {
            while (ending.getCount() > 0 && index.fillSome()) {
                Thread.onSpinWait();
            }
        } catch (RuntimeException failure) {
            LOG.warn("The search index could not be filled now; trying on. {}", failure.toString());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ending.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }
    }
}
