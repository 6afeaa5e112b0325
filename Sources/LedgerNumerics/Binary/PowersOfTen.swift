/// The first 128 bits of powers of ten, for reading and writing `Double`.
///
/// A full table would take 10 KiB. These are made of every 27th power to 192 bits, times an exact power of five:
/// the product's error stays below its last 64 bits, and for no power in ``range`` do those carry into the first
/// 128 (all are compared with exact arithmetic in the tests).
enum PowersOfTen {
    /// Powers that can be had.
    static let range = -351...350
    /// Those whose 128 bits are exact, not cut off.
    static let exact = 0...55

    private static let step = 27

    /// Floor of 10^`power` · 2^(127 − ``binaryExponent(_:)``): the highest bit is set. `power` must be in ``range``.
    @inline(__always)
    static func significand(_ power: Int) -> (high: UInt64, low: UInt64) {
        let index = (power &- range.lowerBound) / step
        let rest = (power &- range.lowerBound) % step
        let base = bases[index]
        let five = fives[rest]
        let factor = five &<< UInt64(truncatingIfNeeded: five.leadingZeroBitCount)
        let a = Limbs.product(base.0, factor)
        let b = Limbs.product(base.1, factor)
        let c = Limbs.product(base.2, factor)
        let (w0, carry0) = b.low.addingReportingOverflow(c.high)
        let (sum, carry1) = a.low.addingReportingOverflow(b.high)
        let (w1, carry2) = sum.addingReportingOverflow(carry0 ? 1 : 0)
        let w2 = a.high &+ (carry1 ? 1 : 0) &+ (carry2 ? 1 : 0)
        if w2 >> 63 == 1 { return (w2, w1) }
        return (w2 &<< 1 | w1 &>> 63, w1 &<< 1 | w0 &>> 63)
    }

    /// Floor of log2(10^`power`), for |`power`| below 1,650 (1741647 / 2^19 is log2 10 rounded up).
    @inline(__always)
    static func binaryExponent(_ power: Int) -> Int { (power &* 1_741_647) >> 19 }

    // Constant data, as in ``Powers``.
    #if canImport(Darwin)
        private typealias Bases = [(UInt64, UInt64, UInt64)]
        private typealias Fives = [UInt64]
    #else
        private typealias Bases = InlineArray<26, (UInt64, UInt64, UInt64)>
        private typealias Fives = InlineArray<27, UInt64>
    #endif

    /// The first 192 bits of 10^(27·i − 351).
    private static let bases: Bases = [
        (0x8049_A4AC_0C58_11AE, 0x205B_896D_777D_6278, 0xAC26_1E9F_5141_430B),  // 10^−351
        (0xCF42_894A_5DCE_35EA, 0x5206_4CAC_8286_75B9, 0x475F_2B7D_7DF1_AD7A),  // 10^−324
        (0xA76C_5823_38ED_2621, 0xAF2A_F2B8_0AF6_F24E, 0x657C_8F4D_4332_3A36),  // 10^−297
        (0x873E_4F75_E222_4E68, 0x5A77_44A6_E804_A291, 0xCC35_EDDF_CF09_96D7),  // 10^−270
        (0xDA7F_5BF5_9096_6848, 0xAF39_A475_506A_899E, 0xA302_94CC_2934_E662),  // 10^−243
        (0xB080_392C_C434_9DEC, 0xBD8D_794D_96AA_CFB3, 0xFE13_A5C8_6AF6_4418),  // 10^−216
        (0x8E93_8662_882A_F53E, 0x547E_B47B_7282_EE9C, 0x41B0_230E_1421_487D),  // 10^−189
        (0xE658_29B3_046B_0AFA, 0x0CB4_A5A3_112A_5112, 0xA3B5_61B1_CB20_8396),  // 10^−162
        (0xBA12_1A46_50E4_DDEB, 0x92F3_4D62_616C_E413, 0x21A0_183E_1058_3CD3),  // 10^−135
        (0x964E_858C_91BA_2655, 0x3A6A_07F8_D510_F86F, 0xE908_2F25_E9C5_E9EC),  // 10^−108
        (0xF2D5_6790_AB41_C2A2, 0xFAE2_7299_423F_B9C3, 0x3695_DAD7_E885_8901),  // 10^−81
        (0xC428_D05A_A475_1E4C, 0xAA97_E14C_3C26_B886, 0x9684_2DC9_5323_F5A8),  // 10^−54
        (0x9E74_D1B7_91E0_7E48, 0x775E_A264_CF55_347D, 0xCA49_F1C0_5120_C9C7),  // 10^−27
        (0x8000_0000_0000_0000, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000),  // 10^0
        (0xCECB_8F27_F420_0F3A, 0x0000_0000_0000_0000, 0x0000_0000_0000_0000),  // 10^27
        (0xA70C_3C40_A64E_6C51, 0x9990_90B6_5F67_D924, 0x0000_0000_0000_0000),  // 10^54
        (0x86F0_AC99_B4E8_DAFD, 0x69A0_28BB_3DED_71A3, 0xDF9F_9156_27C0_4E28),  // 10^81
        (0xDA01_EE64_1A70_8DE9, 0xE80E_6F48_20CC_9495, 0xD74B_AAD0_3BC1_D8D3),  // 10^108
        (0xB01A_E745_B101_E9E4, 0x5EC0_5DCF_F72E_7F8F, 0xC04C_79FF_E324_301F),  // 10^135
        (0x8E41_ADE9_FBEB_C27D, 0x1458_8F13_BE84_7307, 0x23BD_6A20_59C0_02F5),  // 10^162
        (0xE5D3_EF28_2A24_2E81, 0x8F16_68C8_A86D_A5FA, 0xF0B5_CCF5_176E_CC7C),  // 10^189
        (0xB9A7_4A06_37CE_2EE1, 0x6D95_3E2B_D717_3692, 0x88EF_B003_7AC0_8BDE),  // 10^216
        (0x95F8_3D0A_1FB6_9CD9, 0x4ABD_AF10_1564_F98E, 0x0D5A_4AF7_B3A9_8E47),  // 10^243
        (0xF24A_01A7_3CF2_DCCF, 0xBC63_3B39_673C_8CEC, 0x3D9C_44CD_2F36_917C),  // 10^270
        (0xC3B8_3581_09E8_4F07, 0x0A86_2F80_EC47_00C8, 0x0260_6EA0_1029_DC37),  // 10^297
        (0x9E19_DB92_B4E3_1BA9, 0x6C07_A2C2_6A83_46D1, 0x4944_D9F5_2CD0_DEC2),  // 10^324
    ]

    /// 5^0 … 5^26.
    private static let fives: Fives = [
        1, 5, 25, 125, 625, 3125, 15_625, 78_125, 390_625,
        1_953_125, 9_765_625, 48_828_125, 244_140_625, 1_220_703_125,
        6_103_515_625, 30_517_578_125, 152_587_890_625, 762_939_453_125,
        3_814_697_265_625, 19_073_486_328_125, 95_367_431_640_625,
        476_837_158_203_125, 2_384_185_791_015_625, 11_920_928_955_078_125,
        59_604_644_775_390_625, 298_023_223_876_953_125, 1_490_116_119_384_765_625,
    ]
}
