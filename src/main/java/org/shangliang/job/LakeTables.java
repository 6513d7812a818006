package org.shangliang.job;

import java.util.List;
import java.util.Locale;
import org.shangliang.compare.ComparisonBalanceRow;
import org.shangliang.compare.CountyComparisonRow;
import org.shangliang.compare.ReferenceRow;
import org.shangliang.ledger.DutyRow;
import org.shangliang.ledger.FunnelRow;
import org.shangliang.ledger.LifecycleRow;
import org.shangliang.ledger.LogEvidenceRow;
import org.shangliang.ledger.PlatformRow;
import org.shangliang.ledger.ReconciliationRow;
import org.shangliang.log.AgendaItemRow;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.LogFileRow;
import org.shangliang.log.MemberActivityRow;
import org.shangliang.log.MemberRow;
import org.shangliang.log.OpinionRow;
import org.shangliang.log.ProposalRow;
import org.shangliang.log.RawLogRow;
import org.shangliang.log.SessionRow;
import org.shangliang.outcome.ClaimRow;
import org.shangliang.outcome.CountyOutcomeRow;
import org.shangliang.outcome.CoverageRow;
import org.shangliang.outcome.OutcomeRow;
import org.shangliang.outcome.SectorOutcomeRow;
import org.shangliang.outcome.TargetRow;
import org.shangliang.outcome.ThemeOutcomeRow;
import org.shangliang.report.ArticleRow;
import org.shangliang.report.DocumentRow;
import org.shangliang.report.FigureRow;
import org.shangliang.report.FileRow;
import org.shangliang.report.PlaceRow;
import org.shangliang.report.QuarantineRow;
import org.shangliang.report.ReadDocumentRow;
import org.shangliang.reprint.ArticleSignatureRow;
import org.shangliang.table.TableDeclaration;
import org.shangliang.topic.ArticleTokensRow;
import org.shangliang.topic.ArticleTopicRow;
import org.shangliang.topic.TopicModelRow;
import org.shangliang.topic.TopicRow;

