package dk.digit.portfolio.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A comment with its answers, oldest first.
public record CommentThread(Comment comment, List<Comment> answers) {

    /// By chapter, oldest first.
    public static Map<Integer, List<CommentThread>> byChapter(List<Comment> comments) {
        var answers = comments.stream()
                .filter(comment -> comment.answers() != null)
                .collect(groupingBy(comment -> Objects.requireNonNull(comment.answers())));
        return comments.stream()
                .filter(comment -> comment.answers() == null)
                .collect(groupingBy(
                        Comment::chapter,
                        mapping(
                                comment -> new CommentThread(comment, answers.getOrDefault(comment.id(), List.of())),
                                toList())));
    }
}
