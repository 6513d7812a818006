package org.shangliang.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shangliang.codebook.ModalityRules;
import org.shangliang.codebook.ObjectRules;
import org.shangliang.text.Cover;
import org.shangliang.text.Occurrences;
import org.shangliang.text.PhraseList;
import org.shangliang.text.PhraseLists;

/** The words that tell rules, aims and plans from results. Immutable. */
final class RuleWords {
    private static final Role[] ROLES = Role.values();
    /** The roles of words that turn the rest of their sentence. */
    private static final long TURNS = Role.ANNOUNCER.bit | Role.DONE.bit | Role.REACHED.bit | Role.UNTURNED.bit;

    private final PhraseList<Long> words;
    private final List<String> pers;

    /** What a word is a sign of. */
    enum Role {
        NORM,
        FINISHED,
        PLAN,
        DEMAND,
        MET,
        AIM,
        ATTAINED,
        PENDING,
        TASK,
        SETTER,
        LIST,
        PLAN_HEAD,
        TOLD_HEAD,
        PLAN_TITLE,
        /** Before a number that what came of it is told beside. */
        PLANNED,
        /** Before what came of a plan. */
        ACTUALLY,
        /** The year's plan is fulfilled. */
        PLAN_MET,
        /** Before those: it is yet to be. */
        URGED,
        /** Turns the rest of its sentence to what is yet to be done. */
        ANNOUNCER,
        /** Turns it to what is done. */
        DONE,
        /** The same, but not where it is announced in the same clause. */
        REACHED,
        /** A name that holds such a word and turns nothing: 到位资金. */
        UNTURNED;

        private final long bit = 1L << ordinal();
    }

    /** @param lists what they are looked for with */
    RuleWords(PhraseLists lists, ModalityRules modalities, ObjectRules objects) {
        Map<String, Long> roles = new HashMap<>();
        for (Role role : Role.values()) {
            words(modalities, role).forEach(word -> roles.merge(word, role.bit, (one, other) -> one | other));
        }
        pers = new ArrayList<>(objects.pers().keySet());
        for (int i = 0; i < pers.size(); i++) {
            long bit = perBit(i);
            objects.pers().get(pers.get(i)).forEach(word -> roles.merge(word, bit, (one, other) -> one | other));
        }
        words = lists.add(roles);
    }

    private static long perBit(int per) {
        return 1L << (ROLES.length + per);
    }

    private static List<String> words(ModalityRules rules, Role role) {
        return switch (role) {
            case NORM -> rules.norms();
            case FINISHED -> rules.finished();
            case PLAN -> rules.plans();
            case DEMAND -> rules.demands();
            case MET -> rules.met();
            case AIM -> rules.aims();
            case ATTAINED -> rules.attained();
            case PENDING -> rules.pending();
            case TASK -> rules.tasks();
            case SETTER -> rules.setters();
            case LIST -> rules.lists();
            case PLAN_HEAD -> rules.planHeads();
            case TOLD_HEAD -> rules.toldHeads();
            case PLAN_TITLE -> rules.planTitles();
            case PLANNED -> rules.planned();
            case ACTUALLY -> rules.actually();
            case PLAN_MET -> rules.planMet();
            case URGED -> rules.urged();
            case ANNOUNCER -> rules.announcers();
            case DONE -> rules.done();
            case REACHED -> rules.reached();
            case UNTURNED -> rules.unturned();
        };
    }

    /**
     * A word that turns the rest of its sentence.
     *
     * @param start offset of its first character
     * @param end offset after its last
     * @param role the first of its roles that turn a sentence
     */
    record Turn(int start, int end, Role role) {}

    /** Those of an article, by the phrases found in its text. */
    Found in(Occurrences phrases) {
        return new Found(words.all(phrases), pers);
    }

    /** The words of one article. */
    static final class Found {
        /** By rising start, where each begins, where it ends, and the bits of its roles and of what it says a number is per. */
        private final int[] starts;

        private final int[] ends;
        private final long[] roles;
        private final List<String> pers;
        /** The bits of all of them. */
        private final long all;

        private Found(Cover<Long> words, List<String> pers) {
            this.pers = pers;
            starts = new int[words.size()];
            ends = new int[words.size()];
            roles = new long[words.size()];
            long together = 0;
            for (int i = 0; i < roles.length; i++) {
                starts[i] = words.start(i);
                ends[i] = words.end(i);
                roles[i] = words.value(i);
                together |= roles[i];
            }
            all = together;
        }

        /** Whether a word of a role stands anywhere. */
        boolean isAny(Role role) {
            return (all & role.bit) != 0;
        }

        private boolean is(int word, Role role) {
            return (roles[word] & role.bit) != 0;
        }

        /** Whether a word of a role stands wholly between two offsets. */
        boolean isAny(Role role, int from, int to) {
            return isAny(role) && (rolesIn(from, to) & role.bit) != 0;
        }

        /** Whether a word of a role begins at an offset and ends by another. */
        boolean startsAt(Role role, int at, int to) {
            boolean any = false;
            if (isAny(role)) {
                for (int i = firstFrom(at); !any && i < starts.length && starts[i] == at; i++) {
                    any = ends[i] <= to && is(i, role);
                }
            }
            return any;
        }

        /** Whether a word of a role begins at an offset or later and ends at another. */
        boolean endsAt(Role role, int from, int to) {
            boolean any = false;
            if (isAny(role)) {
                for (int i = firstFrom(from); !any && i < starts.length && starts[i] < to; i++) {
                    any = ends[i] == to && is(i, role);
                }
            }
            return any;
        }

        /** Where the first word of a role begins of those wholly between two offsets, or -1. */
        int first(Role role, int from, int to) {
            if (isAny(role)) {
                for (int i = firstFrom(from); i < starts.length && starts[i] < to; i++) {
                    if (ends[i] <= to && is(i, role)) {
                        return starts[i];
                    }
                }
            }
            return -1;
        }

        /** The longest of the words that turn a sentence and begin first between two offsets, or null; it may end further on. */
        @Nullable
        Turn firstTurn(int from, int to) {
            int first = -1;
            for (int i = firstFrom(from); i < starts.length && starts[i] < to; i++) {
                if (first >= 0 && starts[i] > starts[first]) {
                    break;
                }
                first = (roles[i] & TURNS) == 0 ? first : i;
            }
            return first < 0
                    ? null
                    : new Turn(starts[first], ends[first], ROLES[Long.numberOfTrailingZeros(roles[first] & TURNS)]);
        }

        /** What a number is per, by the words wholly between two offsets, the first in the order of the rules; null where none says. */
        @Nullable
        String per(int from, int to) {
            long told = all >>> ROLES.length == 0 ? 0 : rolesIn(from, to) >>> ROLES.length;
            return told == 0 ? null : pers.get(Long.numberOfTrailingZeros(told));
        }

        private long rolesIn(int from, int to) {
            long together = 0;
            for (int i = firstFrom(from); i < starts.length && starts[i] < to; i++) {
                together |= ends[i] <= to ? roles[i] : 0;
            }
            return together;
        }

        /** The number of the first word that begins at an offset or later. */
        private int firstFrom(int offset) {
            int low = 0;
            int high = starts.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (starts[middle] < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
