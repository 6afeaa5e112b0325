extension JSONWriter {
    /// The name of the next member.
    @inline(never)
    public mutating func key(_ k: StaticString) {
        key(k.bytes)
    }

    /// The name of the next member.
    @inline(never)
    public mutating func key(_ utf8: [UInt8]) {
        utf8.withUnsafeBufferPointer { key($0) }
    }

    /// The name of the next member.
    @inline(never)
    @_optimize(speed)
    public mutating func key(_ utf8: UnsafeBufferPointer<UInt8>) {
        guard problem == nil else { return }
        guard var current = level, current.isObject, !current.awaitsValue else {
            problem = .unexpectedKey
            return
        }
        if current.count > 0 {
            members[members.count - 1].end = text.count
            text.append(UInt8(ascii: ","))
        }
        let member = Member(start: text.count, nameStart: names.count, nameEnd: names.count + utf8.count)
        if current.isOrdered, current.count > 0, let previous = members.last {
            let name = UnsafeBufferPointer(rebasing: names.bytes[previous.nameStart..<previous.nameEnd])
            current.isOrdered = KeyOrder.compare(name, utf8) < 0
        }
        names.append(utf8)
        members.append(member)
        current.count += 1
        current.awaitsValue = true
        level = current
        guard StringText.append(utf8, to: &text) else {
            problem = .invalidUTF8
            return
        }
        text.append(UInt8(ascii: ":"))
    }

    /// Puts the members of an object in order, if they are not, and forgets them.
    mutating func endMembers(of ending: Level) {
        if !ending.isOrdered { sortMembers(from: ending.firstMember) }
        members.removeLast(members.count - ending.firstMember)
        names.removeLast(names.count - ending.firstName)
    }

    @_optimize(speed)
    private mutating func sortMembers(from first: Int) {
        members[members.count - 1].end = text.count
        let start = members[first].start
        // Fewer members than bytes, and a text of 2^32 bytes does not fit where indices of 32 bits would matter.
        var order = (UInt32(truncatingIfNeeded: first)..<UInt32(truncatingIfNeeded: members.count)).map { $0 }
        let (members, names) = (members, names.bytes)
        func compare(_ a: UInt32, _ b: UInt32) -> Int {
            let (a, b) = (members[Int(a)], members[Int(b)])
            return KeyOrder.compare(
                UnsafeBufferPointer(rebasing: names[a.nameStart..<a.nameEnd]),
                UnsafeBufferPointer(rebasing: names[b.nameStart..<b.nameEnd]))
        }
        mergeSort(&order) { compare($0, $1) < 0 }
        for i in 1..<order.count where compare(order[i - 1], order[i]) == 0 {
            problem = .duplicateKey
            return
        }
        unordered.removeAll()
        unordered.append(UnsafeBufferPointer(rebasing: text.bytes[start...]))
        // The same members with as many commas.
        text.removeLast(text.count - start)
        for i in 0..<order.count {
            if i > 0 { text.append(UInt8(ascii: ",")) }
            let member = members[Int(order[i])]
            text.append(UnsafeBufferPointer(rebasing: unordered.bytes[(member.start - start)..<(member.end - start)]))
        }
    }
}
