package org.shangliang.benchmark;

import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.shangliang.annotation.AnnotatedDocument;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.report.ReportReader;
import org.shangliang.text.Document;

/**
 * How fast the whole text core reads, beside HanLP's standard segmentation of the same texts in the same JVM, in characters a
 * second, one thread. {@code jobs/benchmark} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReaderBenchmark {
    private static final Path CORPUS = Path.of("data-samples/corpus");
    private static final Path REPORTS = Path.of("data-samples/reports");

    private List<Document> documents = List.of();
    private ReportReader reader = ReportReader.from(CodebookFiles.shipped());

    /** Reads the texts before anything is measured. */
    @Setup
    public void open() throws IOException {
        documents = texts();
        reader = ReportReader.from(CodebookFiles.shipped());
    }

    /** The whole text core: articles, places, periods, figures. */
    @Benchmark
    public long reader() {
        long figures = 0;
        for (Document document : documents) {
            figures += reader.read(document).stream()
                    .mapToLong(article -> article.figures().size())
                    .sum();
        }
        return figures;
    }

    /** What is usually done first of all: words and their parts of speech. */
    @Benchmark
    public long hanLpStandard() {
        long words = 0;
        for (Document document : documents) {
            words += StandardTokenizer.segment(document.text()).size();
        }
        return words;
    }

    /** Measures both and prints characters a second, and the ratio. */
    public static void main(String[] args) throws IOException, RunnerException {
        long characters =
                texts().stream().mapToLong(document -> document.text().length()).sum();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ReaderBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(4))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(4))
                        .build())
                .run();
        double reader = perSecond(results, "reader", characters);
        double standard = perSecond(results, "hanLpStandard", characters);
        System.out.printf(Locale.ROOT, "characters                   %,15d%n", characters);
        System.out.printf(Locale.ROOT, "reader, characters/s         %,15.0f%n", reader);
        System.out.printf(Locale.ROOT, "HanLP standard, characters/s %,15.0f%n", standard);
        System.out.printf(Locale.ROOT, "ratio                        %15.2f%n", reader / standard);
    }

    private static double perSecond(Collection<RunResult> results, String name, long characters) {
        return results.stream()
                .filter(each -> each.getParams().getBenchmark().endsWith("." + name))
                .mapToDouble(each -> each.getPrimaryResult().getScore() * characters)
                .findFirst()
                .orElseThrow();
    }

    private static List<Document> texts() throws IOException {
        List<Document> texts = new ArrayList<>();
        for (String part : List.of("train.jsonl", "dev.jsonl")) {
            for (AnnotatedDocument each : AnnotatedDocument.read(CORPUS.resolve(part))) {
                if (each.text() != null) {
                    texts.add(Document.of(each.id(), each.text()));
                }
            }
        }
        if (Files.isDirectory(REPORTS)) {
            try (Stream<Path> files = Files.walk(REPORTS)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    texts.add(Document.of(
                            file.getFileName().toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
                }
            }
        }
        return texts;
    }
}
