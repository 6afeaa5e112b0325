import LedgerIdentifiers
import LedgerJSON

extension Decoder {
    /// A text of at most `limit` bytes.
    package mutating func text(_ value: JSONValue?, limit: Int = 200) -> [UInt8]? {
        guard let value else { return nil }
        guard let text = value.string else {
            wrongType(value, expected: "a string")
            return nil
        }
        guard text.count <= limit else {
            report(
                .outOfRange, value, Message.quoting(text).then(" is too long"), expected: "at most 200 bytes of UTF-8")
            return nil
        }
        return text
    }

    /// An id: 1 to 64 bytes, no control characters.
    package mutating func identifier(_ value: JSONValue?) -> [UInt8]? {
        guard let value else { return nil }
        guard let id = value.string else {
            wrongType(value, expected: "a string")
            return nil
        }
        guard (1...64).contains(id.count) else {
            report(.outOfRange, value, Message.quoting(id).then(" is no id"), expected: "1 to 64 bytes of UTF-8")
            return nil
        }
        guard !SafeText.hasControls(id) else {
            report(
                .invalidText, value, Message.quoting(id).then(" holds control characters"),
                expected: "a text without control characters")
            return nil
        }
        return id
    }

    package mutating func date(_ value: JSONValue?) -> CalendarDate? {
        guard let value else { return nil }
        guard let date = value.withString({ CalendarDate(utf8: $0) }) else {
            wrongType(value, expected: "a string YYYY-MM-DD")
            return nil
        }
        if date == nil {
            report(
                .invalidDate, value, Message.naming(value).then(" is not a date"),
                expected: "a day YYYY-MM-DD from 1900-01-01 to 2200-12-31")
        }
        return date
    }

    package mutating func currency(_ value: JSONValue?) -> Currency? {
        guard let value else { return nil }
        guard let currency = value.withString({ Currency(utf8: $0) }) else {
            wrongType(value, expected: "a string of three letters")
            return nil
        }
        if currency == nil {
            report(
                .unknownCurrency, value, Message.naming(value).then(" is not a currency"),
                expected: "an active ISO 4217 code")
        }
        return currency
    }

    /// The position of a word in `words`.
    package mutating func word(_ value: JSONValue?, of words: WordList, expected: StaticString) -> Int? {
        guard let value else { return nil }
        guard let position = value.withString({ words.index(of: $0) }) else {
            wrongType(value, expected: expected)
            return nil
        }
        if position == nil {
            report(.unknownValue, value, Message.naming(value).then(" is not known here"), expected: expected)
        }
        return position
    }

    /// An alpha-2 code of ISO 3166-1.
    package mutating func country(_ value: JSONValue?) -> [UInt8]? {
        guard let value, let code = text(value) else { return nil }
        guard code.count == 2, (try? CountryCode(utf8: code)) != nil else {
            report(
                .unknownValue, value, Message.naming(value).then(" is not a country code"),
                expected: "an alpha-2 code of ISO 3166-1")
            return nil
        }
        return code
    }

    /// The name of an account.
    package mutating func account(_ value: JSONValue?) -> [UInt8]? {
        guard let value, let account = text(value) else { return nil }
        guard !account.isEmpty else {
            report(.outOfRange, value, Message("an account needs a name"), expected: "1 to 200 bytes of UTF-8")
            return nil
        }
        guard !SafeText.hasControls(account) else {
            report(
                .invalidText, value, Message.quoting(account).then(" holds control characters"),
                expected: "a text without control characters")
            return nil
        }
        return account
    }

    package mutating func boolean(_ value: JSONValue?) -> Bool? {
        guard let value else { return nil }
        if value.bool == nil { wrongType(value, expected: "true or false") }
        return value.bool
    }

    /// The index of the instrument that `value` names.
    package mutating func instrument(_ value: JSONValue?) -> Int? {
        guard let value else { return nil }
        guard let index = value.withString({ instruments.index(of: $0) }) else {
            wrongType(value, expected: "the id of an instrument")
            return nil
        }
        if index == nil, checksReferences {
            report(
                .unknownInstrument, value, Message.naming(value).then(" is not an instrument of this document"),
                expected: "an id from instruments")
        }
        return index
    }

    /// The same for an instrument with a price: any kind but cash.
    package mutating func pricedInstrument(_ value: JSONValue?) -> Int? {
        guard let value, let index = instrument(value) else { return nil }
        guard instruments.all[index].kind != .cash else {
            report(
                .wrongInstrument, value, Message.naming(value).then(" is cash: its price is always 1"),
                expected: "an instrument of another kind than cash")
            return nil
        }
        return index
    }
}
