extension Rule {
    /// Every rule that there is.
    package static let all: [Rule] = aboutFiles + aboutShapes + aboutMeanings + craft

    private static let aboutFiles: [Rule] = [
        fileTooLarge, fileUnreadable, notUTF8, yamlSyntax, yamlTab, yamlAlias, yamlTag, yamlDepth, yamlDocuments, controlCharacter,
        emptyFile, duplicateKey,
    ]

    private static let aboutShapes: [Rule] = [
        unknownKey, missingKey, wrongKind, emptyValue, notAWholeNumber, notANumber, numberOutOfRange, notTrueOrFalse, notAnID,
        notADate, notOneOf, unknownFormat, idDiffersFromFileName, kindDiffersFromFolder,
    ]

    private static let aboutMeanings: [Rule] = [
        unknownScene, unknownMeterOrFlag, unknownTrait, unknownElement, unknownClient, unknownUnit, unknownSpeaker, unknownExhibit,
        unknownOption, unknownSource, unknownPlaceholder, unknownFact, duplicateName, reservedName, guardSyntax, notAnEffect,
        effectOfWrongKind, meterRange, clientStartOutsideRange, markOutOfRange, markOfZero, noClients, sceneWithoutWayOn,
        endingWithResponses, marksOutsideEnding, clientAndLines, nextWithoutDefault, afterTheDefault, fieldOutOfPlace,
        questionIncomplete, tooManyOptions, keyNotEveryOption, lastResponseConditional, boundsReversed, sayMissing,
        silentWithoutSeconds, secondsWithoutSilent, exhibitContent, exhibitFileMissing, placeholderSyntax,
    ]
}