/** Every table of the lake. */
final class LakeTables {
    static final TableDeclaration<FileRow> FILES = TableDeclaration.of(FileRow.class);
    static final TableDeclaration<DocumentRow> DOCUMENTS = TableDeclaration.of(DocumentRow.class);
    static final TableDeclaration<ReadDocumentRow> READ_DOCUMENTS = TableDeclaration.of(ReadDocumentRow.class);
    static final TableDeclaration<ArticleRow> ARTICLES = TableDeclaration.of(ArticleRow.class);
    static final TableDeclaration<PlaceRow> PLACES = TableDeclaration.of(PlaceRow.class);
    static final TableDeclaration<FigureRow> FIGURES = TableDeclaration.of(FigureRow.class);
    static final TableDeclaration<LogFileRow> LOG_FILES = TableDeclaration.of(LogFileRow.class);
    static final TableDeclaration<RawLogRow> LOG_ROWS = TableDeclaration.of(RawLogRow.class);
    static final TableDeclaration<MemberRow> MEMBERS = TableDeclaration.of(MemberRow.class);
    static final TableDeclaration<AgendaItemRow> AGENDA_ITEMS = TableDeclaration.of(AgendaItemRow.class);
    static final TableDeclaration<SessionRow> SESSIONS = TableDeclaration.of(SessionRow.class);
    static final TableDeclaration<LivelihoodItemRow> LIVELIHOOD_ITEMS = TableDeclaration.of(LivelihoodItemRow.class);
    static final TableDeclaration<ProposalRow> PROPOSALS = TableDeclaration.of(ProposalRow.class);
    static final TableDeclaration<OpinionRow> OPINIONS = TableDeclaration.of(OpinionRow.class);
    static final TableDeclaration<MemberActivityRow> MEMBER_ACTIVITIES = TableDeclaration.of(MemberActivityRow.class);
    static final TableDeclaration<ArticleSignatureRow> ARTICLE_SIGNATURES =
            TableDeclaration.of(ArticleSignatureRow.class);
    static final TableDeclaration<ArticleTokensRow> ARTICLE_TOKENS = TableDeclaration.of(ArticleTokensRow.class);
    static final TableDeclaration<TopicRow> TOPICS = TableDeclaration.of(TopicRow.class);
    static final TableDeclaration<ArticleTopicRow> ARTICLE_TOPICS = TableDeclaration.of(ArticleTopicRow.class);
    static final TableDeclaration<TopicModelRow> TOPIC_MODELS = TableDeclaration.of(TopicModelRow.class);
    static final TableDeclaration<QuarantineRow> QUARANTINE = TableDeclaration.of(QuarantineRow.class);
    static final TableDeclaration<ClaimRow> CLAIMS = TableDeclaration.of(ClaimRow.class);
    static final TableDeclaration<LogEvidenceRow> LOG_EVIDENCE = TableDeclaration.of(LogEvidenceRow.class);
    static final TableDeclaration<OutcomeRow> OUTCOMES = TableDeclaration.of(OutcomeRow.class);
    static final TableDeclaration<CountyOutcomeRow> OUTCOMES_BY_COUNTY = TableDeclaration.of(CountyOutcomeRow.class);
    static final TableDeclaration<SectorOutcomeRow> OUTCOMES_BY_SECTOR = TableDeclaration.of(SectorOutcomeRow.class);
    static final TableDeclaration<ThemeOutcomeRow> OUTCOMES_BY_THEME = TableDeclaration.of(ThemeOutcomeRow.class);
    static final TableDeclaration<TargetRow> TARGETS = TableDeclaration.of(TargetRow.class);
    static final TableDeclaration<FunnelRow> CONSULTATION_FUNNEL = TableDeclaration.of(FunnelRow.class);
    static final TableDeclaration<LifecycleRow> PROPOSAL_LIFECYCLE = TableDeclaration.of(LifecycleRow.class);
    static final TableDeclaration<DutyRow> MEMBER_DUTY = TableDeclaration.of(DutyRow.class);
    static final TableDeclaration<PlatformRow> PLATFORMS = TableDeclaration.of(PlatformRow.class);
    static final TableDeclaration<ReconciliationRow> RECONCILIATION = TableDeclaration.of(ReconciliationRow.class);
    static final TableDeclaration<CoverageRow> COVERAGE = TableDeclaration.of(CoverageRow.class);
    static final TableDeclaration<ReferenceRow> REFERENCE = TableDeclaration.of(ReferenceRow.class);
    static final TableDeclaration<CountyComparisonRow> COUNTY_COMPARISON =
            TableDeclaration.of(CountyComparisonRow.class);
    static final TableDeclaration<ComparisonBalanceRow> COMPARISON_BALANCE =
            TableDeclaration.of(ComparisonBalanceRow.class);
    static final TableDeclaration<RunRow> RUNS = TableDeclaration.of(RunRow.class);
    static final TableDeclaration<ReleaseRow> RELEASES = TableDeclaration.of(ReleaseRow.class);

    /** All of them, in the order in which they come to be. */
    static final List<TableDeclaration<?>> ALL = List.of(
            FILES,
            DOCUMENTS,
            READ_DOCUMENTS,
            ARTICLES,
            PLACES,
            FIGURES,
            LOG_FILES,
            LOG_ROWS,
            MEMBERS,
            AGENDA_ITEMS,
            SESSIONS,
            LIVELIHOOD_ITEMS,
            PROPOSALS,
            OPINIONS,
            MEMBER_ACTIVITIES,
            ARTICLE_SIGNATURES,
            ARTICLE_TOKENS,
            QUARANTINE,
            CLAIMS,
            LOG_EVIDENCE,
            OUTCOMES,
            OUTCOMES_BY_COUNTY,
            OUTCOMES_BY_SECTOR,
            OUTCOMES_BY_THEME,
            TARGETS,
            CONSULTATION_FUNNEL,
            PROPOSAL_LIFECYCLE,
            MEMBER_DUTY,
            PLATFORMS,
            RECONCILIATION,
            COVERAGE,
            TOPICS,
            ARTICLE_TOPICS,
            TOPIC_MODELS,
            REFERENCE,
            COUNTY_COMPARISON,
            COMPARISON_BALANCE,
            RUNS,
            RELEASES);

    private LakeTables() {}

    /**
     * The table of this name, its layer told or not.
     *
     * @throws UsageException if there is none
     */
    static TableDeclaration<?> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<TableDeclaration<?>> found = ALL.stream()
                .filter(t -> t.name().equals(wanted) || t.shortName().equals(wanted))
                .sorted((a, b) -> b.layer().compareTo(a.layer()))
                .toList();
        if (found.isEmpty()) {
            throw new UsageException("no table " + name + "; there are "
                    + String.join(", ", ALL.stream().map(TableDeclaration::name).toList()));
        }
        return found.get(0);
    }
}
