package org.opencmrt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.CmrtException;

/** Dependencies point in one direction, and no third-party library appears in the API. */
class ArchitectureTest {
    /** The stages in order: each may use those before it. */
    private static final List<String> STAGES = List.of(
            "model",
            "internal.deflate",
            "internal.text",
            "internal.rules",
            "internal.workbook",
            "internal.formula",
            "internal.container",
            "internal.layout",
            "read",
            "internal.table",
            "reference",
            "match",
            "check",
            "rollup",
            "rcoi",
            "diff",
            "program",
            "fill",
            "report");

    private static final String[] LIBRARIES = {
        "org.apache..", "com.fasterxml..", "com.ctc..", "org.codehaus..", "javax.xml.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-testing.jar")) // the workbook factory and its kin
            .importPackages("org.opencmrt");

    /** Exported packages by name; each internal package is a separate slice. */
    private static final SliceAssignment BY_STAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("org.opencmrt.internal.report")
                    ? SliceIdentifier.of("report")
                    : STAGES.stream()
                            .filter(stage -> (type.getPackageName() + ".").startsWith("org.opencmrt." + stage + "."))
                            .findFirst()
                            .map(SliceIdentifier::of)
                            .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "stages";
        }
    };

    /** Each package of the report module is a separate slice, including root packages. */
    private static final SliceAssignment BY_REPORT = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().matches("org\\.opencmrt\\.(internal\\.)?report(\\..*)?")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of reports";
        }
    };

    @Test
    void the_model_depends_on_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage("org.opencmrt.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.opencmrt.model..", "java..")
                .check(CLASSES);
    }

    @Test
    void every_stage_uses_only_those_before_it() {
        for (int i = 0; i < STAGES.size(); i++) {
            String[] later = STAGES.subList(i + 1, STAGES.size()).stream()
                    .map(stage -> "org.opencmrt." + stage + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.opencmrt." + STAGES.get(i) + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(later))
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void every_package_is_a_known_stage() {
        String[] known = Stream.concat(STAGES.stream(), Stream.of("internal.report"))
                .map(stage -> "org.opencmrt." + stage + "..")
                .toArray(String[]::new);
        noClasses().should(be(resideOutsideOfPackages(known))).check(CLASSES);
    }

    /** On the module path, the test kit sees no other packages. */
    @Test
    void the_test_kit_uses_packages_that_are_exported_to_it() throws IOException {
        String module = Files.readString(Path.of("../cmrt-core/src/main/java/module-info.java"));
        String[] exported = Pattern.compile("exports (\\S+) to([^;]*)")
                .matcher(module)
                .results()
                .filter(export -> export.group(2).contains("org.opencmrt.testing"))
                .map(export -> export.group(1))
                .toArray(String[]::new);
        classes()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackages("org.opencmrt.internal..").or(resideInAnyPackage(exported)))
                .check(new ClassFileImporter().importPackages("org.opencmrt.testing"));
    }

    /**
     * They show how an application uses the library. The source is searched because the examples depend on this module,
     * so their classes are not on its class path.
     */
    @Test
    void examples_use_exported_packages_only() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            sources = files.filter(file -> file.toString().replace('\\', '/').matches(".*/src/(main|test)/.*[.]java"))
                    .toList();
        }
        assertThat(sources).as("sources of examples").hasSizeGreaterThan(100);
        for (Path source : sources) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain("org.opencmrt.internal");
        }
    }

    @Test
    void packages_have_no_cycles() {
        slices().assignedFrom(BY_STAGE).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packages_of_reports_have_no_cycles() {
        slices().assignedFrom(BY_REPORT).should().beFreeOfCycles().check(CLASSES);
    }

    /** Lower a limit whenever a type is hidden or merged; never raise it for convenience. */
    @Test
    void the_number_of_exported_types_does_not_grow() {
        Map<Boolean, List<String>> exported = CLASSES.stream()
                .filter(ArchitectureTest::isExported)
                .sorted(Comparator.comparing(JavaClass::getName))
                .collect(Collectors.partitioningBy(
                        JavaClass::isTopLevelClass, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(exported.get(true)).as("top-level types").hasSizeBetween(100, 120);
        assertThat(exported.get(false)).as("nested types").hasSizeBetween(30, 92);
    }

    /** True for a public type, including a nested one, in a package that is not internal. */
    private static boolean isExported(JavaClass type) {
        return !type.getPackageName().startsWith("org.opencmrt.internal")
                && STAGES.stream().anyMatch(stage -> type.getPackageName().startsWith("org.opencmrt." + stage))
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isExported).orElse(true);
    }

    @Test
    void exported_methods_take_no_optional() {
        Stream<String> taking = exportedMethods()
                .filter(method ->
                        method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class)))
                .map(JavaMethod::getFullName);
        assertThat(taking).isEmpty();
    }

    private static Stream<JavaMethod> exportedMethods() {
        return CLASSES.stream()
                .filter(ArchitectureTest::isExported)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void exported_exceptions_have_one_root() {
        classes()
                .that(DescribedPredicate.describe("are exported", ArchitectureTest::isExported))
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(CmrtException.class)
                .check(CLASSES);
    }

    @Test
    void public_signatures_show_no_library_types() {
        classes()
                .that()
                .arePublic()
                .and()
                .resideOutsideOfPackage("org.opencmrt.report..")
                .should(showNoLibraryTypes())
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> be(DescribedPredicate<JavaClass> predicate) {
        return ArchCondition.from(predicate);
    }

    private static ArchCondition<JavaClass> showNoLibraryTypes() {
        return new ArchCondition<>("show no types of libraries in public signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(member -> isVisible(member))
                        .forEach(member -> shown(member)
                                .filter(shown -> resideInAnyPackage(LIBRARIES).test(shown))
                                .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                        member, member.getFullName() + " shows " + shown.getName()))));
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> shown(JavaMember member) {
        return Stream.concat(
                member.getAllInvolvedRawTypes().stream(),
                member instanceof com.tngtech.archunit.core.domain.JavaCodeUnit unit
                        ? unit.getThrowsClause().getTypes().stream()
                        : Stream.empty());
    }
}
