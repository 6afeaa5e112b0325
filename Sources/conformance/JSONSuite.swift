import Foundation
import LedgerJSON
import ToolSupport

/// `conformance json DIR`: the files of JSONTestSuite's `test_parsing`, judged by their names.
/// `conformance json --numbers FILE`: doubles and their texts as another implementation has them.
enum JSONSuite {
    static let usage = """
        usage: conformance json DIR             run JSONTestSuite (DIR or DIR/test_parsing holds the files)
               conformance json --numbers FILE  check lines `hex,text` (write and read) and `hex<text` (read only)
        """

    /// - Returns: the exit code: 0 all passed, 1 something failed, 2 usage, 3 nothing to read.
    static func run(_ arguments: [String]) -> Int32 {
        switch arguments.count {
        case 1: runFolder(arguments[0])
        case 2 where arguments[0] == "--numbers": runNumbers(arguments[1])
        default: complain(usage, 2)
        }
    }

    private static func complain(_ message: String, _ code: Int32) -> Int32 {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        return code
    }

    /// Our answers where RFC 8259 leaves the reader free (`i_` files): the reason for refusing, or nil for accepting.
    /// Numbers are kept as text, so none is too large; what is not Unicode text is refused.
    static let freeChoices: [String: String?] = [
        "i_number_double_huge_neg_exp": nil,
        "i_number_huge_exp": nil,
        "i_number_neg_int_huge_exp": nil,
        "i_number_pos_double_huge_exp": nil,
        "i_number_real_neg_overflow": nil,
        "i_number_real_pos_overflow": nil,
        "i_number_real_underflow": nil,
        "i_number_too_big_neg_int": nil,
        "i_number_too_big_pos_int": nil,
        "i_number_very_big_negative_int": nil,
        "i_object_key_lone_2nd_surrogate": "lone-surrogate",
        "i_string_1st_surrogate_but_2nd_missing": "lone-surrogate",
        "i_string_1st_valid_surrogate_2nd_invalid": "lone-surrogate",
        "i_string_UTF-16LE_with_BOM": "expected-value",
        "i_string_UTF-8_invalid_sequence": "invalid-utf8",
        "i_string_UTF8_surrogate_U+D800": "invalid-utf8",
        "i_string_incomplete_surrogate_and_escape_valid": "lone-surrogate",
        "i_string_incomplete_surrogate_pair": "lone-surrogate",
        "i_string_incomplete_surrogates_escape_valid": "lone-surrogate",
        "i_string_invalid_lonely_surrogate": "lone-surrogate",
        "i_string_invalid_surrogate": "lone-surrogate",
        "i_string_invalid_utf-8": "invalid-utf8",
        "i_string_inverted_surrogates_U+1D11E": "lone-surrogate",
        "i_string_iso_latin_1": "invalid-utf8",
        "i_string_lone_second_surrogate": "lone-surrogate",
        "i_string_lone_utf8_continuation_byte": "invalid-utf8",
        "i_string_not_in_unicode_range": "invalid-utf8",
        "i_string_overlong_sequence_2_bytes": "invalid-utf8",
        "i_string_overlong_sequence_6_bytes": "invalid-utf8",
        "i_string_overlong_sequence_6_bytes_null": "invalid-utf8",
        "i_string_truncated-utf-8": "invalid-utf8",
        "i_string_utf16BE_no_BOM": "expected-value",
        "i_string_utf16LE_no_BOM": "expected-value",
        "i_structure_500_nested_arrays": "too-deep",
        "i_structure_UTF-8_BOM_empty_object": "byte-order-mark",
    ]

    private static func runFolder(_ path: String) -> Int32 {
        let root = URL(fileURLWithPath: path)
        let inner = root.appendingPathComponent("test_parsing")
        let files = FileManager.default
        let folder = files.fileExists(atPath: inner.path) ? inner : root
        let names = ((try? files.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".json") }
            .sorted()
        guard !names.isEmpty else { return complain("conformance json: no .json files in \(folder.path)", 3) }

        var passed = 0
        var failures: [String] = []
        var skipped = 0
        for file in names {
            let name = String(file.dropLast(".json".count))
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(file)) else {
                failures.append("\(name): can't be read")
                continue
            }
            // The suite judges the grammar, which allows a name twice.
            let refusal = refusal(of: [UInt8](data), duplicateKeys: .kept)
            if name.hasPrefix("y_object_duplicated_key"),
                self.refusal(of: [UInt8](data), duplicateKeys: .refused) != "duplicate-key"
            {
                failures.append("\(name): duplicate names are not refused by default")
                continue
            }
            switch name.prefix(2) {
            case "y_" where refusal == nil, "n_" where refusal != nil: passed += 1
            case "y_", "n_": failures.append("\(name): \(refusal.map { "refused (\($0))" } ?? "accepted")")
            case "i_":
                if let choice = freeChoices[name] {
                    if choice == refusal {
                        passed += 1
                    } else {
                        failures.append("\(name): \(refusal ?? "accepted"), documented: \(choice ?? "accepted")")
                    }
                } else {
                    failures.append("\(name): \(refusal ?? "accepted"), undocumented")
                }
            default: skipped += 1
            }
        }
        for failure in failures { print("FAIL \(failure)") }
        print("\(passed) passed, \(failures.count) failed, \(skipped) skipped")
        return failures.isEmpty ? 0 : 1
    }

    private static func refusal(of bytes: [UInt8], duplicateKeys: JSONDuplicateKeys) -> String? {
        do {
            _ = try JSONDocument.parse(bytes, duplicateKeys: duplicateKeys)
            return nil
        } catch {
            return error.code.text.description
        }
    }

    private static func runNumbers(_ path: String) -> Int32 {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)), !data.isEmpty else {
            return complain("conformance json: nothing in \(path)", 3)
        }
        var passed = 0
        var failed = 0
        for line in [UInt8](data).split(separator: UInt8(ascii: "\n")) {
            if let complaint = checkNumber(line) {
                failed += 1
                if failed <= 100 { print("FAIL \(String(decoding: line, as: UTF8.self)): \(complaint)") }
            } else {
                passed += 1
            }
        }
        print("\(passed) passed, \(failed) failed, 0 skipped")
        return failed == 0 ? 0 : 1
    }

    private static func checkNumber(_ line: ArraySlice<UInt8>) -> String? {
        guard let separator = line.firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "<") }),
            let bits = UInt64(String(decoding: line[..<separator], as: UTF8.self), radix: 16)
        else { return "not of the form hex,text" }
        let value = Double(bitPattern: bits)
        let expected = Array(line[(separator + 1)...])
        if line[separator] == UInt8(ascii: ",") {
            var writer = JSONWriter()
            writer.number(value)
            if writer.bytes != expected { return "written as \(String(decoding: writer.bytes, as: UTF8.self))" }
        }
        guard let document = try? JSONDocument.parse(expected) else { return "refused" }
        // Infinity stands for what is out of range; both zeros are written alike.
        let read = document.root.double ?? (expected.first == UInt8(ascii: "-") ? -.infinity : .infinity)
        if read.bitPattern == bits || (read == 0 && value == 0) { return nil }
        return "read as \(String(read.bitPattern, radix: 16))"
    }
}
