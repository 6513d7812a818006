package org.shangliang.codebook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How figures become claims: {@code claims.yaml}.
 *
 * @param yearFromDays a period within one calendar year is the year's where it covers at least this many days
 * @param wholeInClause words that make a figure of their own clause the whole
 * @param wholeInSentence words that make a later figure of their sentence the whole, unless it names its own subject
 * @param noWhole longer words in which those of {@code wholeInClause} mean nothing of the kind
 * @param grandTotal words that make the figure a total over different objects
 * @param wholeObjects objects that comprise the others of their indicator (捐款捐物)
 * @param partOfBefore words after which figures are parts of the one before
 * @param respectively words that deal numbers of one object out to several
 * @param besides words that add a number to the one before
 * @param joined verbs by which someone takes part in what was held
 * @param notJoined longer words in which those of {@code joined} mean nothing of the kind
 * @param choice qualifiers that make an object a choice out of the plain one (重点协商议题)
 * @param sameObject groups of objects of one meaning
 * @param subject words after which a clause names its own subject
 * @param broadSubject subjects that set nothing apart
 * @param localities what the names of towns and streets end with
 * @param noLocality words that end so and name none
 * @param wholeDivision words for the whole of a division
 * @param addsUp wholes and the parts that must make them up
 * @param classes kinds of results of which none is contained in another (A类, B类)
 * @param undertakings what is taken on, under way and done are told apart under these indicators
 * @param corrections words between a number and the one that is right
 * @param compared words before a year whose number is told for comparison: 较2023年的341条
 * @param comparedTimes what such a time ends with
 * @param joints characters between the items of a list
 * @param standing words of a number that tells all there are by now, whenever they came
 * @param byThen words of an aim that counts what exists by then, not what happens within
 * @param rateThatStands the objects of rates, the one to show first
 * @param doubts codes of issues that lower the grade of a claim
 * @param unitKinds the units of each kind; others are classifiers of things
 */
