import CLedgerCore

/// Values that are alive behind handles, each in memory of its own, of which the table keeps the place.
package struct PlaceTable {
    private let handles: HandleTable
    private let places: UnsafeMutablePointer<UnsafeMutableRawPointer?>

    /// - Parameter places: as many as the table of handles has slots, in memory that stays; touched only by the call that has
    ///   claimed the slot.
    package init(_ handles: HandleTable, places: UnsafeMutablePointer<UnsafeMutableRawPointer?>) {
        self.handles = handles
        self.places = places
    }

    /// - Returns: the handle of what is at `place`; nil when there are as many as there may be.
    package func insert(_ place: UnsafeMutableRawPointer) -> UInt64? {
        handles.insert { slot in places[slot] = place }
    }

    /// Calls with the place of a handle, alone with it.
    package func use(_ handle: UInt64, _ body: (UnsafeMutableRawPointer) -> Status) -> ledger_status {
        do throws(HandleTable.Rejection) {
            let claim = try handles.claim(handle)
            defer { handles.release(claim) }
            guard let place = places[claim.slot] else { return Status.badHandle.rawValue }
            return body(place).rawValue
        } catch {
            return Status(error).rawValue
        }
    }

    /// Ends a handle; `release` gives its memory back.
    package func remove(_ handle: UInt64, _ release: (UnsafeMutableRawPointer) -> Void) -> ledger_status {
        do throws(HandleTable.Rejection) {
            let claim = try handles.claim(handle)
            if let place = places[claim.slot] { release(place) }
            places[claim.slot] = nil
            handles.remove(claim)
            return Status.ok.rawValue
        } catch {
            return Status(error).rawValue
        }
    }
}
