/// Rules that concern the same thing, as a list of all shows them.
package struct RuleGroup: Sendable {
    package let title: Message
    /// Sorted by id.
    package let rules: [Rule]

    /// Every group, from the file down to its words. Only `explain` asks for it, so that no other run makes every page.
    package static let all = [
        RuleGroup(title: "檔案", rules: files),
        RuleGroup(title: "排版", rules: layout),
        RuleGroup(title: "欄位和內容", rules: values),
        RuleGroup(title: "名稱", rules: names),
        RuleGroup(title: "條件、影響和量表", rules: state),
        RuleGroup(title: "分數", rules: marks),
        RuleGroup(title: "場景和回應", rules: scenes),
        RuleGroup(title: "提問", rules: questions),
        RuleGroup(title: "所有走法", rules: exploring),
        RuleGroup(title: "寫得好不好", rules: craft),
        RuleGroup(title: "譯文", rules: translation),
        RuleGroup(title: "評量檔和各站", rules: circuits),
        RuleGroup(title: "容許的註解", rules: allowances),
    ]

    private static let files: [Rule] = [
        .controlCharacter, .emptyFile, .fileTooDeep, .fileTooLarge, .fileUnreadable, .idDiffersFromFileName, .kindDiffersFromFolder,
        .notUTF8, .sameIDTwice, .unknownFormat,
    ]

    private static let layout: [Rule] = [.duplicateKey, .yamlAlias, .yamlDepth, .yamlDocuments, .yamlSyntax, .yamlTab, .yamlTag]

    private static let values: [Rule] = [
        .emptyValue, .missingKey, .notADate, .notANumber, .notAWholeNumber, .notAnID, .notOneOf, .notTrueOrFalse, .numberOutOfRange,
        .unknownKey, .wrongKind,
    ]

    private static let names: [Rule] = [
        .duplicateName, .placeholderSyntax, .reservedName, .unknownClient, .unknownElement, .unknownExhibit, .unknownFact,
        .unknownMeterOrFlag, .unknownOption, .unknownPlaceholder, .unknownScene, .unknownSource, .unknownSpeaker, .unknownTrait,
        .unknownUnit,
    ]

    private static let state: [Rule] = [.clientStartOutsideRange, .effectOfWrongKind, .guardSyntax, .meterRange, .notAnEffect]

    private static let marks: [Rule] = [.markOfZero, .markOutOfRange, .marksOutsideEnding]

    private static let scenes: [Rule] = [
        .afterTheDefault, .clientAndLines, .endingWithResponses, .exhibitContent, .exhibitFileMissing, .nextWithoutDefault,
        .noClients, .sayMissing, .sceneWithoutWayOn, .secondsWithoutSilent, .silentWithoutSeconds,
    ]

    private static let questions: [Rule] = [
        .boundsReversed, .fieldOutOfPlace, .keyNotEveryOption, .lastResponseConditional, .questionIncomplete, .tooManyOptions,
    ]

    /// What only shows once every play has been tried.
    private static let exploring: [Rule] = [
        .bestChoiceAlwaysInPlace, .bestChoiceAlwaysLongest, .elementNotAlwaysOffered, .endingNeverReached, .guardAlwaysHolds,
        .guardNeverHolds, .nextNeverTaken, .responseNeverAvailable, .scoringLoop, .tooManyStates, .trap, .unreachableScene,
    ]

    private static let translation: [Rule] = [
        .catalogueSyntax, .translationGaps, .translationMissing, .translationOutdated, .translationTooLong,
    ]

    /// What is allowed and still badly made.
    private static let craft: [Rule] = [
        .choiceTooLong, .choicesAlike, .flagNeverRead, .flagNeverSet, .lawWithoutSource, .longerThanScreen, .meterNeverChanged,
        .noCriticalError, .outdatedName, .questionOffScreen, .reviewDateMissing, .reviewOverdue, .sameWords, .stereotypedTrait,
        .unusedName,
    ]

    private static let allowances: [Rule] = [
        .allowanceIncomplete, .allowanceOfError, .allowanceOfNothing, .allowanceOfUnknownRule,
    ]

    private static let circuits: [Rule] = [
        .blueprintNotAlwaysOffered, .blueprintNotClaimed, .clientNotMet, .cutScoreOutOfRange, .doubleMarkingByOne, .formMissing,
        .formsAlike, .formsNotEqual, .practiceInStation, .readingTooLong, .seedChangesMeaning, .stationOfAnotherUnit,
        .tooFewAssessors, .unknownForm, .unknownSituation, .wordsNotAnswerable,
    ]
}

extension Rule {
    /// Every rule, sorted by id.
    package static let all = RuleGroup.all.flatMap(\.rules).sorted { $0.id < $1.id }
}
