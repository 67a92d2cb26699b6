package dk.digit.benefits.map;

import java.util.ArrayList;
import java.util.List;

/// What something on a benefit map lacks.
public enum LooseEnd {
    DELIVERABLE_LEADS_NOWHERE,
    BEHAVIOUR_COMES_FROM_NOTHING,
    BEHAVIOUR_LEADS_NOWHERE,
    OBJECTIVE_WITHOUT_CONTRIBUTION,
    OBJECTIVE_WITHOUT_BENEFIT,
    BENEFIT_WITHOUT_DELIVERABLE,
    BENEFIT_WITHOUT_PURPOSE,
    PURPOSE_WITHOUT_BENEFIT;

    static List<LooseEnd> of(MapNode node, BenefitMap map) {
        var ends = new ArrayList<LooseEnd>();
        switch (node.kind()) {
            case DELIVERABLE -> unless(map.hasAfter(node), DELIVERABLE_LEADS_NOWHERE, ends);
            case BEHAVIOUR -> {
                unless(map.hasBefore(node), BEHAVIOUR_COMES_FROM_NOTHING, ends);
                unless(map.hasAfter(node), BEHAVIOUR_LEADS_NOWHERE, ends);
            }
            case OBJECTIVE -> {
                unless(map.hasBefore(node), OBJECTIVE_WITHOUT_CONTRIBUTION, ends);
                unless(map.leadsTo(node, NodeKind.BENEFIT), OBJECTIVE_WITHOUT_BENEFIT, ends);
            }
            case BENEFIT -> {
                unless(map.comesFrom(node, NodeKind.DELIVERABLE), BENEFIT_WITHOUT_DELIVERABLE, ends);
                unless(map.leadsTo(node, NodeKind.PURPOSE), BENEFIT_WITHOUT_PURPOSE, ends);
            }
            case PURPOSE -> unless(map.comesFrom(node, NodeKind.BENEFIT), PURPOSE_WITHOUT_BENEFIT, ends);
        }
        return ends;
    }

    private static void unless(boolean so, LooseEnd end, List<LooseEnd> ends) {
        if (!so) {
            ends.add(end);
        }
    }
}
