package org.shangliang.outcome;

import java.util.List;

/** One claim, or several of one article that each name their own subject, taken together. */
record Sum(List<Claim> members) {

    Sum {
        members = List.copyOf(members);
    }

    static Sum of(Claim claim) {
        return new Sum(List.of(claim));
    }

    double value() {
        return members.stream().mapToDouble(Claim::value).sum();
    }

    long days() {
        return members.stream().mapToLong(Claim::days).max().orElse(0);
    }

    boolean has(Cue cue) {
        return members.stream().anyMatch(c -> c.has(cue));
    }

    boolean shares(Sum other) {
        return members.stream().anyMatch(other.members::contains);
    }

    /** The largest member: what others are said to be a part of. */
    Claim leader() {
        Claim leader = members.get(0);
        for (Claim member : members) {
            leader = member.value() > leader.value() ? member : leader;
        }
        return leader;
    }
}
