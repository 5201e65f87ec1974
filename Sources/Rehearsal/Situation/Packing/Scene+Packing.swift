// Each field in the order of its declaration.

extension Speech: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(who)
        packer.pack(text)
        packer.pack(when)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        who = try unpacker.value()
        text = try unpacker.value()
        when = try unpacker.value()
    }
}

extension Mark: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(element)
        packer.pack(mark)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        element = try unpacker.value()
        mark = try unpacker.value()
    }
}

extension Scene: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(narration)
        packer.pack(client)
        packer.pack(lines)
        packer.pack(exhibits)
        packer.pack(hint)
        packer.pack(seconds)
        packer.pack(ask)
        packer.pack(responses)
        packer.pack(ending)
        packer.pack(marks)
        packer.pack(value)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        narration = try unpacker.value()
        client = try unpacker.value()
        lines = try unpacker.value()
        exhibits = try unpacker.value()
        hint = try unpacker.value()
        seconds = try unpacker.value()
        ask = try unpacker.value()
        responses = try unpacker.value()
        ending = try unpacker.value()
        marks = try unpacker.value()
        value = try unpacker.value()
    }
}

extension Response.Next: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(when)
        packer.pack(scene)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        when = try unpacker.value()
        scene = try unpacker.value()
    }
}

extension Response: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(say)
        packer.pack(like)
        packer.pack(when)
        packer.pack(once)
        packer.pack(silent)
        packer.pack(critical)
        packer.pack(otherwise)
        packer.pack(effects)
        packer.pack(marks)
        packer.pack(value)
        packer.pack(reply)
        packer.pack(feedback)
        packer.pack(next)
        packer.pack(condition)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        say = try unpacker.value()
        like = try unpacker.value()
        when = try unpacker.value()
        once = try unpacker.value()
        silent = try unpacker.value()
        critical = try unpacker.value()
        otherwise = try unpacker.value()
        effects = try unpacker.value()
        marks = try unpacker.value()
        value = try unpacker.value()
        reply = try unpacker.value()
        feedback = try unpacker.value()
        next = try unpacker.value()
        condition = try unpacker.value()
    }
}

extension Option: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(text)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        text = try unpacker.value()
    }
}

extension Wordings: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(wordings)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        wordings = try unpacker.value()
    }
}

extension Field: Packable {
    package func pack(into packer: inout Packer) {
        packer.pack(id)
        packer.pack(label)
        packer.pack(kind)
        packer.pack(required)
        packer.pack(accept)
    }

    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) {
        id = try unpacker.value()
        label = try unpacker.value()
        kind = try unpacker.value()
        required = try unpacker.value()
        accept = try unpacker.value()
    }
}

extension Outcome: Packable {}

extension Decimal: Packable {
    package func pack(into packer: inout Packer) { packer.pack(millionths) }
    package init(unpacking unpacker: inout Unpacker) throws(UnpackingFault) { self.init(millionths: try unpacker.value()) }
}
