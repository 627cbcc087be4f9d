package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.fill.FillReport.Field.Transfer;
import org.opencmrt.internal.layout.Layout;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.match.EntryVerdict.Bucket;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SourceFile;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.rollup.ProposedAnswers;

/**
 * Creates a company's own declaration from the declarations of its suppliers.
 *
 * <p>The company block and the questions about the company come from the {@link CompanyProfile} only. Answers about
 * metals are the roll-up's proposals, to be confirmed, unless the profile answers them. Each facility is listed once.
 * The declaration does not name any supplier: contacts, comments, mines, and next steps stay blank.
 */
public final class OwnDeclaration {
    private static final String NO_HASH = "0".repeat(64);
    private static final String COMPANY_LEVEL = " Only company-level declarations report it; this declaration is about"
            + " products. Check whether the facility is in their supply chain.";

    private static final Set<Bucket> CLEAR = Set.of(Bucket.NOT_LISTED, Bucket.NOT_YET_IDENTIFIED);

    private final SupplyChain chain;
    private final CompanyProfile profile;
    private final TemplateId target;
    private final FormDraft draft;
    private final boolean productLevel;
    private final Set<Metal> unidentified = new HashSet<>();
    private final Set<Metal> leftOut = new HashSet<>();
    private int row;

    private OwnDeclaration(SupplyChain chain, CompanyProfile profile, TemplateId target) {
        this.chain = chain;
        this.profile = profile;
        this.target = target;
        this.productLevel = profile.scope().equals(Optional.of(DeclarationScope.PRODUCT));
        Layout layout = Layouts.standard()
                .find(target)
                .orElseThrow(() -> new IllegalArgumentException(target + " is not a known template version"));
        Edition edition = TranslationRules.standard()
                .edition(target)
                .filter(one -> !one.answers().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "a roll-up can be converted into a declaration only for CMRT 6.x, EMRT, CRT, and AMRT, not for "
                                + target + ". Name a newer template."));
        this.row = layout.smelterList().firstRow();
        this.draft = new FormDraft(
                layout,
                edition,
                new SourceFile(chain.source(), NO_HASH, 0, SourceFile.Format.UNKNOWN),
                Optional.empty(),
                metals(layout, edition),
                false);
    }

    /**
     * Creates the declaration.
     *
     * @param chain the roll-up of the suppliers' declarations
     * @param company the facts about the company
     * @param target a template that this library knows: CMRT 6.x, EMRT, CRT or AMRT
     * @throws IllegalArgumentException if the template is not one of these
     */
    public static Translation of(SupplyChain chain, CompanyProfile company, TemplateId target) {
        Objects.requireNonNull(chain, "chain");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(target, "target");
        return new OwnDeclaration(chain, company, target).make();
    }

    /** The minerals to select, if a form allows it: those in a proposal or in an answer of the company. */
    private Map<Metal, String> metals(Layout layout, Edition edition) {
        Map<Metal, String> names = new LinkedHashMap<>();
        if (layout.declaration().picks().isEmpty()) {
            return names;
        }
        Set<Metal> about = new LinkedHashSet<>();
        chain.proposals().forEach(proposal -> proposal.metal().ifPresent(about::add));
        profile.answers().forEach(given -> given.metal().ifPresent(about::add));
        about.stream().filter(metal -> isOf(edition, metal)).forEach(metal -> names.put(metal, metal.label()));
        return names;
    }

    /** True for an additional mineral that no other template asks about. */
    private static boolean isOf(Edition edition, Metal metal) {
        if (edition.family() != TemplateFamily.AMRT) {
            return edition.minerals().contains(metal);
        }
        return !metal.isConflictMineral()
                && TranslationRules.standard().editions().stream()
                        .noneMatch(one -> one.minerals().contains(metal));
    }

    private Translation make() {
        for (Company.Field field : Company.Field.values()) {
            if (draft.cell(field).isPresent()) {
                draft.askCompany(draft.of(Transfer.ASK, field, "Only the company itself can answer this."));
            }
        }
        CompanyBlock.apply(profile, draft);
        minerals();
        draft.places.forEach(this::answer);
        CompanyBlock.unasked(profile, draft);
        unwantedProposals();
        facilities();
        openRows();
        contradictions();
        CompanyBlock.products(profile, draft, 0);
        profile.language().ifPresent(language -> draft.others.add(CompanyBlock.language(language)));
        return draft.finish(true);
    }

    private void minerals() {
        if (draft.firstPick().isPresent()) {
            draft.places.stream()
                    .flatMap(place -> place.metal().stream())
                    .distinct()
                    .forEach(metal -> draft.mineral(Transfer.COPY, metal, "The declaration has an answer about it."));
        }
    }

    private void answer(QuestionPlace place) {
        Optional<CompanyProfile.GivenAnswer> given = profile.answer(place.question(), place.metal());
        if (given.isPresent()) {
            CompanyBlock.answer(given.get(), place, draft);
            return;
        }
        Optional<ProposedAnswers.Proposal> proposal = chain.proposal(place.question(), place.metal());
        if (proposal.isPresent() && proposal.get().value().isPresent()) {
            ProposedAnswers.Proposal proposed = proposal.get();
            String reason = "Proposed from the suppliers' declarations: " + proposed.reason() + ".";
            draft.answer(
                    place,
                    FormDraft.Given.of(proposed.value().get()),
                    Optional.empty(),
                    draft.of(Transfer.CONFIRM, place, reason)
                            .from(proposed.cells())
                            .saying(proposed.value().map(FormDraft::plain)));
        } else {
            String why = place.question().level() == Question.Level.COMPANY
                    ? "Only the company itself can answer this."
                    : proposal.map(one -> "It does not follow from the suppliers' declarations: " + one.reason() + ".")
                            .orElse("No supplier's declaration says anything about this.");
            draft.ask(place, why);
        }
    }

    /** Proposals for questions or metals that the form does not ask about. */
    private void unwantedProposals() {
        chain.proposals()
                .forEach(proposal -> proposal.value()
                        .ifPresent(value -> draft.notAsked(proposal.question(), proposal.metal())
                                .map(field -> field.from(proposal.cells()).saying(Optional.of(value.name())))
                                .ifPresent(draft.others::add)));
    }

    // ---- smelters

    private void facilities() {
        List<SupplyChain.NamedFacility> wanted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SupplyChain.NamedFacility facility : chain.facilities()) {
            Smelter smelter = facility.smelter();
            String key = smelter.metal() + " "
                    + smelter.id().map(Object::toString).orElseGet(() -> Texts.folded(smelter.name()));
            if (!draft.isAbout(smelter.metal())) {
                leaveOut(facility, target + " is not about " + FillWords.lower(smelter.metal()) + ".");
            } else if (facility.superseded()) {
                leaveOut(facility, "Only declarations that newer ones have replaced report it.");
            } else if (seen.add(key)) {
                wanted.add(facility);
            }
        }
        List<Metal> order = draft.layout.declaration().metals();
        wanted.sort(Comparator.<SupplyChain.NamedFacility>comparingInt(
                        facility -> order.indexOf(facility.smelter().metal()))
                .thenComparing(facility -> facility.smelter().metal())
                .thenComparing(facility -> facility.smelter().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(facility -> facility.smelter().name()));
        wanted.forEach(this::write);
    }

    private void leaveOut(SupplyChain.NamedFacility facility, String reason) {
        Smelter smelter = facility.smelter();
        draft.others.add(field(Transfer.LEFT_OUT, Optional.of(smelter.metal()), smelter.label(), reason)
                .from(facility.cells())
                .saying(Optional.of(smelter.label())));
    }

    private void write(SupplyChain.NamedFacility facility) {
        Smelter smelter = facility.smelter();
        Map<Column, String> texts = texts(smelter.metal(), smelter.name());
        smelter.id().ifPresent(id -> texts.put(Column.ID_INPUT, id.value()));
        texts.put(Column.NAME, smelter.name());
        smelter.countryText()
                .or(() -> smelter.country().map(Country::name))
                .ifPresent(country -> texts.put(Column.COUNTRY, country));
        if (facility.allRecycled()) {
            texts.put(Column.RECYCLED_OR_SCRAP, "Yes");
        }
        StringBuilder reason = new StringBuilder("Suppliers' declarations report it.");
        facility.remark().ifPresent(remark -> reason.append(' ').append(remark));
        if (facility.allRecycled()) {
            reason.append(" Every supplier reported that it processes only recycled or scrap material. Confirm this.");
        }
        boolean doubtful = productLevel && !facility.productLevel();
        draft.rows.add(new FormDraft.Row(
                smelter(Entry.LISTED, Optional.of(smelter.metal()), smelter.country(), texts, facility.cells()),
                doubtful ? Transfer.CONFIRM : Transfer.COPY,
                reason.append(doubtful ? COMPANY_LEVEL : "").toString()));
    }

    private DeclaredSmelter smelter(
            Entry entry,
            Optional<Metal> metal,
            Optional<Country> country,
            Map<Column, String> texts,
            List<CellRef> cells) {
        CellRef at = cells.isEmpty()
                ? new CellRef(chain.source(), draft.layout.smelterList().sheet(), "A" + row)
                : cells.get(0);
        Map<Column, DeclaredText> declared = new EnumMap<>(Column.class);
        texts.forEach((column, text) -> declared.put(column, new DeclaredText(text, at, DeclaredText.Origin.TYPED)));
        return new DeclaredSmelter(row++, at, entry, metal, country, declared);
    }

    private void openRows() {
        Set<String> seen = new TreeSet<>();
        chain.open().stream()
                .sorted(Comparator.comparingInt(open -> open.metal()
                        .map(draft.layout.declaration().metals()::indexOf)
                        .orElse(-1)))
                .forEach(open -> openRow(open, seen));
    }

    private void openRow(SupplyChain.OpenRow open, Set<String> seen) {
        Optional<Metal> metal = open.metal();
        if (metal.isPresent() && !draft.isAbout(metal.get())) {
            leaveOut(open, target + " is not about " + FillWords.lower(metal.get()) + ".");
        } else if (open.bucket() == Bucket.OUT_OF_SCOPE) {
            leaveOut(open, "The supplier's declaration says that it is not about this metal.");
        } else if (metal.isEmpty() || !CLEAR.contains(open.bucket())) {
            ask(open, "It is unclear which facility is meant: " + open.reason() + ".");
        } else if (open.bucket() == Bucket.NOT_YET_IDENTIFIED) {
            unidentified.add(metal.get());
            if (seen.add(metal.get() + " ?")) {
                Map<Column, String> texts = texts(metal.get(), "Smelter not yet identified");
                propose(
                        smelter(Entry.NOT_YET_IDENTIFIED, metal, Optional.empty(), texts, List.of(open.cell())),
                        "A supplier has not yet identified its smelter.");
            }
        } else if (open.name().isEmpty() || open.country().isEmpty()) {
            ask(
                    open,
                    "This facility is not in the list, and its " + (open.name().isEmpty() ? "name" : "country")
                            + " is missing.");
        } else if (seen.add(metal.get() + " " + Texts.folded(open.name().get()) + " "
                + open.countryCode()
                        .map(Country::alpha2)
                        .orElseGet(() -> Texts.folded(open.country().get())))) {
            Map<Column, String> texts = texts(metal.get(), "Smelter not listed");
            texts.put(Column.NAME, open.name().get());
            texts.put(Column.COUNTRY, open.country().get());
            propose(
                    smelter(Entry.NOT_LISTED, metal, open.countryCode(), texts, List.of(open.cell())),
                    "A supplier reports it, but it is not in the reference list."
                            + (productLevel && !open.productLevel() ? COMPANY_LEVEL : ""));
        }
    }

    private static Map<Column, String> texts(Metal metal, String lookupName) {
        return new EnumMap<>(Map.of(Column.METAL, metal.label(), Column.LOOKUP_NAME, lookupName));
    }

    private void propose(DeclaredSmelter smelter, String reason) {
        draft.rows.add(new FormDraft.Row(smelter, Transfer.CONFIRM, reason));
    }

    private void leaveOut(SupplyChain.OpenRow open, String reason) {
        draft.others.add(openField(Transfer.LEFT_OUT, open, reason));
    }

    private void ask(SupplyChain.OpenRow open, String reason) {
        open.metal().ifPresent(leftOut::add);
        draft.others.add(openField(Transfer.ASK, open, reason));
    }

    private static FillReport.Field openField(Transfer transfer, SupplyChain.OpenRow open, String reason) {
        String said = String.join(", ", open.name().orElse(""), open.country().orElse(""));
        return field(transfer, open.metal(), open.name().orElse("Unnamed smelter"), reason)
                .from(List.of(open.cell()))
                .saying(Optional.of(said).filter(text -> text.length() > 2));
    }

    private static FillReport.Field field(Transfer transfer, Optional<Metal> metal, String label, String reason) {
        return FillReport.Field.of(transfer, FillReport.Field.SMELTER, metal, label, reason);
    }

    // ---- contradictions in the company's own declaration

    /** Withdraws answers that the rows contradict. An answer from the company itself stays and gets a remark. */
    private void contradictions() {
        for (QuestionPlace place : draft.places) {
            Optional<Metal> metal = place.metal();
            if (metal.isEmpty()) {
                continue;
            }
            if (place.question() == Question.ALL_SMELTERS_IDENTIFIED && unidentified.contains(metal.get())) {
                draft.contradict(place, "the list includes a smelter that is not yet identified");
            }
            if (place.question() == Question.ALL_SMELTERS_REPORTED && leftOut.contains(metal.get())) {
                draft.contradict(
                        place, "an entry was left out of the list because it is unclear which facility is meant");
            }
        }
    }
}
