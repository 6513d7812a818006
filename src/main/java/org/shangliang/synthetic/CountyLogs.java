package org.shangliang.synthetic;

import java.util.List;
import java.util.Map;
import org.shangliang.log.AgendaItemRow;
import org.shangliang.log.LivelihoodItemRow;
import org.shangliang.log.MemberActivityRow;
import org.shangliang.log.MemberRow;
import org.shangliang.log.OpinionRow;
import org.shangliang.log.ProposalRow;
import org.shangliang.log.SessionRow;

/**
 * The truth of one county's logs: what must stand in silver when they are read, whatever the files look like.
 *
 * @param written cells that are written otherwise than usual, by id, a bar and the column
 * @param sectors sectors as written, by the row's id
 */
public record CountyLogs(
        String divisionCode,
        List<MemberRow> members,
        List<AgendaItemRow> agendaItems,
        List<SessionRow> sessions,
        List<LivelihoodItemRow> livelihoodItems,
        List<ProposalRow> proposals,
        List<OpinionRow> opinions,
        List<MemberActivityRow> memberActivities,
        Map<String, String> written,
        Map<String, String> sectors) {

    public CountyLogs {
        members = List.copyOf(members);
        agendaItems = List.copyOf(agendaItems);
        sessions = List.copyOf(sessions);
        livelihoodItems = List.copyOf(livelihoodItems);
        proposals = List.copyOf(proposals);
        opinions = List.copyOf(opinions);
        memberActivities = List.copyOf(memberActivities);
        written = Map.copyOf(written);
        sectors = Map.copyOf(sectors);
    }

    /** How many rows silver must hold of them. */
    public int rows() {
        return members.size()
                + agendaItems.size()
                + sessions.size()
                + livelihoodItems.size()
                + proposals.size()
                + opinions.size()
                + memberActivities.size();
    }
}
