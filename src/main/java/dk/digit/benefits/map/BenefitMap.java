package dk.digit.benefits.map;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The benefit map of an activity.
///
/// @param nodes by column, within one in the order in which they were put there
public record BenefitMap(List<MapNode> nodes, List<Link> links) {

    public BenefitMap {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /// @param from id of the node that leads on
    public record Link(long from, long to) {}

    /// What hangs loose, and why.
    public record Loose(MapNode node, LooseEnd why) {}

    public Optional<MapNode> find(long id) {
        return nodes.stream().filter(node -> node.id() == id).findFirst();
    }

    public List<MapNode> of(NodeKind kind) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    /// What each node lacks of the chain from deliverable to purpose, each with all that it lacks.
    public List<Loose> loose() {
        return nodes.stream()
                .flatMap(node -> LooseEnd.of(node, this).stream().map(why -> new Loose(node, why)))
                .toList();
    }

    boolean comesFrom(MapNode node, NodeKind kind) {
        return reached(node, false).stream().anyMatch(other -> is(other, kind));
    }

    boolean leadsTo(MapNode node, NodeKind kind) {
        return reached(node, true).stream().anyMatch(other -> is(other, kind));
    }

    boolean hasBefore(MapNode node) {
        return links.stream().anyMatch(link -> link.to() == node.id());
    }

    boolean hasAfter(MapNode node) {
        return links.stream().anyMatch(link -> link.from() == node.id());
    }

    private boolean is(long id, NodeKind kind) {
        return find(id).filter(node -> node.kind() == kind).isPresent();
    }

    /// Every node that can be come to, without the node itself.
    private Set<Long> reached(MapNode node, boolean onwards) {
        var found = new HashSet<Long>();
        var next = new ArrayDeque<Long>();
        next.add(node.id());
        while (!next.isEmpty()) {
            long here = next.remove();
            for (Link link : links) {
                long from = onwards ? link.from() : link.to();
                long to = onwards ? link.to() : link.from();
                if (from == here && found.add(to)) {
                    next.add(to);
                }
            }
        }
        return found;
    }
}
