extension JSONValue {
    /// A number that grows along the document: of two values the one that begins first has the smaller one, and a
    /// container comes before what it holds. It names the value for as long as the document lives
    /// (``JSONDocument/value(order:)``) and costs less to keep than the view.
    public var order: Int { index }
}

extension JSONDocument {
    /// The value of that ``JSONValue/order``; the root for a number that no value of this document has given.
    public func value(order: Int) -> JSONValue {
        JSONValue(storage: storage, index: order >= 0 && order < storage.count ? order : 0)
    }
}
