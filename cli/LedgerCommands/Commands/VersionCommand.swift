import LedgerHost
import LedgerStore

extension Command {
    static let version = Command(
        name: "version", summary: "say which version this is, and what it is made of", details: "",
        operands: [], options: [.help],
        examples: [Example(line: "ledger-cli version", explanation: "the version, the engines, the database")],
        body: { (_, environment) throws(Failure) in
            do throws(HostError) {
                let core = try environment.makeEngine(.native).coreVersion
                let module = EmbeddedModule.bytes.map { "module of \($0.count) bytes" } ?? "built without its module"
                return Outcome(
                    text: """
                        ledger-cli \(core)
                        engines: native, wasm and aot (\(module))
                        database: SQLite \(LedgerStore.libraryVersion), linked in

                        """)
            } catch {
                throw Failure(error)
            }
        })
}
