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
            current.isOrdered = names.withUnsafeBufferPointer {
                KeyOrder.compare(UnsafeBufferPointer(rebasing: $0[previous.nameStart..<previous.nameEnd]), utf8) < 0
            }
        }
        names.append(contentsOf: utf8)
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

    private mutating func sortMembers(from first: Int) {
        members[members.count - 1].end = text.count
        let start = members[first].start
        let hasDuplicate = names.withUnsafeBufferPointer { names in
            func compare(_ a: Member, _ b: Member) -> Int {
                KeyOrder.compare(
                    UnsafeBufferPointer(rebasing: names[a.nameStart..<a.nameEnd]),
                    UnsafeBufferPointer(rebasing: names[b.nameStart..<b.nameEnd]))
            }
            mergeSort(&members, from: first) { compare($0, $1) < 0 }
            for i in (first + 1)..<members.count where compare(members[i - 1], members[i]) == 0 { return true }
            return false
        }
        if hasDuplicate {
            problem = .duplicateKey
            return
        }
        unordered.removeAll(keepingCapacity: true)
        unordered.append(contentsOf: text[start...])
        text.removeLast(unordered.count)
        unordered.withUnsafeBufferPointer { unordered in
            for i in first..<members.count {
                if i > first { text.append(UInt8(ascii: ",")) }
                let range = (members[i].start - start)..<(members[i].end - start)
                text.append(contentsOf: UnsafeBufferPointer(rebasing: unordered[range]))
            }
        }
    }
}
