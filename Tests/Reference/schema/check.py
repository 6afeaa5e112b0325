#!/usr/bin/env python3
"""Validate what is published as a request or a response against docs/schema (JSON Schema 2020-12).

    pip install jsonschema
    python3 Tests/Reference/schema/check.py

Checked: the schemas themselves; every request in examples/ and in the ```json blocks of docs/*.md and README.md;
every request and response under Golden/ (a request whose answer is an error document need not be valid).
Prints a line a kind and ends with 1 if anything is wrong.
"""
import json
import pathlib
import re
import sys

import jsonschema
import referencing

ROOT = pathlib.Path(__file__).resolve().parents[3]
NAMES = ("request", "error", "validate", "portfolio", "score", "journal", "review")


def load_schemas():
    texts = {}
    for name in NAMES:
        texts[name] = json.loads((ROOT / "docs/schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(texts[name])
    registry = referencing.Registry().with_resources(
        (schema["$id"], referencing.Resource.from_contents(schema)) for schema in texts.values())
    return {name: jsonschema.Draft202012Validator(schema, registry=registry) for name, schema in texts.items()}


def blocks(path):
    """The whole JSON documents in the fenced blocks of a page; fragments, and blocks marked `json invalid`, are not."""
    for text in re.findall(r"```json\n(.*?)```", path.read_text(encoding="utf-8"), re.S):
        try:
            document = json.loads(text)
        except ValueError:
            continue
        if isinstance(document, dict) and document.get("ledger") == 1:
            yield document


def kind_of(document):
    if "errors" in document:
        return "error"
    if "journal" in document:
        return "journal"
    return document.get("operation", "request")


class Checker:
    def __init__(self):
        self.schemas = load_schemas()
        self.counts = dict.fromkeys(NAMES, 0)
        self.failures = []

    def check(self, document, where):
        kind = kind_of(document)
        self.counts[kind] += 1
        for error in self.schemas[kind].iter_errors(document):
            self.failures.append(f"{where}: {error.json_path}: {error.message[:200]}")

    def check_pages(self):
        for page in sorted((ROOT / "docs").glob("*.md")) + [ROOT / "README.md"]:
            if page.exists():
                for document in blocks(page):
                    self.check(document, page.relative_to(ROOT))

    def check_examples(self):
        for path in sorted([*(ROOT / "examples").glob("*.json"), *(ROOT / "examples/journal").glob("*.json")]):
            self.check(json.loads(path.read_text(encoding="utf-8")), path.relative_to(ROOT))

    def check_golden(self):
        for path in sorted((ROOT / "Golden").glob("**/response*.json")):
            if path.parent.parent.name == "book":  # scripts of calls, not documents
                continue
            response = json.loads(path.read_text(encoding="utf-8"))
            self.check(response, path.relative_to(ROOT))
            request = path.with_name("request.json")
            if kind_of(response) != "error" and request.exists():
                document = json.loads(request.read_text(encoding="utf-8"))
                if not document.get("lenient"):
                    self.check(document, request.relative_to(ROOT))


def main():
    checker = Checker()
    checker.check_pages()
    checker.check_examples()
    checker.check_golden()
    for name, count in checker.counts.items():
        print(f"{name}: {count} checked")
    for failure in checker.failures:
        print(failure, file=sys.stderr)
    print(f"{len(checker.failures)} failed")
    return 1 if checker.failures else 0


if __name__ == "__main__":
    sys.exit(main())
