/// Where the database is.
enum StoreLocation {
    /// `--db`, else `LEDGER_DB`, else `ledger-cli/ledger.db` in the user's data folder (XDG Base Directory
    /// Specification: `XDG_DATA_HOME` if it is an absolute path, else `~/.local/share`).
    ///
    /// - Parameter creating: Whether the data folder is made when it is missing.
    static func path(option: String?, creating: Bool, _ environment: Environment) throws(Failure) -> String {
        if let option {
            guard !option.isEmpty else { throw .usage("--db needs the path of a file") }
            return option
        }
        if let path = environment.variable("LEDGER_DB"), !path.isEmpty { return path }
        let folder = try dataFolder(environment) + "/ledger-cli"
        if creating {
            do throws(SystemError) {
                try environment.makeFolder(folder)
            } catch {
                throw .system("\(folder) can't be made: \(error.reason)")
            }
        }
        return folder + "/ledger.db"
    }

    private static func dataFolder(_ environment: Environment) throws(Failure) -> String {
        if let folder = environment.variable("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
        guard let home = environment.variable("HOME"), !home.isEmpty else {
            throw .system("there is no place for the database: give --db or LEDGER_DB, or set HOME")
        }
        return home + "/.local/share"
    }
}
