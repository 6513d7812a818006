package org.shangliang.benchmark;

import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.report.Parsed;
import org.shangliang.report.RawReport;
import org.shangliang.report.ReportFormat;
import org.shangliang.report.ReportParser;
import org.shangliang.report.ReportReader;
import org.shangliang.report.ToldBeside;
import org.shangliang.text.Document;

/**
 * How fast the whole text core reads, beside HanLP's standard segmentation of the same texts, in characters a second of one
 * thread's CPU time, both by turns in one JVM, and whether a text twice as long costs twice. {@code jobs/benchmark} runs it; no
 * result of it is asserted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReaderBenchmark {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path CORPUS = Path.of("data-samples/corpus");
    private static final Path SAMPLES = Path.of("data-samples/reports");
    private static final Path FOUNDING = Path.of("../shared/seeds");

    /** The texts that are read. */
    @Param("CORPUS")
    public Texts texts = Texts.CORPUS;

    /** The folder of {@link Texts#PAGES}. */
    @Param("")
    public String folder = "";

    private List<Document> documents = List.of();
    private ReportReader reader = ReportReader.from(CodebookFiles.shipped());

    /** Texts to measure on. */
    public enum Texts {
        /** The annotated corpus: short, made up for their figures, furniture included. */
        CORPUS,
        /** The sample reports, whole, as their files' formats give them. */
        SAMPLES,
        /** Whole pages as they were found: those of a folder given, or the founding documents where they are at hand. */
        PAGES,
        /** The corpus in one text. */
        ONE_TEXT,
        /** The same text, twice over. */
        ONE_TEXT_TWICE;

        private List<Document> documents(Path pages) throws IOException {
            return switch (this) {
                case CORPUS -> corpus();
                case SAMPLES -> files(ReaderBenchmark.SAMPLES);
                case PAGES -> files(pages);
                case ONE_TEXT -> List.of(joined(corpus()));
                case ONE_TEXT_TWICE ->
                    List.of(joined(
                            Stream.of(corpus(), corpus()).flatMap(List::stream).toList()));
            };
        }

        private static List<Document> corpus() {
            return Stream.of("train.jsonl", "dev.jsonl")
                    .flatMap(part -> AnnotatedDocument.read(ReaderBenchmark.CORPUS.resolve(part)).stream())
                    .filter(each -> each.text() != null)
                    .map(each -> Document.of(each.id(), each.text()))
                    .toList();
        }

        private static List<Document> files(Path folder) throws IOException {
            ReportParser parser = new ReportParser(CodebookFiles.shipped());
            List<Document> documents = new ArrayList<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    ReportFormat format = format(file);
                    if (format != null && parser.parse(raw(file, format)) instanceof Parsed.Accepted accepted) {
                        documents.add(accepted.document());
                    }
                }
            }
            return documents;
        }

        private static RawReport raw(Path file, ReportFormat format) throws IOException {
            String name = file.getFileName().toString();
            return new RawReport(name, name, format, Files.readAllBytes(file), ToldBeside.NOTHING);
        }

        /** The format of a report by its file's ending; null for a container and for what is no report. */
        private static @Nullable ReportFormat format(Path file) {
            String name = file.getFileName().toString();
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "txt" -> ReportFormat.TEXT;
                case "html", "htm" -> ReportFormat.HTML;
                case "md" -> ReportFormat.MARKDOWN;
                case "pdf" -> ReportFormat.PDF;
                case "docx" -> ReportFormat.DOCX;
                default -> null;
            };
        }

        private static Document joined(List<Document> documents) {
            return Document.of("joined", documents.stream().map(Document::text).collect(Collectors.joining("\n")));
        }
    }

    /** Reads the texts before anything is measured. */
    @Setup
    public void open() throws IOException {
        documents = texts.documents(Path.of(folder));
        reader = ReportReader.from(CodebookFiles.shipped());
    }

    /** What both took of the thread's CPU time, and how often they read all texts. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Spent {
        public long reader;
        public long hanLp;
        public long passes;
    }

    /** The whole text core (articles, places, periods, figures, themes), then what is usually done first of all: words. */
    @Benchmark
    public long byTurns(Spent spent) {
        long start = THREADS.getCurrentThreadCpuTime();
        long figures = figures(reader, documents);
        long between = THREADS.getCurrentThreadCpuTime();
        long words = words(documents);
        spent.reader += between - start;
        spent.hanLp += THREADS.getCurrentThreadCpuTime() - between;
        spent.passes++;
        return figures + words;
    }

    private static long words(List<Document> documents) {
        long words = 0;
        for (Document document : documents) {
            words += StandardTokenizer.segment(document.text()).size();
        }
        return words;
    }

    private static long figures(ReportReader reader, List<Document> documents) {
        long figures = 0;
        for (Document document : documents) {
            figures += reader.read(document).stream()
                    .mapToLong(article -> article.figures().size())
                    .sum();
        }
        return figures;
    }

    /**
     * Measures and prints characters a second, and the ratio.
     *
     * @param args a folder of pages to measure on as well; none for the founding documents where they are at hand
     */
    public static void main(String[] args) throws IOException, RunnerException {
        Path pages = args.length > 0 ? Path.of(args[0]) : FOUNDING;
        List<Texts> compared = Files.isDirectory(pages)
                ? List.of(Texts.CORPUS, Texts.SAMPLES, Texts.PAGES)
                : List.of(Texts.CORPUS, Texts.SAMPLES);
        List<Texts> all = new ArrayList<>(compared);
        all.addAll(List.of(Texts.ONE_TEXT, Texts.ONE_TEXT_TWICE));
        Collection<RunResult> results = run(all, pages);
        ReportReader reader = ReportReader.from(CodebookFiles.shipped());
        System.out.println("texts              characters  a figure every   reader, char/s    HanLP, char/s   ratio");
        for (Texts each : compared) {
            List<Document> documents = each.documents(pages);
            long characters = characters(documents);
            double own = nanos(results, "reader", each);
            double hanLp = nanos(results, "hanLp", each);
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %,10d %,15.0f %,16.0f %,16.0f %7.2f%n",
                    each,
                    characters,
                    (double) characters / figures(reader, documents),
                    characters * 1e9 / own,
                    characters * 1e9 / hanLp,
                    hanLp / own);
        }
        double once = nanos(results, "reader", Texts.ONE_TEXT) / 1e6;
        double twice = nanos(results, "reader", Texts.ONE_TEXT_TWICE) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "one text of %,d characters takes %.0f ms, twice as long %.0f ms: %.2f times%n",
                characters(Texts.ONE_TEXT.documents(pages)),
                once,
                twice,
                twice / once);
    }

    private static Collection<RunResult> run(List<Texts> texts, Path pages) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(ReaderBenchmark.class.getName() + ".byTurns")
                .param("texts", texts.stream().map(Enum::name).toArray(String[]::new))
                .param("folder", pages.toString())
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(5))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(3));
        return new Runner(options.build()).run();
    }

    /** Nanoseconds that one of the two took to read the texts once. */
    private static double nanos(Collection<RunResult> results, String side, Texts texts) {
        RunResult result = results.stream()
                .filter(each -> each.getParams().getParam("texts").equals(texts.name()))
                .findFirst()
                .orElseThrow();
        double passes = result.getSecondaryResults().get("passes").getScore();
        return result.getSecondaryResults().get(side).getScore() / passes;
    }

    private static long characters(List<Document> documents) {
        return documents.stream().mapToLong(each -> each.text().length()).sum();
    }
}
