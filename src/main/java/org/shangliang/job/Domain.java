package org.shangliang.job;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.Brands;
import org.shangliang.codebook.ClaimRules;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.ComparisonRules;
import org.shangliang.codebook.Divisions;
import org.shangliang.codebook.DutyRules;
import org.shangliang.codebook.Indicators;
import org.shangliang.codebook.LogRules;
import org.shangliang.codebook.ReprintRules;
import org.shangliang.codebook.Themes;
import org.shangliang.codebook.TopicRules;
import org.shangliang.ledger.BrandReader;
import org.shangliang.log.LogFile;
import org.shangliang.log.LogReader;
import org.shangliang.report.ReportParser;
import org.shangliang.report.ReportReader;
import org.shangliang.text.Sha256;
import org.shangliang.topic.TermReader;

/**
 * What the jobs know, loaded once per process and codebook, when it is first needed.
 *
 * @param version a hash of every codebook file
 */
record Domain(
        ReportParser parser,
        ReportReader reader,
        LogReader logs,
        LogFile logFiles,
        Indicators indicators,
        ClaimRules rules,
        Divisions divisions,
        ComparisonRules comparison,
        ReprintRules reprints,
        TopicRules topics,
        Themes themes,
        TermReader terms,
        LogRules logRules,
        DutyRules duty,
        Brands brands,
        BrandReader brandReader,
        String version) {
    private static final Map<String, Domain> LOADED = new ConcurrentHashMap<>();

    /**
     * The domain by a codebook.
     *
     * @param folder folder that overlays the shipped codebook, or null
     */
    static Domain of(@Nullable String folder) {
        return LOADED.computeIfAbsent(folder == null ? "" : folder, key -> load(folder));
    }

    private static Domain load(@Nullable String folder) {
        CodebookFiles files = folder == null ? CodebookFiles.shipped() : CodebookFiles.overlaidWith(Path.of(folder));
        ReportParser parser = new ReportParser(files);
        ReportReader reader = ReportReader.from(files);
        Divisions divisions = Divisions.load(files);
        LogReader logs = LogReader.from(files, divisions);
        Indicators indicators = Indicators.from(files);
        ClaimRules rules = ClaimRules.from(files);
        ComparisonRules comparison = ComparisonRules.from(files);
        ReprintRules reprints = ReprintRules.from(files);
        TopicRules topics = TopicRules.from(files);
        Themes themes = Themes.from(files);
        TermReader terms = TermReader.from(files, divisions, topics);
        LogRules logRules = LogRules.from(files, indicators);
        DutyRules duty = DutyRules.from(files);
        Brands brands = Brands.from(files);
        return new Domain(
                parser,
                reader,
                logs,
                new LogFile(files, logs.headers()),
                indicators,
                rules,
                divisions,
                comparison,
                reprints,
                topics,
                themes,
                terms,
                logRules,
                duty,
                brands,
                new BrandReader(brands),
                version(files));
    }

    private static String version(CodebookFiles files) {
        Sha256 hash = new Sha256();
        files.read().forEach((name, bytes) -> hash.add(name).add(bytes));
        return hash.hex().substring(0, 12);
    }
}
