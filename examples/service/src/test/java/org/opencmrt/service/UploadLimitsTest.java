package org.opencmrt.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.opencmrt.model.ReadResult;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.ReadStore;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

class UploadLimitsTest {
    private final UploadLimits limits = new UploadLimits(1000, 2);

    private int status(String method, String client, int bytes) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/uploads");
        request.setRemoteAddr(client);
        request.setContent(new byte[bytes]);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void limits_the_uploads_of_each_client() throws ServletException, IOException {
        assertThat(status("POST", "10.0.0.1", 10)).isEqualTo(200);
        assertThat(status("POST", "10.0.0.1", 10)).isEqualTo(200);
        assertThat(status("POST", "10.0.0.1", 10)).isEqualTo(429);
        assertThat(status("POST", "10.0.0.2", 10)).isEqualTo(200);
        assertThat(status("GET", "10.0.0.1", 0)).isEqualTo(200);
    }

    @Test
    void limits_the_size() throws ServletException, IOException {
        assertThat(status("POST", "10.0.0.3", 1001)).isEqualTo(413);
    }

    @Test
    void limits_how_many_workbooks_are_checked_at_a_time() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ServiceSettings settings = new ServiceSettings("", "", "", "", 1, 1, Duration.ofSeconds(9));
        UploadDesk desk = new UploadDesk(
                ConflictMineralsProgram.builder().bundled().build(),
                CmrtReader.create().withStore(new Waiting(reading, goOn)),
                new Blanks(settings),
                Mockito.mock(Uploads.class),
                settings);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Upload> first = threads.submit(() -> desk.take("first.xlsx", new byte[1]));
            reading.await();
            assertThatExceptionOfType(ResponseStatusException.class)
                    .isThrownBy(() -> desk.take("second.xlsx", new byte[1]))
                    .matches(busy -> busy.getStatusCode() == HttpStatus.SERVICE_UNAVAILABLE);
            goOn.countDown();
            assertThat(first.get().fileName()).isEqualTo("first.xlsx");
            assertThat(desk.take("third.xlsx", new byte[1]).fileName()).isEqualTo("third.xlsx");
        } finally {
            goOn.countDown();
            threads.shutdownNow();
        }
    }

    /** A store that delays reading. */
    private record Waiting(CountDownLatch reading, CountDownLatch goOn) implements ReadStore {
        @Override
        public Optional<ReadResult> find(String name, String sha256) {
            reading.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }

        @Override
        public void keep(String name, String sha256, ReadResult result) {}
    }
}
