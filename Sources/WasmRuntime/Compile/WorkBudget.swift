/// How much work the bodies of a module may make for the compiler beyond their size: a block type of a thousand values or
/// a thousand locals is written in three bytes. Counted in types looked at, and shared by all bodies of a module.
final class WorkBudget {
    private var left: Int

    /// - Parameter bytes: the size of the module.
    init(moduleBytes bytes: Int) {
        left = 64 * bytes + 1 << 20
    }

    /// Takes a share; false when there is not that much left.
    func take(_ count: Int) -> Bool {
        left -= count
        return left >= 0
    }
}
