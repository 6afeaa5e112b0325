/// What ``LedgerStore/verifyBook()`` found.
public struct BookChainReport: Equatable, Sendable {
    /// Batches of the book; 0 where one does not hold.
    public var batches: Int64
    /// The hash of the last of them.
    public var head: [UInt8]?
    /// Which batch was changed, removed or inserted; one sentence without a full stop.
    public var fault: String?

    public init(batches: Int64, head: [UInt8]?, fault: String?) {
        self.batches = batches
        self.head = head
        self.fault = fault
    }
}

extension LedgerStore {
    /// Goes through every batch of the book: its hash, its place in the chain, and whether it gives the results that were
    /// saved; and that the snapshot is what they make.
    public func verifyBook() throws(StoreError) -> BookChainReport {
        do throws(StoreError) {
            let book = try BookStore(self, trusting: false)
            return BookChainReport(batches: book.batchCount, head: book.head, fault: nil)
        } catch {
            guard case .damaged(_, let reason) = error else { throw error }
            return BookChainReport(batches: 0, head: nil, fault: reason)
        }
    }

    /// Whether a batch has this hash.
    func hasBatch(_ hash: [UInt8]) throws(StoreError) -> Bool {
        guard hasBook else { return false }
        let rows = try database.prepare("SELECT 1 FROM batch WHERE hash = ?")
        try rows.bind(1, hash)
        return try rows.step()
    }
}
