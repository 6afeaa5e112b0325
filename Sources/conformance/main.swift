/// Developers' tool: runs published test suites and prints what passed, failed and was skipped.
let usage = """
    usage: conformance dectest DIR   the General Decimal Arithmetic test cases (*.decTest)
    """

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("dectest", 2):
    exitProcess(DecTestSuite(folder: arguments[1]).run() ? 0 : 1)
default:
    complain(usage)
    exitProcess(2)
}