public record ClaimRules(
        int yearFromDays,
        List<String> wholeInClause,
        List<String> wholeInSentence,
        List<String> noWhole,
        List<String> grandTotal,
        List<String> wholeObjects,
        List<String> partOfBefore,
        List<String> respectively,
        List<String> besides,
        List<String> joined,
        List<String> notJoined,
        List<String> choice,
        List<List<String>> sameObject,
        List<String> subject,
        List<String> broadSubject,
        List<String> localities,
        List<String> noLocality,
        List<String> wholeDivision,
        List<AddsUp> addsUp,
        List<Classes> classes,
        List<Undertaking> undertakings,
        List<String> corrections,
        List<String> compared,
        List<String> comparedTimes,
        List<String> joints,
        List<String> standing,
        List<String> byThen,
        List<String> rateThatStands,
        Set<String> doubts,
        Map<String, List<String>> unitKinds) {
    private static final String FILE = "claims.yaml";

    /**
     * A whole and the parts that must make it up.
     *
     * @param indicator the whole's
     * @param needed kinds of parts of which each must be told, as words beside their numbers
     * @param others kinds of parts that may be told besides
     */
    public record AddsUp(String indicator, List<List<String>> needed, List<List<String>> others) {
        public AddsUp {
            needed = needed.stream().map(kind -> words("adds_up", kind)).toList();
            others = others.stream().map(kind -> words("adds_up", kind)).toList();
        }
    }

    /**
     * Classes that the results of an indicator fall into, each in one.
     *
     * @param indicator the results'
     * @param named for each class the words beside its numbers, its name first
     */
    public record Classes(String indicator, List<List<String>> named) {
        public Classes {
            named = named.stream().map(names -> words("classes", names)).toList();
        }
    }

    /**
     * How the numbers of an indicator tell what is done of what was taken on (民生实事).
     *
     * @param done words beside what is done
     * @param pending words beside what is not done yet; they go before those
     * @param taken words beside what is to be done, where its object holds one of {@code objects}
     */
    public record Undertaking(
            String indicator, List<String> done, List<String> pending, List<String> taken, List<String> objects) {
        public Undertaking {
            done = words("undertakings", done);
            pending = words("undertakings", pending);
            taken = words("undertakings", taken);
            objects = words("undertakings", objects);
        }
    }

    public ClaimRules {
        if (yearFromDays < 1 || yearFromDays > 366) {
            throw new CodebookException(FILE + ", year_from_days", "must lie between 1 and 366");
        }
        wholeInClause = words("whole_in_clause", wholeInClause);
        wholeInSentence = words("whole_in_sentence", wholeInSentence);
        noWhole = words("no_whole", noWhole);
        grandTotal = words("grand_total", grandTotal);
        wholeObjects = words("whole_objects", wholeObjects);
        partOfBefore = words("part_of_before", partOfBefore);
        respectively = words("respectively", respectively);
        besides = words("besides", besides);
        joined = words("joined", joined);
        notJoined = words("not_joined", notJoined);
        choice = words("choice", choice);
        sameObject =
                sameObject.stream().map(group -> words("same_object", group)).toList();
        subject = words("subject", subject);
        broadSubject = words("broad_subject", broadSubject);
        localities = words("localities", localities);
        noLocality = words("no_locality", noLocality);
        wholeDivision = words("whole_division", wholeDivision);
        addsUp = List.copyOf(addsUp);
        classes = List.copyOf(classes);
        undertakings = List.copyOf(undertakings);
        corrections = words("corrections", corrections);
        compared = words("compared", compared);
        comparedTimes = words("compared_times", comparedTimes);
        joints = words("joints", joints);
        standing = words("standing", standing);
        byThen = words("by_then", byThen);
        rateThatStands = words("rate_that_stands", rateThatStands);
        doubts = knownIssues(doubts);
        unitKinds = Map.copyOf(unitKinds);
    }

    /** {@code claims.yaml} as it is written. */
    record File(
            int year_from_days,
            List<String> whole_in_clause,
            List<String> whole_in_sentence,
            List<String> no_whole,
            List<String> grand_total,
            List<String> whole_objects,
            List<String> part_of_before,
            List<String> respectively,
            List<String> besides,
            List<String> joined,
            List<String> not_joined,
            List<String> choice,
            List<List<String>> same_object,
            List<String> subject,
            List<String> broad_subject,
            List<String> localities,
            List<String> no_locality,
            List<String> whole_division,
            List<AddsUp> adds_up,
            List<Classes> classes,
            List<Undertaking> undertakings,
            List<String> corrections,
            List<String> compared,
            List<String> compared_times,
            List<String> joints,
            List<String> standing,
            List<String> by_then,
            List<String> rate_that_stands,
            Set<String> doubts,
            Map<String, List<String>> unit_kinds) {}

    /**
     * Reads and checks {@code claims.yaml}.
     *
     * @throws CodebookException if a list is missing or holds an empty word, or a doubt is no issue
     */
    public static ClaimRules from(CodebookFiles files) {
        File file = files.yaml(FILE, File.class);
        return new ClaimRules(
                file.year_from_days(),
                file.whole_in_clause(),
                file.whole_in_sentence(),
                file.no_whole(),
                file.grand_total(),
                file.whole_objects(),
                file.part_of_before(),
                file.respectively(),
                file.besides(),
                file.joined(),
                file.not_joined(),
                file.choice(),
                file.same_object(),
                file.subject(),
                file.broad_subject(),
                file.localities(),
                file.no_locality(),
                file.whole_division(),
                file.adds_up(),
                file.classes(),
                file.undertakings(),
                file.corrections(),
                file.compared(),
                file.compared_times(),
                file.joints(),
                file.standing(),
                file.by_then(),
                file.rate_that_stands(),
                file.doubts(),
                file.unit_kinds());
    }

    private static List<String> words(String key, List<String> words) {
        if (words == null || words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new CodebookException(FILE + ", " + key, "needs words, none of them empty");
        }
        return List.copyOf(words);
    }

    private static Set<String> knownIssues(Set<String> doubts) {
        for (String doubt : doubts) {
            boolean known = List.of(Issue.values()).stream()
                    .anyMatch(issue -> issue.code().equals(doubt));
            if (!known) {
                throw new CodebookException(FILE + ", doubts", "'" + doubt + "' is no issue");
            }
        }
        return Set.copyOf(doubts);
    }
}
