extension Rule {
    /// The rules of craft, in the order in which they are explained.
    package static let craft: [Rule] = [
        unusedName, flagNeverRead, flagNeverSet, meterNeverChanged, sameWords, choicesAlike, noCriticalError, lawWithoutSource,
        reviewOverdue, reviewDateMissing, outdatedName, choiceTooLong, longerThanScreen, questionOffScreen, stereotypedTrait,
        sameIDTwice, fileTooDeep, allowanceIncomplete, allowanceOfUnknownRule, allowanceOfError, allowanceOfNothing,
    ]

    /// Those that look at how the files of a library stand together: checking one file does not ask them.
    package static let ofWholeLibrary: [Rule] = [stereotypedTrait, fileTooDeep]
}
