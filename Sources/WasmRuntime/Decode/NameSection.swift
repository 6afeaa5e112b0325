/// The "name" custom section (WebAssembly 2.0, appendix 7.4). What is wrong in it is ignored, as the appendix asks.
enum NameSection {
    static func functionNames(in decoder: ModuleDecoder) -> [Int: String] {
        guard let section = decoder.customSections.first(where: { $0.name == "name" }) else { return [:] }
        var names: [Int: String] = [:]
        do throws(ModuleError) {
            var reader = ByteReader(decoder.reader.bytes, section.range)
            while !reader.isAtEnd {
                let id = try reader.byte()
                var part = try reader.part(Int(try reader.u32()))
                guard id == 1 else { continue }
                for _ in 0..<(try part.count(limit: decoder.limits.functions, of: "names")) {
                    let index = Int(try part.u32())
                    names[index] = try part.name()
                }
            }
        } catch {
            return names
        }
        return names
    }
}
