"""The golden cases: folders under Golden/ and documents that are generated, not stored."""

import dataclasses
import hashlib
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GOLDEN = ROOT / "Golden"
OPERATIONS = ("validate", "portfolio", "score", "review")


@dataclasses.dataclass
class Case:
    name: str  # "score/two-currencies": the first part is the operation
    request: pathlib.Path
    response: pathlib.Path | None  # None: only its hash is kept

    @property
    def operation(self):
        return self.name.split("/")[0]

    @property
    def module(self):
        """The Wasm module that answers it."""
        return {"book": "book", "review": "journal", "journal": "journal"}.get(self.operation, "core")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def stored():
    for operation in OPERATIONS:
        for folder in sorted(path for path in (GOLDEN / operation).iterdir() if path.is_dir()):
            yield Case(f"{operation}/{folder.name}", folder / "request.json", folder / "response.json")


def journals():
    """Journals that come line by line."""
    for folder in sorted(path for path in (GOLDEN / "journal").iterdir() if path.is_dir()):
        yield Case(f"journal/{folder.name}", folder / "request.jsonl", folder / "response.jsonl")


def book():
    """Scripts of calls (book_script.py)."""
    for folder in sorted(path for path in (GOLDEN / "book").iterdir() if path.is_dir()):
        yield Case(f"book/{folder.name}", folder / "request.json", folder / "response.json")


def generated(scratch):
    """Writes the generated documents into `scratch`; the same bytes each time."""
    import generated_documents

    for name, operation, document in generated_documents.all_documents():
        path = scratch / f"{operation}-{name}.json"
        path.write_bytes(document)
        yield Case(f"{operation}/generated-{name}", path, None)


class Manifest:
    """Golden/MANIFEST: a line a case, "status sha256(request) sha256(response) name"."""

    path = GOLDEN / "MANIFEST"

    @classmethod
    def read(cls):
        lines = cls.path.read_text().splitlines() if cls.path.exists() else []
        return {name: (int(status), request, response)
                for status, request, response, name in (line.split(" ", 3) for line in lines if not line.startswith("#"))}

    @classmethod
    def write(cls, entries):
        lines = ["# status sha256(request) sha256(response) case; written by `make golden`, reviewed before it is committed"]
        lines += [f"{status} {request} {response} {name}" for name, (status, request, response) in sorted(entries.items())]
        cls.path.write_text("\n".join(lines) + "\n")
