/// Powers of ten and digit counts of 128-bit numbers.
enum Powers {
    /// What coefficients stay below: 10^34.
    @inline(__always)
    static var limit: UInt128 { 10_000_000_000_000_000_000_000_000_000_000_000 }

    /// 10^n for 0 ≤ n ≤ 38.
    @inline(__always)
    static func ten(_ n: Int) -> UInt128 { Limbs.joined(upper[n], lower[n]) }

    /// 10^n for 0 ≤ n ≤ 19.
    @inline(__always)
    static func small(_ n: Int) -> UInt64 { lower[n] }

    /// ⌊(2^192 − 1) ÷ d⌋ − 2^64, where d is 10^n shifted until its highest bit of 128 is set (``Divisor``); 0 ≤ n ≤ 38.
    @inline(__always)
    static func reciprocal(_ n: Int) -> UInt64 { reciprocals[n] }

    /// The number of decimal digits; 0 for 0.
    @inline(__always)
    static func digitCount(_ value: UInt128) -> Int {
        // bits × log10(2), rounded down, is the count or one less than it (Hacker's Delight, 11-4); exact to 128 bits.
        let bits = 128 - value.leadingZeroBitCount
        let estimate = (bits &* 1233) >> 12
        return value >= ten(estimate) ? estimate &+ 1 : estimate
    }

    /// The number of decimal digits; 0 for 0.
    @inline(__always)
    static func digitCount(_ value: UInt64) -> Int {
        let estimate = ((64 - value.leadingZeroBitCount) &* 1233) >> 12
        return value >= lower[estimate] ? estimate &+ 1 : estimate
    }

    // Constant data of the object file, which nothing has to initialise; Apple's systems have the type only since 2025.
    #if canImport(Darwin)
        private typealias Table = [UInt64]
    #else
        private typealias Table = InlineArray<39, UInt64>
    #endif

    /// The lower words of 10^0 … 10^38.
    private static let lower: Table = [
        0x1, 0xA, 0x64, 0x3E8,
        0x2710, 0x186A0, 0xF4240, 0x989680,
        0x5F5E100, 0x3B9ACA00, 0x2540BE400, 0x174876E800,
        0xE8D4A51000, 0x9184E72A000, 0x5AF3107A4000, 0x38D7EA4C68000,
        0x2386F26FC10000, 0x16345785D8A0000, 0xDE0B6B3A7640000, 0x8AC7230489E80000,
        0x6BC75E2D63100000, 0x35C9ADC5DEA00000, 0x19E0C9BAB2400000, 0x2C7E14AF6800000,
        0x1BCECCEDA1000000, 0x161401484A000000, 0xDCC80CD2E4000000, 0x9FD0803CE8000000,
        0x3E25026110000000, 0x6D7217CAA0000000, 0x4674EDEA40000000, 0xC0914B2680000000,
        0x85ACEF8100000000, 0x38C15B0A00000000, 0x378D8E6400000000, 0x2B878FE800000000,
        0xB34B9F1000000000, 0xF436A000000000, 0x98A224000000000,
    ]

    /// The upper words.
    private static let upper: Table = [
        0x0, 0x0, 0x0, 0x0,
        0x0, 0x0, 0x0, 0x0,
        0x0, 0x0, 0x0, 0x0,
        0x0, 0x0, 0x0, 0x0,
        0x0, 0x0, 0x0, 0x0,
        0x5, 0x36, 0x21E, 0x152D,
        0xD3C2, 0x84595, 0x52B7D2, 0x33B2E3C,
        0x204FCE5E, 0x1431E0FAE, 0xC9F2C9CD0, 0x7E37BE2022,
        0x4EE2D6D415B, 0x314DC6448D93, 0x1ED09BEAD87C0, 0x13426172C74D82,
        0xC097CE7BC90715, 0x785EE10D5DA46D9, 0x4B3B4CA85A86C47A,
    ]

    /// Reciprocals of 10^0 … 10^38.
    private static let reciprocals: Table = [
        0xFFFFFFFFFFFFFFFF, 0x9999999999999999, 0x47AE147AE147AE14, 0x624DD2F1A9FBE76,
        0xA36E2EB1C432CA57, 0x4F8B588E368F0846, 0xC6F7A0B5ED8D36B, 0xAD7F29ABCAF48578,
        0x5798EE2308C39DF9, 0x12E0BE826D694B2E, 0xB7CDFD9D7BDBAB7D, 0x5FD7FE17964955FD,
        0x19799812DEA11197, 0xC25C268497681C26, 0x6849B86A12B9B01E, 0x203AF9EE756159B2,
        0xCD2B297D889BC2B6, 0x70EF54646D496892, 0x2725DD1D243ABA0E, 0xD83C94FB6D2AC34A,
        0x79CA10C9242235D5, 0x2E3B40A0E9B4F7DD, 0xE392010175EE5962, 0x82DB34012B25144E,
        0x357C299A88EA76A5, 0xEF2D0F5DA7DD8AA2, 0x8C240C4AECB13BB5, 0x3CE9A36F23C0FC90,
        0xFB0F6BE50601941B, 0x95A5EFEA6B34767C, 0x4484BFEEBC29F863, 0x39D66589687F9E9,
        0x9F623D5A8A732974, 0x4C4E977BA1F5BAC3, 0x9D8792FB4C49569, 0xA95A5B7F87A0EF0F,
        0x54484932D2E725A5, 0x1039D428A8B8EAEA, 0xB38FB9DAA78E44AB,
    ]
}
