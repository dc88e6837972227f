package io.bellwether.acceptance.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The environment variables that a service listens to. */
final class KnownSettings {
    private static final Map<Service, KnownSettings> READ = new EnumMap<>(Service.class);

    /** What is described nowhere: any Kafka client's broker, any JVM's options, and where RocksDB unpacks its native part. */
    private static final Set<String> BY_NATURE =
            Set.of("KAFKA_BOOTSTRAP_SERVERS", "JAVA_TOOL_OPTIONS", "ROCKSDB_SHAREDLIB_DIR");

    private final Set<String> variables = new HashSet<>(BY_NATURE);

    private KnownSettings() {}

    /** What its {@code application.properties} sets, its {@code @ConfigMapping}s read, and Quarkus reads at run time. */
    static synchronized KnownSettings of(Service service) {
        return READ.computeIfAbsent(service, KnownSettings::read);
    }

    private static KnownSettings read(Service service) {
        KnownSettings known = new KnownSettings();
        service.properties().stringPropertyNames().forEach(known::add);
        new ClassFileImporter()
                .importPackages("io.bellwether." + service.shortName).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> known.addMapping(
                                type.getAnnotation(ConfigMapping.class).prefix(), type));
        known.addQuarkus();
        return known;
    }

    boolean has(String variable) {
        return variables.contains(variable);
    }

    private void add(String property) {
        variables.add(property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }

    private void addMapping(String prefix, Class<?> mapping) {
        for (Method property : mapping.getMethods()) {
            WithName given = property.getAnnotation(WithName.class);
            String name = prefix + "." + (given == null ? hyphenated(property.getName()) : given.value());
            if (property.getReturnType().isInterface()
                    && property.getReturnType().isMemberClass()) {
                addMapping(name, property.getReturnType());
            } else {
                add(name);
            }
        }
    }

    private static String hyphenated(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Quarkus extensions carry a machine-readable description of their settings. */
    private void addQuarkus() {
        try {
            for (var models = getClass()
                            .getClassLoader()
                            .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json");
                    models.hasMoreElements(); ) {
                addRunTime(read(models.nextElement()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addRunTime(JsonNode node) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            node.findValues("environmentVariable").forEach(variable -> variables.add(variable.asText()));
        }
        node.forEach(this::addRunTime);
    }

    private static JsonNode read(URL url) throws IOException {
        return new ObjectMapper().readTree(url);
    }
}
