/// An individual plan that was agreed with a candidate; `about.candidate` says with whom.
package struct Plan: Stated {
    package struct Goal: Sendable, Hashable {
        package var element: String
        package var activity: String
        /// Year-month-day.
        package var due: String
        package var evidence: String

        package init(element: String, activity: String, due: String, evidence: String) {
            self.element = element
            self.activity = activity
            self.due = due
            self.evidence = evidence
        }
    }

    package static let kind = Statement.Kind.plan
    package var goals: [Goal]
    /// When it is looked at again, as year-month-day.
    package var review: String

    package init(goals: [Goal], review: String) {
        self.goals = goals
        self.review = review
    }

    package var json: JSON {
        [
            "goals": .array(
                goals.map { goal in
                    [
                        "activity": .string(goal.activity), "due": .string(goal.due), "element": .string(goal.element),
                        "evidence": .string(goal.evidence),
                    ]
                }), "review": .string(review),
        ]
    }

    package init?(_ json: JSON) {
        let goals = json["goals"]?.items { json -> Goal? in
            guard let element = json["element"]?.text, let activity = json["activity"]?.text, let due = json["due"]?.text,
                let evidence = json["evidence"]?.text
            else { return nil }
            return Goal(element: element, activity: activity, due: due, evidence: evidence)
        }
        guard let goals, let review = json["review"]?.text else { return nil }
        self.init(goals: goals, review: review)
    }
}
