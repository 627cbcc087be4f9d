package org.opencmrt.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in Chromium, as people use them, with JavaScript turned off. Screenshots are stored in {@code target}. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:mem:browser")
class BrowserTest {
    private static ChromeDriver browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(), "chromium and chromedriver are not both on the PATH");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toString());
        // Containers have no sandbox and little shared memory.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build(),
                options);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void people_upload_a_workbook_and_see_the_result(int width) throws IOException {
        browser.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.get("http://127.0.0.1:" + port + "/");
        WebElement file = browser.findElement(By.name("workbook"));
        file.sendKeys(
                Path.of("../data/suppliers/dogwood-sensors.xlsx").toRealPath().toString());
        browser.findElement(By.cssSelector("form[enctype] button")).click();

        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Dogwood Sensors Inc.");
        assertThat(browser.findElements(By.linkText("Download the letter"))).hasSize(1);
        List<WebElement> wide = browser.findElements(By.cssSelector("table, dl, h1, .actions")).stream()
                .filter(element -> element.getRect().getX() + element.getRect().getWidth() > width)
                .toList();
        assertThat(wide).as("wider than the screen").isEmpty();
        picture("upload-" + width);

        browser.findElement(By.linkText("All uploads")).click();
        assertThat(browser.findElement(By.cssSelector("td a")).getText()).isEqualTo("Dogwood Sensors Inc.");
        picture("uploads-" + width);
    }

    private static void picture(String name) throws IOException {
        Files.write(Path.of("target", name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
}
