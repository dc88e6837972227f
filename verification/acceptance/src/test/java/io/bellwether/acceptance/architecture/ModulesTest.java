package io.bellwether.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** All module arrows point toward {@code events}; the services meet only through Kafka. */
@AnalyzeClasses(packages = "io.bellwether", importOptions = DoNotIncludeTests.class)
class ModulesTest {
    private static final String EVENTS = "io.bellwether.events..";
    private static final String EGRESS = "io.bellwether.egress..";
    private static final String PAGES = "io.bellwether.pages..";
    private static final String EXTRACTION = "io.bellwether.extraction..";
    private static final String LOCAL = "io.bellwether.local..";
    private static final String INGEST = "io.bellwether.ingest..";
    private static final String CLASSIFY = "io.bellwether.classify..";
    private static final String ALERT = "io.bellwether.alert..";

    @ArchTest
    static final ArchRule events_use_nothing_of_ours =
            noneOf(EVENTS).dependOn(EGRESS, PAGES, EXTRACTION, LOCAL, INGEST, CLASSIFY, ALERT);

    @ArchTest
    static final ArchRule egress_uses_nothing_of_ours =
            noneOf(EGRESS).dependOn(EVENTS, PAGES, EXTRACTION, LOCAL, INGEST, CLASSIFY, ALERT);

    @ArchTest
    static final ArchRule pages_use_nothing_of_ours =
            noneOf(PAGES).dependOn(EVENTS, EGRESS, EXTRACTION, LOCAL, INGEST, CLASSIFY, ALERT);

    @ArchTest
    static final ArchRule extraction_knows_events_only =
            noneOf(EXTRACTION).dependOn(EGRESS, PAGES, LOCAL, INGEST, CLASSIFY, ALERT);

    @ArchTest
    static final ArchRule extraction_is_pure_java =
            noneOf(EXTRACTION).dependOn("io.quarkus..", "jakarta..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule the_local_parts_know_no_service =
            noneOf(LOCAL).dependOn(EXTRACTION, EGRESS, PAGES, INGEST, CLASSIFY, ALERT);

    @ArchTest
    static final ArchRule ingest_knows_no_other_service = noneOf(INGEST).dependOn(CLASSIFY, ALERT, EXTRACTION, LOCAL);

    @ArchTest
    static final ArchRule classify_knows_no_other_service = noneOf(CLASSIFY).dependOn(INGEST, ALERT, LOCAL);

    @ArchTest
    static final ArchRule classify_has_no_database = noneOf(CLASSIFY).dependOn("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule alert_knows_no_other_service = noneOf(ALERT).dependOn(INGEST, CLASSIFY, EXTRACTION, LOCAL);

    private static Rule noneOf(String module) {
        return others -> noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private interface Rule {
        ArchRule dependOn(String... others);
    }
}
