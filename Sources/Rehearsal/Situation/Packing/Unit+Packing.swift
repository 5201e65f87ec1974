// Each field in the order of its declaration.

extension LocalText: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(traditionalChinese)
        packer.pack(english)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        traditionalChinese = try unpacker.value()
        english = try unpacker.value()
    }
}

extension Element: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(kind)
        packer.pack(text)
        packer.pack(sense)
        packer.pack(levels)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        kind = try unpacker.value()
        text = try unpacker.value()
        sense = try unpacker.value()
        levels = try unpacker.value()
    }
}

extension Provision: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(text)
        packer.pack(sense)
        packer.pack(supports)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        text = try unpacker.value()
        sense = try unpacker.value()
        supports = try unpacker.value()
    }
}

extension CurrentName: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(written)
        packer.pack(now)
        packer.pack(since)
        packer.pack(source)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        written = try unpacker.value()
        now = try unpacker.value()
        since = try unpacker.value()
        source = try unpacker.value()
    }
}

extension Unit.Task: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(title)
        packer.pack(indicators)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        title = try unpacker.value()
        indicators = try unpacker.value()
    }
}

extension Unit: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(title)
        packer.pack(level)
        packer.pack(field)
        packer.pack(tasks)
        packer.pack(knowledge)
        packer.pack(skills)
        packer.pack(keyEvidence)
        packer.pack(contexts)
        packer.pack(methods)
        packer.pack(otherConditions)
        packer.pack(notes)
        packer.pack(names)
        packer.pack(critical)
        packer.pack(evidenceRules)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        title = try unpacker.value()
        level = try unpacker.value()
        field = try unpacker.value()
        tasks = try unpacker.value()
        knowledge = try unpacker.value()
        skills = try unpacker.value()
        keyEvidence = try unpacker.value()
        contexts = try unpacker.value()
        methods = try unpacker.value()
        otherConditions = try unpacker.value()
        notes = try unpacker.value()
        names = try unpacker.value()
        critical = try unpacker.value()
        evidenceRules = try unpacker.value()
    }
}

extension EvidenceKind: Packable {}

extension EvidenceRules: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(observations)
        packer.pack(dates)
        packer.pack(daysApart)
        packer.pack(situations)
        packer.pack(clients)
        packer.pack(EvidenceKind.allCases.filter(kinds.contains))
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        observations = try unpacker.value()
        dates = try unpacker.value()
        daysApart = try unpacker.value()
        situations = try unpacker.value()
        clients = try unpacker.value()
        let kinds: [EvidenceKind] = try unpacker.value()
        self.kinds = Set(kinds)
    }
}

extension Element.Kind: CaseIterable, Packable {
    package static let allCases: [Element.Kind] = [.indicator, .knowledge, .skill]
}

extension Client.Kind: Packable {}
extension Client.Standing: Packable {}

extension Client: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(name)
        packer.pack(kind)
        packer.pack(standing)
        packer.pack(traits)
        packer.pack(meters)
        packer.pack(sensitivity)
        packer.pack(voice)
        packer.pack(needs)
    }

    /// Where its start values were written matters to checking only, and is not kept.
    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        name = try unpacker.value()
        kind = try unpacker.value()
        standing = try unpacker.value()
        traits = try unpacker.value()
        meters = try unpacker.value()
        sensitivity = try unpacker.value()
        voice = try unpacker.value()
        needs = try unpacker.value()
        meterPlaces = [:]
    }
}
