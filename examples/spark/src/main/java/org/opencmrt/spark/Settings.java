package org.opencmrt.spark;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.program.ConflictMineralsProgram;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.StatusBook;
import org.opencmrt.reference.StatusList;
import org.opencmrt.reference.StatusVocabulary;

/**
 * The settings of a program, as they travel to other machines: lists in their stored form. Each machine makes the program
 * once.
 */
final class Settings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> options;
    private final byte[] statuses;
    private final byte[] reference;
    private transient volatile ConflictMineralsProgram program;

    private Settings(Map<String, String> options, byte[] statuses, byte[] reference) {
        this.options = new HashMap<>(options);
        this.statuses = statuses;
        this.reference = reference;
    }

    /** The settings that options of the command line ask for. */
    static Settings of(Arguments arguments, Store store) throws IOException {
        List<StatusList> statuses = new ArrayList<>();
        for (String path : arguments.all("--status")) {
            statuses.add(
                    StatusList.parse(name(path), store.bytes(path), Optional.empty(), StatusVocabulary.standard()));
        }
        List<SmelterReferenceList> references = new ArrayList<>();
        for (String path : arguments.all("--reference")) {
            references.add(SmelterReferenceList.read(name(path), store.bytes(path)));
        }
        Map<String, String> options = new HashMap<>();
        for (String option : List.of("--company", "--period", "--as-of")) {
            arguments.one(option).ifPresent(value -> options.put(option, value));
        }
        return new Settings(
                options,
                StatusBook.of(statuses).encode(),
                references.isEmpty()
                        ? new byte[0]
                        : SmelterReferenceList.combine(references).encode());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** True when no reference list was given, so that the newest look-up sheet among the workbooks is to be one. */
    boolean needsReference() {
        return reference.length == 0;
    }

    Settings with(SmelterReferenceList list) {
        return new Settings(options, statuses, list.encode());
    }

    /** The same for another company and period. */
    Settings of(String company, String period) {
        Map<String, String> changed = new HashMap<>(options);
        changed.put("--company", company);
        changed.put("--period", period);
        return new Settings(changed, statuses, reference);
    }

    ConflictMineralsProgram program() {
        ConflictMineralsProgram known = program;
        if (known == null) {
            synchronized (this) {
                known = program == null ? made() : program;
                program = known;
            }
        }
        return known;
    }

    private ConflictMineralsProgram made() {
        ConflictMineralsProgram.Builder builder =
                ConflictMineralsProgram.builder().statuses(StatusBook.decode(statuses));
        if (needsReference()) {
            builder.bundled();
        } else {
            builder.reference(SmelterReferenceList.decode(reference));
        }
        Optional.ofNullable(options.get("--company")).ifPresent(builder::company);
        Optional.ofNullable(options.get("--period")).ifPresent(builder::period);
        Optional.ofNullable(options.get("--as-of")).map(LocalDate::parse).ifPresent(builder::asOf);
        return builder.build();
    }
}
