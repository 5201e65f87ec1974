// Each field in the order of its declaration.

extension Situation.CastMember: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(role)
        packer.pack(client)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        role = try unpacker.value()
        client = try unpacker.value()
    }
}

extension Situation.Surface: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(name)
        packer.pack(wordings)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        name = try unpacker.value()
        wordings = try unpacker.value()
    }
}

extension Situation.Source: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(title)
        packer.pack(article)
        packer.pack(url)
        packer.pack(effective)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        title = try unpacker.value()
        article = try unpacker.value()
        url = try unpacker.value()
        effective = try unpacker.value()
    }
}

extension Situation.Claim: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(element)
        packer.pack(weight)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        element = try unpacker.value()
        weight = try unpacker.value()
    }
}

extension Situation.Meter: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(name)
        packer.pack(label)
        packer.pack(start)
        packer.pack(min)
        packer.pack(max)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        name = try unpacker.value()
        label = try unpacker.value()
        start = try unpacker.value()
        min = try unpacker.value()
        max = try unpacker.value()
    }
}

extension Situation.Exhibit: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(title)
        packer.pack(text)
        packer.pack(isTable)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        title = try unpacker.value()
        text = try unpacker.value()
        isTable = try unpacker.value()
    }
}

extension Situation: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(title)
        packer.pack(unit)
        packer.pack(kind)
        packer.pack(role)
        packer.pack(clients)
        packer.pack(cast)
        packer.pack(surfaces)
        packer.pack(minutes)
        packer.pack(reviewed)
        packer.pack(reviewBy)
        packer.pack(sources)
        packer.pack(claims)
        packer.pack(meters)
        packer.pack(flags)
        packer.pack(exhibits)
        packer.pack(start)
        packer.pack(scenes)
        packer.pack(onceCount)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        title = try unpacker.value()
        unit = try unpacker.value()
        kind = try unpacker.value()
        role = try unpacker.value()
        clients = try unpacker.value()
        cast = try unpacker.value()
        surfaces = try unpacker.value()
        minutes = try unpacker.value()
        reviewed = try unpacker.value()
        reviewBy = try unpacker.value()
        sources = try unpacker.value()
        claims = try unpacker.value()
        meters = try unpacker.value()
        flags = try unpacker.value()
        exhibits = try unpacker.value()
        start = try unpacker.value()
        scenes = try unpacker.value()
        onceCount = try unpacker.value()
    }
}

extension Situation.Kind: Packable {}

extension Date: Packable {
    package func pack(into packer: inout Packer) { packer.pack([year, month, day]) }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        let parts = try unpacker.value([Int].self)
        guard parts.count == 3, let date = Date(year: parts[0], month: parts[1], day: parts[2]) else { throw UnpackingFault() }
        self = date
    }
}
