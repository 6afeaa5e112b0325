"""Completions and the manual page, read by the programs that they are for."""

import shutil
import subprocess

from harness import test


def have(name):
    return shutil.which(name) is not None


@test
def bash_completion(scratch):
    """bash completes commands, options and their values"""
    script = scratch.folder / "complete.bash"
    script.write_bytes(scratch.run("completions", "bash").stdout)
    for words, expected in [
        (["sc"], ["score"]), (["score", "--fo"], ["--format"]), (["score", "--engine", "w"], ["wasm"]),
        (["completions", "z"], ["zsh"]), (["help", "ver"], ["verify", "version"]),
    ]:
        line = " ".join(f"'{word}'" for word in ["ledger-cli", *words])
        program = f"source '{script}'; COMP_WORDS=({line}); COMP_CWORD={len(words)}; _ledger_cli; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        found = subprocess.run(["bash", "-c", program], capture_output=True, text=True, cwd=scratch.folder).stdout.split()
        assert found == expected, f"{words}: {found}"


@test
def other_shells(scratch):
    """the completions of zsh and fish parse, where those shells are installed"""
    notes = []
    for shell in ("zsh", "fish"):
        script = scratch.folder / f"complete.{shell}"
        script.write_bytes(scratch.run("completions", shell).stdout)
        if have(shell):
            subprocess.run([shell, "-n", script], check=True)
        else:
            notes.append(f"{shell} is not here")
    return ", ".join(notes)


@test
def manual_page(scratch):
    """the manual page is free of roff warnings, where a formatter is installed"""
    page = scratch.run("help", "--man").stdout
    assert page.startswith(b".TH")
    formatter = next((name for name in ("groff", "mandoc") if have(name)), None)
    if not formatter:
        return "no formatter here"
    words = ["groff", "-man", "-Tutf8", "-ww"] if formatter == "groff" else ["mandoc", "-Tlint", "-Wwarning"]
    result = subprocess.run(words, input=page, capture_output=True)
    assert not result.stderr, result.stderr
