package dk.digit.benefits.uncertainty;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Those who share work that can be done in any order.
interface Workers {

    /// One part of the work.
    @FunctionalInterface
    interface Task {
        /// @param worker number of the worker who does it; no two do something under the same number at once
        void run(int task, int worker);
    }

    int count();

    /// Returns when every task is done.
    void each(int tasks, Task task);

    /// The caller alone.
    static Workers alone() {
        return new Workers() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public void each(int tasks, Task task) {
                for (int i = 0; i < tasks; i++) {
                    task.run(i, 0);
                }
            }
        };
    }

    /// The caller and threads of its own.
    final class Pool implements Workers, AutoCloseable {

        private final int count;
        private final ExecutorService others;

        Pool(int count) {
            this.count = count;
            this.others = Executors.newFixedThreadPool(
                    Math.max(1, count - 1),
                    Thread.ofPlatform().daemon().name("outcomes-", 0).factory());
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void each(int tasks, Task task) {
            var next = new AtomicInteger();
            var running = new ArrayList<Future<?>>();
            for (int worker = 1; worker < Math.min(count, tasks); worker++) {
                int own = worker;
                running.add(others.submit(() -> work(next, tasks, task, own)));
            }
            work(next, tasks, task, 0);
            running.forEach(Pool::await);
        }

        private static void work(AtomicInteger next, int tasks, Task task, int worker) {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.run(i, worker);
            }
        }

        private static void await(Future<?> running) {
            try {
                running.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            others.shutdown();
        }
    }
}
