import Synchronization

/// The names of locals in the "name" custom section (subsection 2; WebAssembly 2.0, appendix 7.4.2): where each function has
/// its own is found when somebody first asks, for few do. What is wrong in it is ignored, as the appendix asks, and what
/// stands before it holds. Of several maps for a function, or names for a local, the last one holds.
final class LocalNames: Sendable {
    /// For each function of the module, the bytes of its map.
    private let maps = Mutex<[Int: Range<Int>]?>(nil)

    /// The names of a function's parameters; nil where one has none, or an empty one.
    func parameters(of function: Int, in module: Module) -> [String?] {
        guard module.functionTypes.indices.contains(function) else { return [] }
        let count = module.types[module.functionTypes[function]].parameters.count
        var names = [String?](repeating: nil, count: count)
        guard count > 0, let map = maps(of: module)[function] else { return names }
        module.bytes.withUnsafeBufferPointer { bytes in
            var reader = ByteReader(bytes, map)
            do throws(ModuleError) {
                for _ in 0..<(try reader.u32()) {
                    let local = Int(try reader.u32())
                    if local < count {
                        let name = try reader.name()
                        names[local] = name.isEmpty ? nil : name
                    } else {
                        _ = try reader.part(Int(try reader.u32()))
                    }
                }
            } catch {
                return
            }
        }
        return names
    }

    private func maps(of module: Module) -> [Int: Range<Int>] {
        maps.withLock { maps in
            if let maps { return maps }
            let found = LocalNames.find(in: module)
            maps = found
            return found
        }
    }

    /// One pass over the section, which makes nothing of the names.
    private static func find(in module: Module) -> [Int: Range<Int>] {
        guard let section = module.customSections.first(where: { $0.name == "name" }) else { return [:] }
        var maps: [Int: Range<Int>] = [:]
        module.bytes.withUnsafeBufferPointer { bytes in
            var reader = ByteReader(bytes, section.range)
            do throws(ModuleError) {
                while !reader.isAtEnd {
                    let id = try reader.byte()
                    var part = try reader.part(Int(try reader.u32()))
                    guard id == 2 else { continue }
                    for _ in 0..<(try part.u32()) {
                        let function = Int(try part.u32())
                        let start = part.offset
                        if module.functionTypes.indices.contains(function) { maps[function] = start..<part.end }
                        for _ in 0..<(try part.u32()) {
                            _ = try part.u32()
                            _ = try part.part(Int(try part.u32()))
                        }
                        if maps[function] != nil { maps[function] = start..<part.offset }
                    }
                }
            } catch {
                return
            }
        }
        return maps
    }
}
