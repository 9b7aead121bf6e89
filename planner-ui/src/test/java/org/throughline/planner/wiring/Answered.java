package org.throughline.planner.wiring;

import java.util.Arrays;
import java.util.List;
import org.throughline.data.review.ReviewAnswer;
import org.throughline.data.review.ReviewAnswer.Reply;
import org.throughline.data.review.ReviewQuestion;

/// Answers to all that is asked before a verdict.
final class Answered {

    static final List<ReviewAnswer> YES = all(Reply.YES, "");

    private Answered() {}

    static List<ReviewAnswer> all(Reply reply, String says) {
        return Arrays.stream(ReviewQuestion.values())
                .map(each -> new ReviewAnswer(each, reply, says))
                .toList();
    }
}
